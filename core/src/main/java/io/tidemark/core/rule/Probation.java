package io.tidemark.core.rule;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps those rules that come with Tidemark and go by what is usual in shadow on a dataset, until it has closed so many
 * windows that something is usual. What they report without regard to what is usual, such as a copy or a column that is
 * gone, is as true on the first day.
 */
public final class Probation {
    private static final int HOURS_OR_DAYS = 14;
    private static final int WEEKS_OR_MONTHS = 6;
    private static final Set<RuleType> BY_HABIT = EnumSet.of(
            RuleType.ROW_COUNT_CHANGE,
            RuleType.TOPIC_THROUGHPUT,
            RuleType.NULL_VALUES,
            RuleType.PARTITION_MISSING,
            RuleType.PARTITION_GAP,
            RuleType.PARTITION_LATE,
            RuleType.LATE_ROWS,
            RuleType.FRESHNESS);

    private final Profiles profiles;

    public Probation(Profiles profiles) {
        this.profiles = profiles;
    }

    /** Why the rule is in shadow on the dataset, with how far it is; empty where it is not, or not by this. */
    public Optional<String> reason(Rule rule, Dataset dataset, Instant now) {
        if (rule.origin() != Origin.BUILT_IN
                || rule.mode() != RuleMode.ACTIVE
                || !BY_HABIT.contains(rule.type())
                || !(dataset.settings().partitioning() instanceof Partitioning.TimeWindows how)) {
            return Optional.empty();
        }
        int enough = enough(how.grain());
        long closed = closed(dataset, how, now);
        return closed >= enough
                ? Optional.empty()
                : Optional.of("in shadow until " + enough + " closed partitions; " + closed + " so far");
    }

    private static int enough(Grain grain) {
        return switch (grain) {
            case HOUR, DAY -> HOURS_OR_DAYS;
            case WEEK, MONTH -> WEEKS_OR_MONTHS;
        };
    }

    private long closed(Dataset dataset, Partitioning.TimeWindows how, Instant now) {
        Duration back = switch (how.grain()) {
            case HOUR -> Duration.ofDays(30);
            case DAY -> Duration.ofDays(120);
            case WEEK, MONTH -> Duration.ofDays(750);
        };
        return profiles.series(dataset.id(), MetricId.of(MetricName.ROW_COUNT), now.minus(back), now).stream()
                .filter(point -> !how.deadline(point.window()).isAfter(now))
                .count();
    }
}
