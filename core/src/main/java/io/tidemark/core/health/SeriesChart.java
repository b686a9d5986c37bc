package io.tidemark.core.health;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a metric's values and the verdicts on it over a dataset's windows. */
public final class SeriesChart {
    private final Map<PartitionKey, Double> values = new HashMap<>();
    private final Map<PartitionKey, Judged> judged = new HashMap<>();

    private SeriesChart(List<MetricPoint> points, Collection<Verdict> verdicts) {
        points.forEach(point -> values.put(point.window(), point.value()));
        verdicts.forEach(this::judge);
    }

    /** The types of rule that judge the metric. */
    public static List<RuleType> judges(MetricId metric) {
        return Arrays.stream(RuleType.values())
                .filter(type -> type.metric().filter(metric.name()::equals).isPresent())
                .toList();
    }

    /** One point a window, by time as the windows are; a verdict that has an expected value gives the band first. */
    public static List<SeriesPoint> of(
            List<PartitionKey.Window> windows, List<MetricPoint> points, Collection<Verdict> verdicts) {
        SeriesChart chart = new SeriesChart(points, verdicts);
        return windows.stream().map(chart::point).toList();
    }

    private SeriesPoint point(PartitionKey.Window window) {
        Judged judgement = judged.get(window);
        return new SeriesPoint(
                window.from(),
                values.get(window),
                judgement == null ? null : judgement.expected(),
                judgement != null && judgement.violated());
    }

    private void judge(Verdict verdict) {
        Range expected = expected(verdict);
        if (expected != null) {
            judged.merge(verdict.partition(), new Judged(expected, verdict.isViolated()), Judged::and);
        }
    }

    private static @Nullable Range expected(Verdict verdict) {
        return switch (verdict.outcome()) {
            case Outcome.Passed passed -> passed.expected();
            case Outcome.Violated violated -> violated.expected();
            case Outcome.Skipped skipped -> null;
            case Outcome.Failed failed -> null;
        };
    }

    private record Judged(Range expected, boolean violated) {
        Judged and(Judged other) {
            Range band = expected.hasExpected() || !other.expected.hasExpected() ? expected : other.expected;
            return new Judged(band, violated || other.violated);
        }
    }
}
