package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;

/** What the last and the first day of a month add to the forecast of a daily series, once it has happened twice. */
final class MonthEnd {
    private static final int NEITHER = -1;
    private static final int LAST = 0;
    private static final int FIRST = 1;
    private final Recent misses = new Recent(2, 3);
    private final double[] sameWay = new double[2];

    /** The addition for that day, 0 for other days. */
    double correction(long minute) {
        int slot = slot(minute);
        return slot != NEITHER && misses.count(slot) >= 2 && Math.abs(sameWay[slot]) >= 2 ? misses.median(slot) : 0;
    }

    /** Whether the day is one whose misses are kept apart. */
    boolean isSpecial(long minute) {
        return slot(minute) != NEITHER;
    }

    void learn(long minute, double miss) {
        int slot = slot(minute);
        if (slot == NEITHER || Double.isNaN(miss)) {
            return;
        }
        double way = Math.signum(miss);
        sameWay[slot] = way * sameWay[slot] > 0 ? sameWay[slot] + way : way;
        misses.add(slot, miss);
    }

    private static int slot(long minute) {
        LocalDate date = Clock.date(minute);
        if (date.getDayOfMonth() == 1) {
            return FIRST;
        }
        return date.getDayOfMonth() == date.lengthOfMonth() ? LAST : NEITHER;
    }

    void write(DataOutput out) throws IOException {
        misses.write(out);
        out.writeDouble(sameWay[LAST]);
        out.writeDouble(sameWay[FIRST]);
    }

    void read(DataInput in) throws IOException {
        misses.read(in);
        sameWay[LAST] = in.readDouble();
        sameWay[FIRST] = in.readDouble();
    }
}
