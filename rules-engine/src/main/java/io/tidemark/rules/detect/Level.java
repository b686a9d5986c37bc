package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Where the current level of a series begins: alerts enough in a row, all one way, are a new one. */
final class Level {
    private final int acceptAfter;
    private final int patience;
    private final int memory;
    private long start;
    private long before = -1;
    private long runStart;
    private int run;
    private int way;
    private int pauses;

    /**
     * @param memory for how many rows an abandoned level may come back without an alert
     */
    Level(int acceptAfter, int memory) {
        this.acceptAfter = acceptAfter;
        this.memory = memory;
        patience = acceptAfter > 10 ? 2 : 1;
    }

    /** The first row of the current level. */
    long start() {
        return start;
    }

    /** The first row of the level before, while it may come back; -1 for none. */
    long before(Rows rows) {
        return before >= 0 && rows.next() - start <= memory && rows.first() <= start ? before : -1;
    }

    /** Counts a row that is well. */
    void calm() {
        if (++pauses >= patience) {
            run = 0;
        }
    }

    /** Counts the newest row as too high, 1, or too low, -1; true when it is one too many to be chance. */
    boolean strayed(Rows rows, int direction) {
        long newest = rows.next() - 1;
        pauses = 0;
        if (run == 0 || direction != way) {
            run = 0;
            runStart = newest;
            way = direction;
        }
        if (++run < acceptAfter) {
            return false;
        }
        accept(rows, runStart);
        return true;
    }

    /** From that row on there is a new level. */
    void accept(Rows rows, long from) {
        before = start;
        start = Math.max(from, rows.first());
        for (long i = start; i < rows.next(); i++) {
            if (!rows.has(i, Rows.EXCLUDED)) {
                rows.clear(i, Rows.FLAGGED);
            }
        }
        run = 0;
    }

    /** The level before is back: what came in between is nothing to learn the level from. */
    void comeBack(Rows rows) {
        for (long i = Math.max(start, rows.first()); i < rows.next(); i++) {
            rows.set(i, Rows.FLAGGED);
        }
        start = before;
        before = -1;
        run = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(start);
        out.writeLong(before);
        out.writeLong(runStart);
        out.writeInt(run);
        out.writeInt(way);
        out.writeInt(pauses);
    }

    void read(DataInput in) throws IOException {
        start = in.readLong();
        before = in.readLong();
        runStart = in.readLong();
        run = in.readInt();
        way = in.readInt();
        pauses = in.readInt();
    }
}
