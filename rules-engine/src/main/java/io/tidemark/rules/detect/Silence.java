package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** After an alert has ended only something worse is another one for a while. */
final class Silence {
    private static final double WORSE = 1.3;

    private final int quiet;
    private int since;
    private double worst;

    Silence(int quiet) {
        this.quiet = quiet;
        since = quiet + 2;
    }

    /** Whether an anomaly of that size is told; each row is asked for once, 0 for those that are well. */
    boolean tells(double size) {
        since++;
        if (size < 1) {
            return false;
        }
        boolean goesOn = since == 1;
        if (!goesOn && since <= quiet + 1 && size < WORSE * worst) {
            return false;
        }
        worst = goesOn || since <= quiet + 1 ? Math.max(worst, size) : size;
        since = 0;
        return true;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(since);
        out.writeDouble(worst);
    }

    void read(DataInput in) throws IOException {
        since = in.readInt();
        worst = in.readDouble();
    }
}
