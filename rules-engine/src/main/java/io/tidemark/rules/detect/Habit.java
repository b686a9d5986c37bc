package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a series does at certain times, as a distance from its level. */
sealed interface Habit permits Plain, BySlot, ByHourAndDay {
    /** The usual distance from the level at that time, NaN while unknown. */
    double offset(long minute);

    /**
     * Takes in a value's distances from the medians of the time before it.
     *
     * @param fromDay from the median of the day before, NaN while unknown
     * @param fromWeek from the median of the week before, NaN while unknown
     */
    void learn(long minute, double fromDay, double fromWeek);

    /** What it must be better by than no habit, to be believed. */
    double penalty();

    /** How many steps it must have foretold, to be believed. */
    int trial();

    void write(DataOutput out) throws IOException;

    void read(DataInput in) throws IOException;
}
