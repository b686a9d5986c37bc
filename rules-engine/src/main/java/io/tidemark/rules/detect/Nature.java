package io.tidemark.rules.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What the values seen so far tell about the kind of a series and its scale. */
final class Nature {
    private static final int FIRST = 5;
    private static final double LARGE = 5000;

    private final SeriesKind given;
    private final double[] first = new double[FIRST];
    private int seen;
    private int notPositive;
    private boolean hasFractions;
    private boolean isAboveOne;
    private boolean isNegative;

    Nature(SeriesKind given) {
        this.given = given;
    }

    void learn(double value) {
        if (seen < FIRST) {
            first[seen] = value;
        }
        seen++;
        notPositive += value <= 0 ? 1 : 0;
        hasFractions |= value != Math.rint(value);
        isAboveOne |= value > 1;
        isNegative |= value < 0;
    }

    SeriesKind kind() {
        if (given != SeriesKind.AUTO) {
            return given;
        }
        if (hasFractions && !isAboveOne && !isNegative) {
            return SeriesKind.NULL_FRACTION;
        }
        return hasFractions || isNegative ? SeriesKind.MEAN_VALUE : SeriesKind.ROW_COUNT;
    }

    Transform transform() {
        return switch (kind()) {
            case ROW_COUNT, DISTINCT_COUNT -> count();
            case NULL_FRACTION, DUPLICATE_FRACTION, VALID_FRACTION -> new Transform(Transform.Shape.SHARE, 1);
            case FRESHNESS_MINUTES -> new Transform(Transform.Shape.LOG_FROM_ZERO, 1);
            case MEAN_VALUE, AUTO -> number();
        };
    }

    private Transform count() {
        if (seen < FIRST) {
            return new Transform(Transform.Shape.COUNT, 1);
        }
        double least = Double.POSITIVE_INFINITY;
        for (double value : first) {
            least = value > 0 ? Math.min(least, value) : least;
        }
        return least >= LARGE && least < Double.POSITIVE_INFINITY
                ? new Transform(Transform.Shape.LOG, size())
                : new Transform(Transform.Shape.COUNT, 1);
    }

    private Transform number() {
        boolean oftenNotPositive = notPositive > 2 || (notPositive > 0 && seen <= FIRST);
        return new Transform(oftenNotPositive ? Transform.Shape.LINEAR : Transform.Shape.LOG, size());
    }

    /** The median size of the first values. */
    private double size() {
        int known = Math.min(seen, FIRST);
        if (known == 0) {
            return 1;
        }
        double[] sizes = new double[known];
        for (int i = 0; i < known; i++) {
            sizes[i] = Math.abs(first[i]);
        }
        double size = Quantiles.median(sizes, known);
        return size > 0 ? size : 1;
    }

    void write(DataOutput out) throws IOException {
        for (double value : first) {
            out.writeDouble(value);
        }
        out.writeInt(seen);
        out.writeInt(notPositive);
        out.writeBoolean(hasFractions);
        out.writeBoolean(isAboveOne);
        out.writeBoolean(isNegative);
    }

    void read(DataInput in) throws IOException {
        for (int i = 0; i < FIRST; i++) {
            first[i] = in.readDouble();
        }
        seen = in.readInt();
        notPositive = in.readInt();
        hasFractions = in.readBoolean();
        isAboveOne = in.readBoolean();
        isNegative = in.readBoolean();
    }
}
