package io.tidemark.connector.postgresql;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.jdbc.expression.CalciteExpressions;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JSON in a table of a hundred rows is held against a schema: every 4th lacks its id, every 10th is broken text. */
class JsonSchemaRuleTest {
    private static final String SCHEMA = """
            {"type": "object", "required": ["id", "tags"],
             "properties": {"id": {"type": "integer", "minimum": 1}, "tags": {"type": "array", "items": {"type": "string"}}}}""";

    private final TestServer server = TestServer.get();
    private final Connector connector = server.open();

    @BeforeEach
    void plantFaults() {
        server.execute(
                "DROP TABLE IF EXISTS messages",
                "CREATE TABLE messages (n integer, body text, payload jsonb)",
                "INSERT INTO messages SELECT n, CASE WHEN n % 10 = 0 THEN '{\"id\": ' ELSE j::text END, j"
                        + " FROM (SELECT n, CASE WHEN n % 25 = 0 THEN NULL"
                        + " WHEN n % 4 = 0 THEN jsonb_build_object('tags', jsonb_build_array('it''s'))"
                        + " ELSE jsonb_build_object('id', n, 'tags', jsonb_build_array()) END j"
                        + " FROM generate_series(1, 100) n) x");
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void textsAndJsonThatDoNotFitAreCounted() {
        // of 100 texts 2 are null (25 and 75), 10 are broken, 20 more lack their id (4, 8, ... but 20, 40, 60, 80 and
        // 100)
        assertThat(found(rule("body", SCHEMA))).isEqualTo(new TestTally(98, 30));
        // 4 are null, 24 lack their id
        assertThat(found(rule("payload", SCHEMA))).isEqualTo(new TestTally(96, 24));
    }

    @Test
    void theFilterHoldsForAllOfIt() {
        Rule filtered = aRule().ofType(RuleType.JSON_SCHEMA)
                .on("*")
                .onColumn("payload")
                .with("jsonSchema", SCHEMA)
                .with("where", "n <= 8")
                .build();
        assertThat(found(filtered)).isEqualTo(new TestTally(8, 2));
    }

    @Test
    void whatIsNoSchemaIsRefusedWhenTheRuleIsSaved() {
        assertThat(problem(rule("payload", "{\"type\": "))).contains("this is no JSON Schema of draft 2020-12");
        assertThat(problem(rule("n", SCHEMA))).contains("rules of type json_schema are for texts or JSON");
        assertThat(problem(rule("payload", SCHEMA))).isEmpty();
    }

    private String problem(Rule rule) {
        InMemoryStore store = new InMemoryStore();
        store.sources().save(Builders.aSource().build());
        store.datasets().save(dataset());
        return RuleCheck.words(new RuleCheck(new CalciteExpressions(), store.sources(), store.datasets(), store.rules())
                        .problems(rule))
                .orElse("");
    }

    private static Rule rule(String column, String schema) {
        return aRule().ofType(RuleType.JSON_SCHEMA)
                .on("*")
                .onColumn(column)
                .with("jsonSchema", schema)
                .build();
    }

    private TestTally found(Rule rule) {
        Dataset dataset = dataset();
        Profiler profiler = new Profiler(
                new MutableClock(Builders.NOON),
                Duration.ofMinutes(1),
                null,
                which -> RuleMeasures.of(List.of(rule), which));
        Profile profile = profiler.profile(
                        connector,
                        dataset,
                        List.of(Builders.aDuePartition()
                                .of(dataset.id())
                                .at(PartitionKey.WHOLE)
                                .build()))
                .getFirst();
        Measure.Tested measure = (Measure.Tested)
                RuleFigures.of(rule, dataset).getFirst().measures().iterator().next();
        return profile.states().get(measure).orElseThrow();
    }

    private Dataset dataset() {
        return Builders.aDataset()
                .named("public", "messages")
                .withColumns(connector
                        .describe(Crawl.table("messages"))
                        .schema()
                        .columns()
                        .toArray(Column[]::new))
                .cut(new Partitioning.Undivided())
                .build();
    }
}
