package io.tidemark.testkit;

import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the read models take from a partition's newest profile and verdicts. */
record Figures(
        @Nullable Double expectedRows,
        @Nullable Double lowRows,
        long duplicates,
        long rowsWithKey,
        @Nullable Double lateRatio) {
    private static final Set<RuleType> EXPECTING = EnumSet.of(RuleType.ROW_COUNT_CHANGE, RuleType.TOPIC_THROUGHPUT);

    static Figures of(Optional<Profile> newest, List<Verdict> verdicts) {
        List<DuplicateTally> tallies = newest.stream()
                .flatMap(profile -> profile.states().all().values().stream())
                .flatMap(state -> state instanceof DuplicateTally tally ? Stream.of(tally) : Stream.empty())
                .toList();
        OptionalDouble late = newest.map(profile ->
                        profile.metric(MetricId.of(MetricName.LATE_RATIO)).number())
                .orElse(OptionalDouble.empty());
        Optional<Range> band = band(verdicts);
        return new Figures(
                band.map(Range::expected).orElse(null),
                band.map(Range::low).filter(Double::isFinite).orElse(null),
                tallies.stream().mapToLong(DuplicateTally::duplicates).sum(),
                tallies.stream().mapToLong(DuplicateTally::rowsWithKey).sum(),
                late.isPresent() ? late.getAsDouble() : null);
    }

    @Nullable
    Double duplicateRatio() {
        return rowsWithKey == 0 ? null : (double) duplicates / rowsWithKey;
    }

    private static Optional<Range> band(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> EXPECTING.contains(verdict.type()))
                .sorted(Comparator.comparing(Verdict::judgedAt).reversed())
                .flatMap(verdict -> range(verdict.outcome()).stream())
                .filter(Range::hasExpected)
                .findFirst();
    }

    private static Optional<Range> range(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> Optional.of(passed.expected());
            case Outcome.Violated violated -> Optional.of(violated.expected());
            case Outcome.Skipped skipped -> Optional.empty();
            case Outcome.Failed failed -> Optional.empty();
        };
    }
}
