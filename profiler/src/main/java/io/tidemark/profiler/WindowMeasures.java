package io.tidemark.profiler;

import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.metric.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is measured of a window while a topic is read: all that is planned where it is new, else what was measured of its
 * records so far and is still planned; of what is bound to a day, as it was planned on the day of its first record.
 */
final class WindowMeasures {
    private WindowMeasures() {}

    static Set<Measure<?>> of(Set<Measure<?>> plan, List<GatheredWindow> known) {
        if (known.isEmpty() || known.getFirst().ends().isEmpty()) {
            return plan;
        }
        Set<Measure<?>> measures = new LinkedHashSet<>();
        for (Measure<?> measure : known.getFirst().states().all().keySet()) {
            if (plan.contains(measure) || plan.stream().anyMatch(planned -> isOfAnotherDay(measure, planned))) {
                measures.add(measure);
            }
        }
        return measures;
    }

    private static boolean isOfAnotherDay(Measure<?> measure, Measure<?> planned) {
        boolean dated = measure instanceof Measure.FutureRows
                || measure instanceof Measure.AncientRows
                || measure instanceof Measure.LateRows;
        return dated
                && measure.getClass() == planned.getClass()
                && measure.columns().equals(planned.columns());
    }
}
