package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Judges how old the newest data is. The threshold of a rule that a person made is taken as it is; the built-in one makes
 * room for datasets with few rows an hour, for those that are loaded in batches, and for days and longer windows.
 */
final class FreshnessJudge {
    /**
     * Between rows that come by chance, a gap of this many mean gaps has a probability of e⁻¹⁵, three in ten million.
     */
    private static final double LONGEST_GAP = 15;

    private static final int RECENT_WINDOWS = 7;

    private final Partitioning.TimeWindows how;
    private final History history;
    private final Instant now;

    FreshnessJudge(Partitioning.TimeWindows how, History history, Instant now) {
        this.how = how;
        this.history = history;
        this.now = now;
    }

    Outcome judge(Rule rule, Condition.Fixed fixed, @Nullable Instant newest) {
        if (newest == null) {
            return new Outcome.Skipped("no data was seen yet");
        }
        double most = rule.origin() == Origin.BUILT_IN ? patience(fixed.first()) : fixed.first();
        double age = Math.max(0, Duration.between(newest, now).toMillis() / 1000.0);
        Range range = new Range(Double.NEGATIVE_INFINITY, Double.NaN, most);
        return age <= most
                ? new Outcome.Passed(age, range)
                : new Outcome.Violated(
                        age,
                        range,
                        (rule.type() == RuleType.PROFILE_AGE ? "not profiled since " : "no data since ") + newest
                                + ", which is " + words(age) + " ago; at most " + words(most) + " is well");
    }

    private double patience(double threshold) {
        PartitionKey.Window current = how.windowAt(now);
        double window = Duration.between(current.from(), current.until()).toSeconds();
        if (how.grain() != Grain.HOUR) {
            return Math.max(threshold, 2 * window);
        }
        double wait = Math.min(usualWait(current), 2 * window);
        return Math.max(threshold + wait, LONGEST_GAP * meanGap(current, window));
    }

    /** Seconds between rows at this time of day; without history, so long that one window may stay empty. */
    private double meanGap(PartitionKey.Window current, double window) {
        MetricId rows = MetricId.of(MetricName.ROW_COUNT);
        OptionalDouble usual = history.usual(rows, current);
        if (usual.isPresent()) {
            double before = history.usual(rows, before(current)).orElse(usual.getAsDouble());
            return window / Math.min(usual.getAsDouble(), before);
        }
        NavigableMap<Instant, Double> lastDay =
                history.between(rows, current.from().minus(Duration.ofDays(1)), current.from());
        return lastDay.values().stream()
                .min(Double::compare)
                .map(fewest -> window / fewest)
                .orElse(window / LONGEST_GAP);
    }

    /** How long after its start a window usually gets its first rows. */
    private double usualWait(PartitionKey.Window current) {
        String ingest = how.ingestColumn();
        if (ingest == null) {
            return 0;
        }
        Instant start = current.from().minus(Duration.ofHours(RECENT_WINDOWS));
        List<Double> waits = new ArrayList<>();
        history.between(MetricId.of(MetricName.MIN_TIME, ingest), start, current.from())
                .forEach((from, first) -> waits.add(Math.max(0, first - from.getEpochSecond())));
        return waits.isEmpty() ? 0 : History.median(waits);
    }

    private PartitionKey.Window before(PartitionKey.Window window) {
        return how.windowAt(window.from().minusNanos(1));
    }

    private static String words(double seconds) {
        return Wording.age(Duration.ofSeconds(Math.round(seconds)));
    }
}
