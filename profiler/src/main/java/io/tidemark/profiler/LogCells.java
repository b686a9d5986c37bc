package io.tidemark.profiler;

import io.tidemark.core.metric.LogHistogram;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Tells the bin that {@link LogHistogram#bin} tells, without a logarithm for each amount: the amounts between two powers of
 * two are cut into cells, each narrower than a bin, so that at most one bound between bins lies in a cell.
 */
final class LogCells {
    private static final int CELL_BITS = 6;
    private static final int CELLS = 1 << CELL_BITS;
    private static final int MANTISSA_BITS = 52;
    private static final int BELOW_CELL = MANTISSA_BITS - CELL_BITS;
    private static final int EXPONENTS = 1 << 11;
    private static final AtomicReferenceArray<@Nullable LogCells> BY_EXPONENT = new AtomicReferenceArray<>(EXPONENTS);

    private final int[] bins = new int[CELLS];
    /** The largest amounts that are in the bins. */
    private final double[] bounds = new double[CELLS];

    private LogCells(long exponent) {
        for (int cell = 0; cell < CELLS; cell++) {
            long first = exponent << MANTISSA_BITS | (long) cell << BELOW_CELL;
            bins[cell] = LogHistogram.bin(Double.longBitsToDouble(first));
            bounds[cell] = Double.longBitsToDouble(lastOf(bins[cell], first, first + (1L << BELOW_CELL) - 1));
        }
    }

    /** The last of two amounts and those between them that is in the bin of the first. */
    private static long lastOf(int bin, long first, long last) {
        long in = first;
        long beyond = last + 1;
        while (beyond - in > 1) {
            long middle = in + (beyond - in) / 2;
            if (LogHistogram.bin(Double.longBitsToDouble(middle)) == bin) {
                in = middle;
            } else {
                beyond = middle;
            }
        }
        return in;
    }

    /** The bin of a finite amount above zero. */
    static int bin(double amount) {
        long bits = Double.doubleToRawLongBits(amount);
        int exponent = (int) (bits >>> MANTISSA_BITS);
        if (exponent == 0) { // of the smallest there is no first
            return LogHistogram.bin(amount);
        }
        LogCells cells = BY_EXPONENT.getPlain(exponent);
        if (cells == null) {
            cells = new LogCells(exponent);
            BY_EXPONENT.setRelease(exponent, cells);
        }
        int cell = (int) (bits >>> BELOW_CELL) & (CELLS - 1);
        return amount > cells.bounds[cell] ? cells.bins[cell] + 1 : cells.bins[cell];
    }
}
