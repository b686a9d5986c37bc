package io.tidemark.app.contract;

import io.tidemark.app.contract.CheckResult.Status;
import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMeasures;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.profiler.Profiler;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Holds one table's rules against its rows: one profile of what they ask for, and one judgement. */
final class TableCheck {
    private static final Revision NOW = new Revision("now");
    private static final double MILLIS = 1_000;

    private final TableRead table;
    private final Dataset dataset;
    private final InstantSource clock;
    private final Duration timeout;
    private final Optional<String> timeColumn;

    TableCheck(TableRead table, Dataset dataset, InstantSource clock, Duration timeout) {
        this.table = table;
        this.dataset = dataset;
        this.clock = clock;
        this.timeout = timeout;
        this.timeColumn = table.settings().map(DatasetOverride::timeColumn);
    }

    List<CheckResult> results(Connector connector) {
        if (table.rules().isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        DuePartition due =
                new DuePartition(dataset.id(), PartitionKey.WHOLE, NOW, DuePartition.Reason.REVISION, null, now);
        Profile profile = new Profiler(clock, timeout, null, asked -> measures())
                .profile(connector, dataset, List.of(due))
                .getFirst();
        NoPast past = new NoPast();
        List<Verdict> verdicts = new RulesEngine(new FixedRules(table.rules()), past, past)
                .judge(dataset, List.of(judged(profile, now)), now);
        List<CheckResult> results = new ArrayList<>();
        for (Rule rule : table.rules()) {
            List<Verdict> its = verdicts.stream()
                    .filter(verdict -> verdict.rule().equals(rule.id()))
                    .toList();
            if (rule.type() == RuleType.FRESHNESS) {
                results.add(age(rule, profile, now));
            } else if (its.isEmpty()) {
                results.add(result(rule, "", Status.UNKNOWN, "it tells nothing of a whole table at one look"));
            }
            its.forEach(verdict -> results.add(result(rule, verdict.column(), verdict.outcome())));
        }
        return results;
    }

    private Set<Measure<?>> measures() {
        Set<Measure<?>> measures = new LinkedHashSet<>(RuleMeasures.of(table.rules(), dataset));
        timeColumn.ifPresent(column -> measures.add(new Measure.TimeRange(column)));
        return measures;
    }

    private Judged judged(Profile profile, Instant now) {
        Partition whole = new Partition(
                dataset.id(),
                PartitionKey.WHOLE,
                PartitionState.CLOSED,
                NOW,
                1,
                Math.round(profile.rows().orElse(0)),
                null,
                now,
                now,
                Set.of());
        return new Judged(whole, Optional.of(profile.withVersion(1)), List.of());
    }

    /** How old the newest row is: of a whole table the engine knows no windows to tell it by. */
    private CheckResult age(Rule rule, Profile profile, Instant now) {
        if (timeColumn.isEmpty() || !(rule.condition() instanceof Condition.Fixed most)) {
            return result(rule, "", Status.UNKNOWN, "no column tells when a row is from");
        }
        String column = timeColumn.get();
        MetricValue newest = profile.metric(MetricId.of(MetricName.MAX_TIME, column));
        OptionalDouble seconds = newest.number();
        if (seconds.isEmpty()) {
            return result(rule, column, Status.UNKNOWN, "the newest time of " + column + " is not known: " + newest);
        }
        Duration age = Duration.between(Instant.ofEpochMilli((long) (seconds.getAsDouble() * MILLIS)), now);
        boolean isYoung = most.operator().holds((double) age.toSeconds(), most.first(), most.second());
        Duration allowed = Duration.ofSeconds((long) most.first());
        String words = "the newest row is " + words(age) + " old, must be "
                + most.operator().sign() + " " + words(allowed);
        return result(rule, column, isYoung ? Status.KEPT : Status.BROKEN, words);
    }

    private static String words(Duration length) {
        if (length.toDays() > 0) {
            return length.toDays() + " d" + (length.toHoursPart() == 0 ? "" : " " + length.toHoursPart() + " h");
        }
        return length.toHours() > 0
                ? length.toHours() + " h" + (length.toMinutesPart() == 0 ? "" : " " + length.toMinutesPart() + " min")
                : length.toMinutes() + " min";
    }

    private CheckResult result(Rule rule, String column, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed ->
                result(
                        rule,
                        column,
                        Status.KEPT,
                        "it is " + number(passed.observed()) + (passed.note().isEmpty() ? "" : "; " + passed.note()));
            case Outcome.Violated violated -> result(rule, column, Status.BROKEN, violated.message());
            case Outcome.Skipped skipped -> result(rule, column, Status.UNKNOWN, skipped.why());
            case Outcome.Failed failed ->
                result(rule, column, Status.UNKNOWN, failed.failure().message());
        };
    }

    private CheckResult result(Rule rule, String column, Status status, String words) {
        return new CheckResult(table.table().name(), column, rule.id().value(), rule.name(), status, words);
    }

    private static String number(double observed) {
        return observed == Math.rint(observed) ? Long.toString((long) observed) : Double.toString(observed);
    }
}
