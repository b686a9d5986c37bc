package io.tidemark.core.metric;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether two sets of states can come from the same rows: sums of doubles may differ in their last digits. */
final class SameContent {
    private static final double CLOSE = 1e-9;

    private SameContent() {}

    static boolean of(Map<Measure<?>, State> one, Map<Measure<?>, State> other) {
        return one.entrySet().stream().allMatch(entry -> {
            @Nullable State counterpart = other.get(entry.getKey());
            return counterpart == null || same(entry.getValue(), counterpart);
        });
    }

    private static boolean same(State one, State other) {
        if (one instanceof NumberSummary a && other instanceof NumberSummary b) {
            return a.count() == b.count()
                    && a.min() == b.min()
                    && a.max() == b.max()
                    && close(a.mean(), b.mean(), spread(a))
                    && (Double.isNaN(a.m2())
                            || Double.isNaN(b.m2())
                            || close(a.m2(), b.m2(), a.mean() * a.mean() * a.count()));
        }
        if (one instanceof MomentSummary a && other instanceof MomentSummary b) {
            return a.count() == b.count();
        }
        if (one instanceof DistinctSketch a && other instanceof DistinctSketch b && a.bits() != b.bits()) {
            return true;
        }
        if (one instanceof FrequentValues a && other instanceof FrequentValues b && a.error() + b.error() > 0) {
            return a.total() == b.total();
        }
        // what earlier partitions hold is not this one's content
        return one instanceof RedeliveryTally || one.equals(other);
    }

    /** How far values lie from their mean; where that was not measured, how far they may. */
    private static double spread(NumberSummary summary) {
        if (summary.count() == 0) {
            return 0;
        }
        return Double.isNaN(summary.m2())
                ? Math.max(Math.abs(summary.min()), Math.abs(summary.max()))
                : summary.standardDeviation();
    }

    /** Close for their size, or for that of what they were summed from. */
    private static boolean close(double a, double b, double size) {
        return Math.abs(a - b) <= CLOSE * Math.max(Math.max(Math.abs(a), Math.abs(b)), Math.abs(size));
    }
}
