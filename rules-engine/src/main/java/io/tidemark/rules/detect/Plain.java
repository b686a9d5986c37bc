package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;

/** No habit: all times are alike. */
record Plain() implements Habit {
    @Override
    public double offset(long minute) {
        return 0;
    }

    @Override
    public void learn(long minute, double fromDay, double fromWeek) {
        // there is nothing to learn
    }

    @Override
    public double penalty() {
        return 1;
    }

    @Override
    public int trial() {
        return 0;
    }

    @Override
    public void write(DataOutput out) {
        // there is no state
    }

    @Override
    public void read(DataInput in) {
        // there is no state
    }
}
