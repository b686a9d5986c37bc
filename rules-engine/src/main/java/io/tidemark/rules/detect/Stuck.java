package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Finds the same value again and again in a series that hardly ever repeats itself. */
final class Stuck {
    private static final int LEAST_RUN = 3;
    private static final int LEAST_ROWS = 15;
    private static final double RARE = 0.08;
    private static final double CHANCE = 2e-5;

    private double last = Double.NaN;
    private int run;
    private int rows;
    private int repeats;

    /** Takes in a value; true when it is stuck. */
    boolean step(double value) {
        if (value == last) {
            run++;
        } else {
            rows += run;
            repeats += Math.max(0, run - 1);
            last = value;
            run = 1;
        }
        if (value == 0 || run < LEAST_RUN || rows < LEAST_ROWS) {
            return false;
        }
        double rate = (repeats + 1.0) / (rows + 2);
        return rate <= RARE && Math.pow(rate, run) < CHANCE;
    }

    int run() {
        return run;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(last);
        out.writeInt(run);
        out.writeInt(rows);
        out.writeInt(repeats);
    }

    void read(DataInput in) throws IOException {
        last = in.readDouble();
        run = in.readInt();
        rows = in.readInt();
        repeats = in.readInt();
    }
}
