package io.tidemark.rules.replay;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.backtest.Backtest;
import io.tidemark.core.backtest.BacktestScope;
import io.tidemark.core.backtest.DatasetBacktest;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayPropertyTest {
    private static final int HOURS = 24 * 11;
    private static final Condition NONE = Condition.Fixed.of(Operator.MUST_BE_LESS_OR_EQUAL_TO, 0);
    private static final List<Rule> RULES = List.of(
            rule("rows", RuleType.ROW_COUNT, Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 400)),
            rule("usual", RuleType.ROW_COUNT_CHANGE, new Condition.Change(Baseline.USUAL, 0.3, 0.5)),
            rule("previous", RuleType.ROW_COUNT, new Condition.Change(Baseline.PREVIOUS, 0.4, 0.8)),
            rule("yesterday", RuleType.ROW_COUNT, new Condition.Change(Baseline.SAME_HOUR_YESTERDAY, 0.3, 0.5)),
            rule("average", RuleType.ROW_COUNT, new Condition.Change(Baseline.AVERAGE, 0.5, 0.8, 12)),
            rule("anomaly", RuleType.ROW_COUNT, new Condition.Anomaly(2, Direction.BOTH)),
            rule("nulls", RuleType.NULL_VALUES, Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 0.7)),
            rule("copies", RuleType.DUPLICATE_VALUES, NONE),
            rule("missing", RuleType.PARTITION_MISSING, new Condition.MustNotOccur()),
            rule("gap", RuleType.PARTITION_GAP, new Condition.MustNotOccur()),
            rule("late", RuleType.PARTITION_LATE, new Condition.MustNotOccur()),
            rule("reopened", RuleType.PARTITION_REOPENED, new Condition.MustNotOccur()),
            rule("shrunk", RuleType.PARTITION_SHRUNK, new Condition.MustNotOccur()),
            rule("backfilled", RuleType.PARTITION_BACKFILLED, new Condition.MustNotOccur()));

    private record Said(PartitionKey partition, String revision, String column, Outcome.Violated what) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aBacktestSaysWhatTheEngineSaidOfTheSamePartitionsOneByOne(long seed) {
        LivedTable table = new LivedTable(seed, RULES);
        table.live(HOURS);
        for (Rule rule : RULES) {
            DatasetBacktest tried = backtest(table, rule).datasets().getFirst();
            List<Verdict> said = table.said.stream()
                    .filter(verdict -> verdict.rule().equals(rule.id()))
                    .toList();
            assertThat(firings(tried)).as(rule.id().value()).isEqualTo(violations(said));
            assertThat(points(tried)).as(rule.id().value()).isEqualTo(points(said));
            assertThat(tried.incidents()).as(rule.id().value()).isEqualTo((int)
                    table.store.incidents().search(IncidentFilter.ALL, null, 10_000).stream()
                            .map(Incident::rule)
                            .filter(rule.id()::equals)
                            .count());
        }
        assertThat(table.said.stream()
                        .filter(Verdict::isViolated)
                        .map(Verdict::rule)
                        .distinct())
                .as("rules that the history puts to the test")
                .hasSizeGreaterThan(RULES.size() - 3);
    }

    private static Backtest backtest(LivedTable table, Rule rule) {
        return new StoredBacktests(
                        table.store.sources(),
                        table.store.datasets(),
                        table.store.partitions(),
                        table.store.profiles(),
                        table.clock)
                .run(rule, new BacktestScope(table.age(), 1));
    }

    private static Set<Said> firings(DatasetBacktest tried) {
        Set<Said> all = new LinkedHashSet<>();
        tried.firings()
                .forEach(firing -> all.add(new Said(
                        firing.partition(),
                        firing.revision().marker(),
                        firing.column(),
                        new Outcome.Violated(firing.observed(), firing.expected(), firing.message()))));
        return all;
    }

    private static Set<Said> violations(List<Verdict> said) {
        Set<Said> all = new LinkedHashSet<>();
        said.stream()
                .filter(Verdict::isViolated)
                .forEach(verdict -> all.add(
                        new Said(verdict.partition(), verdict.revision().marker(), verdict.column(), (Outcome.Violated)
                                verdict.outcome())));
        return all;
    }

    private static Map<Instant, SeriesPoint> points(DatasetBacktest tried) {
        Map<Instant, SeriesPoint> points = new TreeMap<>();
        tried.series().forEach(series -> series.points().forEach(point -> points.put(point.at(), point)));
        return points;
    }

    private static Map<Instant, SeriesPoint> points(List<Verdict> said) {
        Map<Instant, SeriesPoint> points = new TreeMap<>();
        for (Verdict verdict : said) {
            Instant at = ((PartitionKey.Window) verdict.partition()).from();
            switch (verdict.outcome()) {
                case Outcome.Passed passed ->
                    points.put(at, new SeriesPoint(at, passed.observed(), passed.expected(), false));
                case Outcome.Violated violated ->
                    points.put(at, new SeriesPoint(at, violated.observed(), violated.expected(), true));
                case Outcome.Skipped skipped -> {}
                case Outcome.Failed failed -> {}
            }
        }
        return points;
    }

    private static Rule rule(String id, RuleType type, Condition condition) {
        return aRule().withId(id)
                .ofType(type)
                .onColumn(type.isPerColumn() ? "country" : "*")
                .when(condition)
                .build();
    }
}
