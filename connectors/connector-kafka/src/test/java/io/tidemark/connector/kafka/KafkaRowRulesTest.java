package io.tidemark.connector.kafka;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.jdbc.expression.CalciteExpressions;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleMeasures;
import io.tidemark.core.rule.RuleType;
import io.tidemark.profiler.Profiler;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.RuleBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules that count by a condition, on a topic of 120 orders in which faults are planted. */
@Timeout(60)
class KafkaRowRulesTest {
    private static final int ORDERS = 120;
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final PartitionKey HOUR = new PartitionKey.Window(TEN, TEN.plus(Duration.ofHours(1)));
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("at", null);
    private static final KafkaConnector CONNECTOR = KafkaSources.open(KafkaSources.plain());
    private static final TestTopic TOPIC = TestTopic.create(2);

    @BeforeAll
    static void plantFaults() {
        for (int i = 0; i < ORDERS; i++) {
            Instant at = TEN.plusSeconds(20L * i);
            TOPIC.put(i % 2, at, order(i, at));
        }
        TOPIC.put(0, TEN.plusSeconds(30), "{\"at\": \"2026-03-02T10:00:30Z\", broken");
        TOPIC.flush();
    }

    /** Every 10th has no country, every 12th a wrong one, every 15th a negative price, every 20th a sum that is wrong. */
    private static String order(int i, Instant at) {
        String country = i % 10 == 0 ? "" : "\"country\":\"" + (i % 12 == 0 ? "XX" : "SE") + "\",";
        String code = i % 8 == 0 ? "wrong 🎉" : "A-" + (1000 + i);
        double price = i % 15 == 0 ? -1.5 : 10.25;
        double total = price + 2 + (i % 20 == 0 ? 0.5 : 0);
        return "{\"at\":\"" + at + "\",\"order\":" + i + "," + country + "\"code\":\"" + code + "\",\"price\":" + price
                + ",\"tax\":2.0,\"total\":" + total + ",\"paid\":" + (i % 3 == 0) + "}";
    }

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    @Test
    void everyConditionCountsExactlyTheFaults() {
        Map<Rule, TestTally> expected = new LinkedHashMap<>();
        expected.put(
                rule(RuleType.VALUES_IN_SET)
                        .onColumn("country")
                        .with("values", "SE")
                        .build(),
                tally(108, 8));
        expected.put(
                rule(RuleType.VALUES_NOT_IN_SET)
                        .onColumn("country")
                        .with("values", "XX")
                        .build(),
                tally(108, 8));
        expected.put(
                rule(RuleType.PATTERN_MATCH)
                        .onColumn("code")
                        .with("pattern", "^A-\\d{4}$")
                        .build(),
                tally(120, 15));
        expected.put(rule(RuleType.LENGTH).onColumn("code").with("max", "6").build(), tally(120, 15));
        expected.put(rule(RuleType.LENGTH).onColumn("code").with("max", "7").build(), tally(120, 0));
        expected.put(rule(RuleType.RANGE).onColumn("price").with("min", "0").build(), tally(120, 8));
        expected.put(
                rule(RuleType.RANGE)
                        .onColumn("at")
                        .with("max", "2026-03-02T10:30:00Z")
                        .build(),
                tally(120, 29));
        expected.put(
                rule(RuleType.NOT_NULL_IF)
                        .onColumn("country")
                        .with("when", "paid")
                        .build(),
                tally(40, 4));
        expected.put(
                rule(RuleType.SUM_OF_COLUMNS)
                        .with("parts", "price", "tax")
                        .with("total", "total")
                        .with("tolerance", "0.01")
                        .build(),
                tally(120, 6));
        expected.put(
                rule(RuleType.COLUMN_PAIR)
                        .with("left", "tax")
                        .with("right", "total")
                        .with("operator", "less")
                        .build(),
                tally(120, 8));
        expected.put(
                rule(RuleType.ROW_EXPRESSION)
                        .with("expression", "price > 0 OR country = 'XX'")
                        .with("where", "\"order\" < 60")
                        .build(),
                tally(60, 2));
        expected.put(
                rule(RuleType.ROW_EXPRESSION)
                        .with("expression", "100 / (\"order\" - 5) < 50")
                        .build(),
                new TestTally(119, 2, 1));
        expected.put(rule(RuleType.ROW_COUNT).with("where", "paid").build(), tally(120, 40));
        expected.put(
                rule(RuleType.NULL_VALUES)
                        .onColumn("country")
                        .with("where", "paid")
                        .build(),
                tally(40, 36));
        assertFound(expected);
    }

