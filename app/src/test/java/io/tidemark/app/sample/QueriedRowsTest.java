package io.tidemark.app.sample;

import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.sample.RowMask;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.RuleSamples;
import io.tidemark.core.sample.SamplePolicy;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.core.sample.WantedRows;
import io.tidemark.testkit.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No query leads round what is personal, nor to datasets of which no rows are shown. */
class QueriedRowsTest {
    private final InMemoryStore store = new InMemoryStore();
    private final Dataset dataset = aDataset()
            .named("public", "orders")
            .withColumns(
                    new Column("id", "bigint", ColumnType.INTEGER, false),
                    new Column("name", "text", ColumnType.TEXT, true),
                    new Column("amount", "numeric", ColumnType.DECIMAL, true))
            .withKey("id")
            .build();
    private final Profile profile = aProfile().of(dataset.id()).at(TEN).build();

    @Test
    void aLabelThatIsNoColumnIsHashed() {
        assertThat(masked("SELECT id, amount * 2 AS twice FROM orders", "id", "twice"))
                .containsExactly("twice");
    }

    @Test
    void aQueryThatMentionsAPersonalColumnIsHashedWhole() {
        assertThat(masked("SELECT Name AS id FROM orders", "id")).containsExactly("id");
        assertThat(masked("SELECT c.EMAIL AS id FROM customers AS c", "id")).containsExactly("id");
    }

    @Test
    void aQueryThatGivesColumnsOtherNamesByPlaceHasNoSamples() {
        SamplePolicy policy = policy(List.of());
        assertThat(policy.covers(queried("SELECT x.id FROM (SELECT * FROM orders) AS x (amount, id)"), dataset))
                .isFalse();
        assertThat(policy.covers(queried("WITH x (amount, id) AS (SELECT * FROM orders) SELECT id FROM x"), dataset))
                .isFalse();
        assertThat(policy.covers(queried("WITH x AS (SELECT * FROM orders) SELECT id FROM x"), dataset))
                .isTrue();
    }

    @Test
    void aQueryOfSeveralDatasetsIsHashedWhole() {
        assertThat(masked(
                        "SELECT o.id, c.id AS amount FROM orders AS o JOIN customers AS c ON o.id = c.id",
                        "id",
                        "amount"))
                .containsExactlyInAnyOrder("id", "amount");
        assertThat(masked("SELECT id FROM orders WHERE id IN (SELECT id FROM customers)", "id"))
                .containsExactly("id");
    }

    @Test
    void aDatasetOfTheSameNameElsewhereIsAnother() {
        assertThat(masked("SELECT id FROM hr.orders", "id")).containsExactly("id");
        assertThat(masked("SELECT id FROM public.orders", "id")).isEmpty();
    }

    @Test
    void rowsOfSeveralQueriesInOneListAreNotSampled() {
        SamplePolicy policy = policy(List.of());
        for (String set : List.of("UNION", "UNION ALL", "EXCEPT", "INTERSECT")) {
            assertThat(policy.covers(queried("SELECT id FROM orders " + set + " SELECT name FROM orders"), dataset))
                    .as(set)
                    .isFalse();
        }
    }

    @Test
    void aPersonalColumnFarBehindIsStillOne() {
        Column[] columns = IntStream.range(0, 60)
                .mapToObj(i -> new Column(i == 55 ? "name" : "c" + i, "text", ColumnType.TEXT, true))
                .toArray(Column[]::new);
        Dataset wide = aDataset().named("public", "orders").withColumns(columns).build();
        WantedRows wanted = new RuleSamples(wide, Set.of())
                .of(queried("SELECT name AS c1 FROM orders"), 20)
                .getFirst();
        assertThat(RowMask.of(policy(List.of()), profile, wanted, List.of("c1"), store.rowSamples())
                        .columns())
                .containsExactly("c1");
        WantedRows plain = new RuleSamples(wide, Set.of())
                .of(queried("SELECT c57 FROM orders"), 20)
                .getFirst();
        assertThat(RowMask.of(policy(List.of()), profile, plain, List.of("c57"), store.rowSamples())
                        .columns())
                .isEmpty();
    }

    @Test
    void allColumnsAreHashedByTheirNames() {
        assertThat(masked("SELECT * FROM orders", "id", "NAME", "amount")).containsExactly("NAME");
    }

    @Test
    void aTypesOwnQueryNamesItsLabels() {
        Rule rule = aRule().ofType(RuleType.MONOTONIC)
                .on("*")
                .onColumn("amount")
                .with("order", "id")
                .build();
        assertThat(mask(rule, "id", "previous", "amount").columns()).isEmpty();
    }

    @Test
    void aQueryThatReadsAnUncoveredDatasetHasNoSamples() {
        SamplePolicy policy = policy(List.of("warehouse:hr.*"));
        assertThat(policy.covers(queried("SELECT id FROM orders"), dataset)).isTrue();
        assertThat(policy.covers(queried("SELECT id FROM orders WHERE id IN (SELECT id FROM HR.Salary)"), dataset))
                .isFalse();
        assertThat(policy.covers(queried("SELECT s.pay FROM orders AS o JOIN hr.salary AS s ON o.id = s.id"), dataset))
                .isFalse();
    }

    @Test
    void aSampleIsMaskedAgainAfterAColumnWasMarked() {
        RowSample sample = new RowSample(
                dataset.id(),
                TEN,
                aRule().build().id(),
                "",
                profile.revision(),
                profile.takenAt(),
                List.of("id", "Name", "amount"),
                Set.of(),
                List.of(new SampledRow(List.of("7", "Ada", "3"))));
        RowSample again = RowMask.again(policy(List.of()), sample, store.rowSamples());
        assertThat(again.masked()).containsExactly("Name");
        assertThat(again.rows().getFirst().cells())
                .satisfies(cells -> assertThat(cells.get(1)).startsWith("#"))
                .satisfies(cells -> assertThat(cells.get(0)).isEqualTo("7"));
        RowSample nothingMarked = RowMask.again(SamplePolicy.USUAL, sample, store.rowSamples());
        assertThat(nothingMarked).isEqualTo(sample);
    }

    private Set<String> masked(String query, String... labels) {
        return mask(queried(query), labels).columns();
    }

    private RowMask mask(Rule rule, String... labels) {
        WantedRows wanted = new RuleSamples(dataset, Set.of()).of(rule, 20).getFirst();
        return RowMask.of(policy(List.of()), profile, wanted, List.of(labels), store.rowSamples());
    }

    private static Rule queried(String query) {
        return aRule().ofType(RuleType.SQL_FAILED_ROWS)
                .on("*")
                .with("query", query)
                .build();
    }

    private static SamplePolicy policy(List<String> off) {
        return new SamplePolicy(
                true,
                20,
                Duration.ofDays(14),
                off.stream().map(Glob::new).toList(),
                Stream.of("name", "*.email", "email").map(Glob::new).toList());
    }
}
