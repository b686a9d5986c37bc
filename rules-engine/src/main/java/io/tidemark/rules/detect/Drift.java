package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Finds a level that creeps away: it has moved further in some days than it ever did in as many. */
final class Drift {
    private static final double MADS = 5;
    private static final double TAIL = 0.98;
    private static final double PAST_TAIL = 1.5;
    private static final double NEARLY = 0.7;

    private final int apart;
    private final int latest;
    private final int least;
    private final double[] levels;
    private final double[] moves;
    private final double[] scratch;
    private long seen;
    private long moved;

    Drift(boolean hourly) {
        apart = hourly ? 72 : 10;
        latest = hourly ? 12 : 3;
        least = hourly ? 168 : 21;
        levels = new double[apart];
        moves = new double[hourly ? 504 : 60];
        scratch = new double[moves.length];
    }

    /** Takes in the level as it is now; true when it has crept away. */
    boolean step(double level, double floor) {
        int place = (int) (seen % apart);
        double before = levels[place];
        levels[place] = level;
        seen++;
        if (seen <= apart || Double.isNaN(before) || Double.isNaN(level)) {
            return false;
        }
        boolean crept = moved >= least && crept(level - before, floor);
        moves[(int) (moved % moves.length)] = level - before;
        moved++;
        return crept;
    }

    private boolean crept(double newest, double floor) {
        int size = (int) Math.min(moved, moves.length);
        System.arraycopy(moves, 0, scratch, 0, size);
        double middle = Quantiles.median(scratch, size);
        if (Math.abs(newest - middle) < floor) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            scratch[i] = Math.abs(scratch[i] - middle);
        }
        double limit =
                Math.max(MADS * Quantiles.median(scratch, size), PAST_TAIL * Quantiles.quantile(scratch, size, TAIL));
        limit = Math.max(limit, floor);
        double way = Math.signum(newest - middle);
        boolean far = way * (newest - middle) > limit;
        for (long i = moved - 1; i > moved - latest && far; i--) {
            far = way * (moves[(int) (i % moves.length)] - middle) > NEARLY * limit;
        }
        return far;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(seen);
        out.writeLong(moved);
        for (double level : levels) {
            out.writeDouble(level);
        }
        for (double move : moves) {
            out.writeDouble(move);
        }
    }

    void read(DataInput in) throws IOException {
        seen = in.readLong();
        moved = in.readLong();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = in.readDouble();
        }
        for (int i = 0; i < moves.length; i++) {
            moves[i] = in.readDouble();
        }
    }
}
