package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Which of the latest rows had a value, counted by slots of time. */
final class Presence {
    static final int NO_KEY = -1;
    private static final double HIGH = 0.8;
    private static final double LOW = 0.2;
    private static final int FINE = 0;
    private static final int COARSE = 1;

    private final boolean hourly;
    private final long[] minutes;
    private final boolean[] present;
    private final int[][] had;
    private final int[][] all;
    private long next;

    Presence(int capacity, boolean hourly) {
        this.hourly = hourly;
        minutes = new long[capacity];
        present = new boolean[capacity];
        had = new int[][] {new int[hourly ? 168 : 7], new int[hourly ? 24 : 2]};
        all = new int[][] {new int[hourly ? 168 : 7], new int[hourly ? 24 : 2]};
    }

    void add(long minute, boolean value) {
        int place = (int) (next % minutes.length);
        if (next >= minutes.length) {
            count(minutes[place], present[place], -1);
        }
        minutes[place] = minute;
        present[place] = value;
        count(minute, value, 1);
        next++;
    }

    private void count(long minute, boolean value, int by) {
        for (int key = FINE; key <= COARSE; key++) {
            int slot = slot(key, minute);
            all[key][slot] += by;
            had[key][slot] += value ? by : 0;
        }
    }

    private int slot(int key, long minute) {
        if (hourly) {
            return (key == FINE ? Slotting.HOUR_OF_WEEK : Slotting.HOUR).slot(minute);
        }
        return key == FINE ? Clock.weekday(minute) : (int) Math.floorMod(Clock.day(minute), 2L);
    }

    /** The finest key by which all slots clearly have values or clearly have none. */
    int key() {
        for (int key = FINE; key <= COARSE; key++) {
            if (tells(key)) {
                return key;
            }
        }
        return NO_KEY;
    }

    private boolean tells(int key) {
        int known = 0;
        boolean some = false;
        for (int slot = 0; slot < all[key].length; slot++) {
            int count = all[key][slot];
            double share = count == 0 ? 1 : (double) had[key][slot] / count;
            if (share < HIGH && share > LOW) {
                return false;
            }
            known += count >= 2 ? 1 : 0;
            some |= count >= 2 && share >= HIGH;
        }
        return some && known >= Math.min(4, all[key].length);
    }

    boolean hasPauses(int key) {
        for (int slot = 0; slot < all[key].length; slot++) {
            if (all[key][slot] >= 2 && had[key][slot] <= LOW * all[key][slot]) {
                return true;
            }
        }
        return false;
    }

    /** The share of such times that had a value, NaN for none seen. */
    double share(int key, long minute) {
        int slot = slot(key, minute);
        return all[key][slot] == 0 ? Double.NaN : (double) had[key][slot] / all[key][slot];
    }

    int count(int key, long minute) {
        return all[key][slot(key, minute)];
    }

    /** Whether such an hour and such a day, of the week or of its end, have had values at all. */
    boolean isUsual(long minute) {
        int key = hourly ? COARSE : FINE;
        int slot = slot(key, minute);
        boolean never = hourly ? had[key][slot] == 0 : all[key][slot] > 0 && had[key][slot] == 0;
        return !never && hadOn(Clock.isWeekend(minute));
    }

    private boolean hadOn(boolean weekend) {
        for (int weekday = weekend ? 5 : 0; weekday < (weekend ? 7 : 5); weekday++) {
            for (int hour = 0; hour < (hourly ? 24 : 1); hour++) {
                if (had[FINE][hourly ? weekday * 24 + hour : weekday] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether there has never been a value. */
    boolean isBlank() {
        return !hadOn(true) && !hadOn(false);
    }

    int size() {
        return (int) Math.min(next, minutes.length);
    }

    double latestShare(int most) {
        int size = Math.min(most, size());
        int with = 0;
        for (long i = next - size; i < next; i++) {
            with += present[(int) (i % present.length)] ? 1 : 0;
        }
        return size == 0 ? 0 : (double) with / size;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(next);
        for (long i = next - size(); i < next; i++) {
            out.writeLong(minutes[(int) (i % minutes.length)]);
            out.writeBoolean(present[(int) (i % minutes.length)]);
        }
    }

    void read(DataInput in) throws IOException {
        long end = in.readLong();
        next = end - Math.min(end, minutes.length);
        while (next < end) {
            int place = (int) (next % minutes.length);
            minutes[place] = in.readLong();
            present[place] = in.readBoolean();
            count(minutes[place], present[place], 1);
            next++;
        }
    }
}
