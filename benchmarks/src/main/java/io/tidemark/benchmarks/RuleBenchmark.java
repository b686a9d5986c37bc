package io.tidemark.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tidemark.core.backtest.Backtest;
import io.tidemark.core.backtest.BacktestScope;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.rules.judge.Judged;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.rules.replay.StoredBacktests;
import io.tidemark.store.SecretCipher;
import io.tidemark.store.Store;
import io.tidemark.store.StoreMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Prints what back-tests of one rule over very many stored hours take, and what judging 100,000 pairs of rule and partition
 * takes, each against its floor: reading the same figures from the store once and comparing each.
 */
public final class RuleBenchmark {
    private static final int HOURS = 10_000;
    private static final int JUDGED_HOURS = 1_000;
    private static final int RULES = 100;
    private static final int ROUNDS = 5;
    private static final int KEY_BYTES = 32;
    private static final double NANOS = 1e9;

    private final Store store;
    private final HourlyHistory history;
    private final Dataset dataset;

    private RuleBenchmark(Store store, int hours) {
        this.store = store;
        this.history = new HourlyHistory(hours);
        this.dataset = history.dataset();
        history.store(store);
    }

    /** Runs for about a minute. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("rule-benchmark");
        try (HikariDataSource database = database(folder.resolve("store"))) {
            StoreMigration.migrate(database);
            Store store = new Store(database, new SecretCipher(new byte[KEY_BYTES]), Instant::now);
            RuleBenchmark benchmark = new RuleBenchmark(store, HOURS);
            System.out.printf("load %.1f%n", Timed.load());
            benchmark.backtests();
            benchmark.pairs();
        }
    }

    private static HikariDataSource database(Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return new HikariDataSource(config);
    }

    private void backtests() {
        StoredBacktests backtests = new StoredBacktests(
                store.sources(), store.datasets(), store.partitions(), store.profiles(), history::end);
        BacktestScope all = new BacktestScope(Duration.ofDays(HOURS / 24 + 2), 1);
        double floor = time("floor: partitions and figures read, compared", 0, this::readAll);
        for (Rule rule : List.of(
                rule("fixed", RuleType.ROW_COUNT, "*", Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 4_000)),
                rule("usual", RuleType.ROW_COUNT_CHANGE, "*", new Condition.Change(Baseline.USUAL, 0.4, 1)),
                rule("average", RuleType.ROW_COUNT, "*", new Condition.Change(Baseline.AVERAGE, 0.8, 2, 24)),
                rule("anomaly", RuleType.ROW_COUNT, "*", new Condition.Anomaly(1, Direction.BOTH)),
                rule("columns", RuleType.NULL_VALUES, "*", new Condition.Change(Baseline.USUAL, 0.05, 1)))) {
            time("back-test, " + rule.id(), floor, () -> {
                Backtest tried = backtests.run(rule, all);
                require(tried.judged() > HOURS / 2, "the back-test judged " + tried.judged());
                return tried.incidents();
            });
        }
    }

    private long readAll() {
        long low = store.partitions().ofDataset(dataset.id(), Instant.EPOCH).stream()
                .filter(partition -> partition.rowsOrZero() < 0)
                .count();
        return low
                + store
                        .profiles()
                        .series(dataset.id(), MetricId.of(MetricName.ROW_COUNT), Instant.EPOCH, Instant.MAX)
                        .stream()
                        .filter(point -> point.value() < 4_000)
                        .count();
    }

    private void pairs() {
        List<Judged> judged = new ArrayList<>();
        for (int hour = HOURS - JUDGED_HOURS; hour < HOURS; hour++) {
            judged.add(new Judged(
                    history.partitions().get(hour),
                    Optional.of(history.profiles().get(hour)),
                    List.of()));
        }
        List<Rule> rules = rules();
        rules.forEach(store.rules()::save);
        double floor = time("floor: the rules' figures read, compared", 0, () -> readFigures(rules));
        time("judging 100,000 pairs", floor, () -> {
            store.seriesStates().forget(dataset.id());
            RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
            int verdicts = engine.judge(dataset, judged, history.end()).size();
            require(verdicts == RULES * JUDGED_HOURS, "there were " + verdicts + " verdicts");
            return verdicts;
        });
    }

    /** 40 thresholds, 40 changes and 20 anomalies over the means and nulls of ten columns. */
    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            Condition condition = i % 5 < 2
                    ? Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 0.5)
                    : i % 5 < 4
                            ? new Condition.Change(Baseline.USUAL, 0.4, 0.6)
                            : new Condition.Anomaly(1, Direction.BOTH);
            RuleType type = i % 2 == 0 ? RuleType.MEAN : RuleType.NULL_VALUES;
            rules.add(rule("r" + i, type, "c" + i / 10, condition));
        }
        return rules;
    }

    private long readFigures(List<Rule> rules) {
        Instant from = history.partitions().get(HOURS - JUDGED_HOURS).closedAt();
        long below = 0;
        for (Rule rule : rules) {
            MetricId metric = MetricId.of(rule.metric().orElseThrow(), rule.column());
            below += store.profiles().series(dataset.id(), metric, Objects.requireNonNull(from), Instant.MAX).stream()
                    .filter(point -> point.value() < 0.5)
                    .count();
        }
        return below;
    }

    private static Rule rule(String id, RuleType type, String column, Condition condition) {
        return new Rule(
                new RuleId(id),
                id,
                type,
                DatasetSelector.ALL,
                column,
                condition,
                Severity.WARNING,
                false,
                0,
                "",
                true,
                Origin.USER);
    }

    private static double time(String what, double floor, Supplier<? extends Number> work) {
        List<Timed> all = new ArrayList<>();
        Number answer = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Number[] found = new Number[1];
            all.add(Timed.of(() -> found[0] = work.get(), 1));
            answer = found[0];
        }
        double wall = all.stream().mapToDouble(Timed::wall).sorted().toArray()[ROUNDS / 2] / NANOS;
        double cpu = all.stream().mapToDouble(Timed::cpu).sorted().toArray()[ROUNDS / 2] / NANOS;
        String ratio = floor == 0 ? "" : String.format(", %.1f floors", cpu / floor);
        System.out.printf("%-46s %6.3f s wall, %6.3f s CPU%s   (%s)%n", what, wall, cpu, ratio, answer);
        return cpu;
    }

    private static void require(boolean well, String otherwise) {
        if (!well) {
            throw new IllegalStateException(otherwise);
        }
    }
}
