package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Foretells the next value from the level and one habit, and remembers how far off it was. */
final class Forecast {
    private static final double CUT = 0.02;

    private final Habit habit;
    private final double[] misses;
    private final int window;
    private final double[] scratch;
    private int trials;

    /**
     * @param window how many rows make the level
     */
    Forecast(Habit habit, int capacity, int window) {
        this.habit = habit;
        this.window = window;
        misses = new double[capacity];
        Arrays.fill(misses, Double.NaN);
        scratch = new double[capacity];
    }

    Habit habit() {
        return habit;
    }

    /** What is to come at that minute, NaN while unknown; the level is that of the rows from {@code start} on. */
    double at(long minute, Rows rows, long start) {
        return at(minute, rows, start, rows.next());
    }

    /** What would come at that minute at the level of the rows in [start, end). */
    double at(long minute, Rows rows, long start, long end) {
        double offset = habit.offset(minute);
        return Double.isNaN(offset) ? Double.NaN : level(rows, start, end) + offset;
    }

    /** The median of the latest rows that are well, freed of the habit; NaN for none. */
    double level(Rows rows, long start, long end) {
        int size = 0;
        long first = Math.max(start, rows.first());
        for (long i = end - 1; i >= first && size < window; i--) {
            if (rows.has(i, Rows.FLAGGED)) {
                continue;
            }
            double offset = habit.offset(rows.minute(i));
            if (!Double.isNaN(offset)) {
                scratch[size++] = rows.bent(i) - offset;
            }
        }
        return size == 0 ? Double.NaN : Quantiles.median(scratch, size);
    }

    void missed(int place, double by) {
        misses[place] = (float) by;
        if (!Double.isNaN(by)) {
            trials++;
        }
    }

    double miss(int place) {
        return misses[place];
    }

    boolean isTried() {
        return trials >= habit.trial();
    }

    /** How far off it is on average, without the worst few; infinite for no trial. */
    double cost(Rows rows) {
        int size = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!Double.isNaN(misses[i])) {
                scratch[size++] = Math.abs(misses[i]);
            }
        }
        if (size == 0) {
            return Double.POSITIVE_INFINITY;
        }
        int kept = Math.max(1, (int) Math.ceil(size * (1 - CUT)));
        Quantiles.select(scratch, size, kept - 1);
        double sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += scratch[i];
        }
        return sum / kept * habit.penalty();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(trials);
        for (double miss : misses) {
            out.writeFloat((float) miss);
        }
        habit.write(out);
    }

    void read(DataInput in) throws IOException {
        trials = in.readInt();
        for (int i = 0; i < misses.length; i++) {
            misses[i] = in.readFloat();
        }
        habit.read(in);
    }
}