    /** Of twenty values and more Calcite makes a join, which no single record has. */
    @Test
    void listsOfAnyLengthCountExactly() {
        Map<Rule, TestTally> expected = new LinkedHashMap<>();
        String[] numbers = IntStream.range(0, 100).mapToObj(Integer::toString).toArray(String[]::new);
        String[] codes = IntStream.range(0, 60).mapToObj(i -> "A-" + (1000 + i)).toArray(String[]::new);
        expected.put(
                rule(RuleType.VALUES_IN_SET)
                        .onColumn("order")
                        .with("values", numbers)
                        .build(),
                tally(120, 20));
        expected.put(
                rule(RuleType.VALUES_NOT_IN_SET)
                        .onColumn("order")
                        .with("values", numbers)
                        .build(),
                tally(120, 100));
        expected.put(
                rule(RuleType.VALUES_IN_SET)
                        .onColumn("code")
                        .with("values", codes)
                        .build(),
                tally(120, 68));
        expected.put(
                rule(RuleType.VALUES_NOT_IN_SET)
                        .onColumn("code")
                        .with("values", codes)
                        .with("where", "paid")
                        .build(),
                tally(40, 17));
        for (int length = 19; length <= 21; length++) {
            expected.put(
                    rule(RuleType.VALUES_IN_SET)
                            .onColumn("order")
                            .with("values", Arrays.copyOf(numbers, length))
                            .build(),
                    tally(120, 120 - length));
        }
        assertFound(expected);
    }

    @Test
    void aConditionThatBreaksOffOnEveryRecordIsNoRuleThatPasses() {
        Rule rule = rule(RuleType.ROW_EXPRESSION)
                .with("expression", "CAST(code AS INTEGER) > 0")
                .build();
        Dataset dataset = dataset();
        Profile profile = profile(List.of(rule), dataset);
        Measure.Tested measure = measure(rule, dataset);
        assertThat(profile.states().get(measure)).hasValue(new TestTally(0, 0, ORDERS));
        assertThat(profile.metric(MetricId.of(MetricName.FOUND_ROW_COUNT, measure.key())))
                .isInstanceOfSatisfying(
                        MetricValue.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .contains("the condition broke off on each of 120 records", "CAST(code AS INTEGER)"));
    }

    private static void assertFound(Map<Rule, TestTally> expected) {
        Dataset dataset = dataset();
        Profile profile = profile(expected.keySet(), dataset);
        assertThat(profile.rows()).hasValue(ORDERS);
        expected.forEach((rule, tally) -> {
            Measure.Tested measure = measure(rule, dataset);
            assertThat(profile.states().get(measure))
                    .as(rule.type() + " " + rule.parameters())
                    .hasValue(tally);
            assertThat(profile.metric(MetricId.of(MetricName.FOUND_RATIO, measure.key()))
                            .number()
                            .orElseThrow())
                    .isBetween(0.0, 1.0);
        });
    }

    private static Profile profile(Collection<Rule> rules, Dataset dataset) {
        Profiler profiler = new Profiler(
                new MutableClock(KafkaSources.NOW),
                Duration.ofSeconds(20),
                null,
                which -> RuleMeasures.of(rules, which));
        DuePartition due = Builders.aDuePartition().of(dataset.id()).at(HOUR).build();
        return profiler.profile(CONNECTOR, dataset, List.of(due)).getFirst();
    }

    private static Measure.Tested measure(Rule rule, Dataset dataset) {
        return (Measure.Tested)
                RuleFigures.of(rule, dataset).getFirst().measures().iterator().next();
    }

    @Test
    void whatCannotBeToldOfOneRecordIsRefusedWhenTheRuleIsSaved() {
        assertThat(problem(rule(RuleType.ROW_EXPRESSION).with("expression", "\"at\" < CURRENT_TIMESTAMP")))
                .contains("CURRENT_TIMESTAMP says when a record was read")
                .contains("is a topic, whose records are tested one by one");
        assertThat(problem(rule(RuleType.SQL_METRIC).with("query", "SELECT COUNT(*) FROM t")))
                .contains("rules of type sql_metric are for tables of stores that compute in SQL");
        assertThat(problem(rule(RuleType.ROW_EXPRESSION).with("expression", "prise > 0")))
                .contains("did you mean 'price'?");
        assertThat(problem(rule(RuleType.ROW_EXPRESSION).with("expression", "REGEXP_LIKE(code, '[')")))
                .contains("the pattern '[' is no regular expression: unclosed character class")
                .contains("is a topic");
        assertThat(problem(rule(RuleType.ROW_EXPRESSION).with("expression", "price > 0")))
                .isEmpty();
    }

    private static String problem(RuleBuilder rule) {
        InMemoryStore store = new InMemoryStore();
        Dataset dataset = dataset();
        store.sources().save(KafkaSources.plain());
        store.datasets().save(dataset);
        return RuleCheck.words(new RuleCheck(new CalciteExpressions(), store.sources(), store.datasets(), store.rules())
                        .problems(rule.on(dataset.id().value()).build()))
                .orElse("");
    }

    private static TestTally tally(long tested, long found) {
        return new TestTally(tested, found);
    }

    private static RuleBuilder rule(RuleType type) {
        return aRule().ofType(type).on("*");
    }

    private static Dataset dataset() {
        return Builders.aDataset()
                .in("events")
                .named(TOPIC.name)
                .ofKind(DatasetKind.TOPIC)
                .withColumns(CONNECTOR.describe(TOPIC.ref()).schema().columns().toArray(Column[]::new))
                .cut(HOURLY)
                .build();
    }
}
