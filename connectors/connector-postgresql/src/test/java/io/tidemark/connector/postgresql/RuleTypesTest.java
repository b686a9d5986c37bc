package io.tidemark.connector.postgresql;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.connector.Connector;
import io.tidemark.connector.testkit.RuleFiguresFile;
import io.tidemark.connector.testkit.RuleOracles;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigure;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleMeasures;
import io.tidemark.core.rule.RuleSource;
import io.tidemark.core.rule.RuleType;
import io.tidemark.profiler.Profiler;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.RuleBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every rule type whose figure the store computes, against the same figure in plain SQL on rows with planted faults. */
class RuleTypesTest {
    private static final Partitioning WHOLE = new Partitioning.Undivided();
    private static final Set<RuleSource> COMPUTED = EnumSet.of(RuleSource.COLUMN, RuleSource.TEST, RuleSource.QUERY);
    private static final int HOURS = 4;

    private final TestServer server = TestServer.get();
    private final Connector connector = server.open();

    @BeforeEach
    void plantFaults() {
        FaultyTable.on(server);
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void everyTypeCountsWhatPlainSqlCounts() {
        Map<Rule, String> oracles = new LinkedHashMap<>(RuleOracles.tests());
        oracles.putAll(RuleOracles.metrics());
        Dataset whole = dataset(WHOLE);
        Profile profile =
                profiles(oracles.keySet(), whole, List.of(PartitionKey.WHOLE)).getFirst();
        oracles.forEach((rule, sql) -> assertThat(figure(rule, whole, profile))
                .as(rule.type() + " " + rule.column() + " " + rule.parameters() + ": " + sql)
                .isCloseTo(number(sql), within(1e-9 * Math.max(1, Math.abs(number(sql))))));
    }

    @Test
    void otherStoresAreHeldToTheseFigures() {
        Map<Rule, String> oracles = new LinkedHashMap<>(RuleOracles.tests());
        oracles.putAll(RuleOracles.metrics());
        Map<Rule, Double> figures = new LinkedHashMap<>();
        oracles.forEach((rule, sql) -> figures.put(rule, number(sql)));
        RuleFiguresFile.check(figures);
    }

    @Test
    void quantilesAreWithinOnePercent() {
        Map<Rule, String> oracles = RuleOracles.quantiles();
        Dataset whole = dataset(WHOLE);
        Profile profile =
                profiles(oracles.keySet(), whole, List.of(PartitionKey.WHOLE)).getFirst();
        oracles.forEach((rule, sql) ->
                assertThat(figure(rule, whole, profile)).isCloseTo(number(sql), within(0.011 * Math.abs(number(sql)))));
    }

    @Test
    void everyHourHasItsOwnFigure() {
        Map<Rule, String> oracles = RuleOracles.tests();
        Dataset hourly = dataset(FaultyTable.HOURLY);
        for (Profile profile : profiles(oracles.keySet(), hourly, FaultyTable.hours(HOURS))) {
            String from = "timestamptz '" + ((PartitionKey.Window) profile.partition()).from() + "'";
            String rows = "from (select * from faulty where at >= " + from + " and at < " + from
                    + " + interval '1 hour') faulty";
            oracles.forEach((rule, sql) -> {
                String ofHour = sql.replace("from faulty", rows);
                assertThat(figure(rule, hourly, profile))
                        .as(rule.parameters() + " " + ofHour)
                        .isCloseTo(number(ofHour), within(1e-6));
            });
        }
    }

    @Test
    void everyTypeWithSuchAFigureIsTested() {
        Set<RuleType> tested = EnumSet.noneOf(RuleType.class);
        for (Map<Rule, String> oracles : List.of(RuleOracles.tests(), RuleOracles.metrics(), RuleOracles.quantiles())) {
            oracles.keySet().forEach(rule -> tested.add(rule.type()));
        }
        assertThat(Arrays.stream(RuleType.values())
                        .filter(type -> COMPUTED.contains(type.spec().reads()))
                        .filter(type -> type != RuleType.JSON_SCHEMA && !tested.contains(type)))
                .isEmpty();
    }

    @Test
    void aShareNeverLiesBelowZeroOrAboveOne() {
        List<Rule> rules = randomRules(new Random(20_251_101), 60);
        for (Profile profile : profiles(rules, dataset(FaultyTable.HOURLY), FaultyTable.hours(HOURS + 1))) {
            for (Rule rule : rules) {
                RuleFigure figure =
                        RuleFigures.of(rule, dataset(FaultyTable.HOURLY)).getFirst();
                Measure.Tested measure =
                        (Measure.Tested) figure.measures().iterator().next();
                TestTally tally = profile.states().get(measure).orElseThrow();
                assertThat(tally.found()).isBetween(0L, tally.tested());
                profile.metric(MetricId.of(MetricName.FOUND_RATIO, measure.key()))
                        .number()
                        .ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
            }
        }
    }

    private static List<Rule> randomRules(Random random, int count) {
        List<String> conditions = List.of(
                "status = 'paid'",
                "quantity > 3",
                "amount / 2 > tax",
                "country IS NULL",
                "paid",
                "NOT paid AND amount IS NOT NULL",
                "note LIKE '%l%'");
        return IntStream.range(0, count)
                .mapToObj(i -> rule(RuleType.ROW_EXPRESSION)
                        .withId("random" + i)
                        .with("expression", any(conditions, random))
                        .with(
                                "where",
                                any(conditions, random)
                                        + (random.nextBoolean() ? " OR " : " AND ")
                                        + any(conditions, random))
                        .build())
                .toList();
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    @Test
    void aMissingColumnIsAFailedRuleWithClearTextAndOthersRun() {
        Rule amounts =
                rule(RuleType.ROW_EXPRESSION).with("expression", "amount > 0").build();
        Rule quantities =
                rule(RuleType.ROW_EXPRESSION).with("expression", "quantity > 0").build();
        Dataset whole = dataset(WHOLE);
        server.execute("ALTER TABLE faulty DROP COLUMN quantity");
        Profile profile = profiles(List.of(amounts, quantities), whole, List.of(PartitionKey.WHOLE))
                .getFirst();
        assertThat(profile.metric(id(amounts, whole))).isInstanceOf(MetricValue.Known.class);
        assertThat(profile.metric(id(quantities, whole))).isInstanceOfSatisfying(MetricValue.Failed.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(ErrorCode.COLUMN_GONE);
            assertThat(failed.failure().message()).contains("quantity");
        });
    }

    @Test
    void aQueryThatTheStoreRefusesLosesNoOther() {
        Rule wrong = rule(RuleType.SQL_METRIC)
                .with("query", "SELECT SUM(gone) FROM nowhere")
                .build();
        Rule well = rule(RuleType.SQL_METRIC)
                .with("query", "SELECT COUNT(*) FROM faulty")
                .build();
        Dataset whole = dataset(WHOLE);
        Profile profile = profiles(List.of(wrong, well), whole, List.of(PartitionKey.WHOLE))
                .getFirst();
        assertThat(profile.metric(id(wrong, whole))).isInstanceOf(MetricValue.Failed.class);
        assertThat(profile.metric(id(well, whole))).isEqualTo(new MetricValue.Known(4_000));
    }

    @Test
    void twoEqualRulesOnDifferentColumnsOrFiltersNeverCollide() {
        RuleBuilder country = rule(RuleType.VALUES_IN_SET).onColumn("country").with("values", "SE");
        Map<Rule, String> oracles = new LinkedHashMap<>();
        oracles.put(country.build(), "select count(*) from faulty where country <> 'SE'");
        oracles.put(
                country.with("where", "paid").build(), "select count(*) from faulty where country <> 'SE' and paid");
        oracles.put(
                rule(RuleType.VALUES_IN_SET)
                        .onColumn("status")
                        .with("values", "SE")
                        .build(),
                "select count(*) from faulty where status <> 'SE'");
        Dataset whole = dataset(WHOLE);
        Profile profile =
                profiles(oracles.keySet(), whole, List.of(PartitionKey.WHOLE)).getFirst();
        assertThat(oracles.keySet().stream().map(rule -> id(rule, whole)).distinct())
                .hasSize(3);
        oracles.forEach((rule, sql) -> assertThat(figure(rule, whole, profile)).isEqualTo(number(sql)));
    }

    private static RuleBuilder rule(RuleType type) {
        return aRule().ofType(type).on("warehouse:public.faulty");
    }

    private List<Profile> profiles(Collection<Rule> rules, Dataset dataset, List<PartitionKey> partitions) {
        Profiler profiler = new Profiler(
                new MutableClock(FaultyTable.START.plus(Duration.ofDays(30))),
                Duration.ofMinutes(1),
                null,
                which -> RuleMeasures.of(rules, which));
        List<DuePartition> due = partitions.stream()
                .map(key -> Builders.aDuePartition().of(dataset.id()).at(key).build())
                .toList();
        return profiler.profile(connector, dataset, due);
    }

    private static double figure(Rule rule, Dataset dataset, Profile profile) {
        MetricValue value = profile.metric(id(rule, dataset));
        return value.number()
                .orElseThrow(() -> new AssertionError(rule.type() + " " + rule.parameters() + ": " + value));
    }

    private static MetricId id(Rule rule, Dataset dataset) {
        List<RuleFigure> figures = RuleFigures.of(rule, dataset);
        assertThat(figures).as(rule.type() + " " + rule.column()).hasSize(1);
        return figures.getFirst().metric();
    }

    private Dataset dataset(Partitioning how) {
        return FaultyTable.dataset(connector, how);
    }

    private double number(String sql) {
        try (Connection session = server.connect();
                Statement statement = session.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
