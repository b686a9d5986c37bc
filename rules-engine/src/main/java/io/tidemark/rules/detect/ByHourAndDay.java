package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A daily shape for working days, one for weekends, and a factor for each weekday: learnt sooner than 168 hours. */
final class ByHourAndDay implements Habit {
    private static final int DAYS_OF_SHAPE = 10;
    private static final int HOURS_OF_FACTOR = 72;

    private final Recent shape = new Recent(Slotting.HOUR_AND_WEEKEND.slots(), DAYS_OF_SHAPE);
    private final Recent factor = new Recent(Slotting.WEEKDAY.slots(), HOURS_OF_FACTOR);

    @Override
    public double offset(long minute) {
        double day = factor.median(Slotting.WEEKDAY.slot(minute));
        return shape(minute) + (Double.isNaN(day) ? 0 : day);
    }

    private double shape(long minute) {
        double own = shape.median(Slotting.HOUR_AND_WEEKEND.slot(minute));
        return Double.isNaN(own) ? shape.median(Slotting.HOUR.slot(minute)) : own;
    }

    @Override
    public void learn(long minute, double fromDay, double fromWeek) {
        if (Double.isNaN(fromWeek)) {
            return;
        }
        int slot = Slotting.HOUR_AND_WEEKEND.slot(minute);
        if (shape.count(slot) > 1) {
            factor.add(Slotting.WEEKDAY.slot(minute), fromWeek - shape.median(slot));
        }
        shape.add(slot, fromWeek);
    }

    @Override
    public double penalty() {
        return Slotting.HOUR_AND_WEEKEND.penalty();
    }

    @Override
    public int trial() {
        return 24;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        shape.write(out);
        factor.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        shape.read(in);
        factor.read(in);
    }
}
