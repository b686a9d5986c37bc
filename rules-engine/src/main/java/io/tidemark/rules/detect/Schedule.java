package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** When a series has values at all: learnt from where there were some. */
final class Schedule {
    private static final double HIGH = 0.8;
    private static final double LOW = 0.2;
    private static final double STEADY = 0.95;
    private static final int STEADY_ROWS = 60;
    private static final int STEADY_LEAST = 5;
    private static final int BLANK_LEAST = 14;
    private static final int DAYS_OF_DAILY = 56;
    private static final int HOURS_OF_HOURLY = 28 * 24;

    private final boolean hourly;
    private final boolean daily;
    private final Presence rows;
    private double expected = Double.NaN;
    private boolean strict;
    private int seen;

    Schedule(SeriesSettings settings) {
        hourly = settings.isHourly();
        daily = settings.isDaily();
        rows = new Presence(hourly ? HOURS_OF_HOURLY : DAYS_OF_DAILY, hourly);
    }

    /** Looks up what is expected at that time. */
    void lookAt(long minute) {
        strict = false;
        seen = 0;
        int key = hourly || daily ? rows.key() : Presence.NO_KEY;
        if (key != Presence.NO_KEY) {
            expected = rows.share(key, minute);
            seen = rows.count(key, minute);
            strict = rows.hasPauses(key);
            if (isDue() && !rows.isUsual(minute)) {
                expected = Double.NaN;
            }
            return;
        }
        double share = rows.latestShare(STEADY_ROWS);
        seen = rows.size();
        boolean usual = !(hourly || daily) || rows.isUsual(minute);
        expected = seen >= STEADY_LEAST && share >= STEADY && usual ? share : Double.NaN;
    }

    /** The share of such times that had a value, NaN for no schedule. */
    double expected() {
        return expected;
    }

    /** Whether a value belongs there. */
    boolean isDue() {
        return expected >= HIGH;
    }

    /** Whether there never is one. */
    boolean isPause() {
        return strict && expected <= LOW && seen >= 2;
    }

    /** Whether it knows times without values, so that a zero is one of them. */
    boolean hasPauses() {
        return strict;
    }

    /** Whether all the time, and for some time, there has been nothing. */
    boolean isBlank() {
        return rows.size() >= (hourly ? 168 : BLANK_LEAST) && rows.isBlank();
    }

    int seen() {
        return seen;
    }

    void learn(long minute, boolean present) {
        rows.add(minute, present);
    }

    void write(DataOutput out) throws IOException {
        rows.write(out);
    }

    void read(DataInput in) throws IOException {
        rows.read(in);
    }
}
