package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A habit by slots of time: the median of a slot's latest distances. */
final class BySlot implements Habit {
    private final Slotting slotting;
    private final int trial;
    private final Recent recent;

    BySlot(Slotting slotting, int trial) {
        this.slotting = slotting;
        this.trial = trial;
        recent = new Recent(slotting.slots(), slotting.memory());
    }

    @Override
    public double offset(long minute) {
        return recent.median(slotting.slot(minute));
    }

    @Override
    public void learn(long minute, double fromDay, double fromWeek) {
        double distance = slotting.period() == Clock.DAY ? fromDay : fromWeek;
        if (!Double.isNaN(distance)) {
            recent.add(slotting.slot(minute), distance);
        }
    }

    @Override
    public double penalty() {
        return slotting.penalty();
    }

    @Override
    public int trial() {
        return trial;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        recent.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        recent.read(in);
    }
}
