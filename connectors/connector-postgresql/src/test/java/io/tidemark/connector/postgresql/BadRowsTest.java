package io.tidemark.connector.postgresql;

import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.BadRows;
import io.tidemark.connector.Connector;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.testkit.RuleOracles;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleFigures;
import io.tidemark.core.rule.RuleMeasures;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.FoundRows;
import io.tidemark.core.sample.RuleSamples;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.core.sample.WantedRows;
import io.tidemark.profiler.Profiled;
import io.tidemark.profiler.Profiler;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.RuleBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Samples and exports of the rows that rules find bad, on rows with planted faults. */
class BadRowsTest {
    private static final int MOST = 100;

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
    void percentAndSampleShareTheFilter() {
        List<Rule> rules = Stream.of(RuleOracles.tests(), RuleOracles.metrics())
                .flatMap(oracles -> oracles.keySet().stream())
                .filter(rule -> rule.type().spec().samplesRows())
                .filter(rule -> !rule.type().spec().metric(rule.parameters()).stream()
                        .anyMatch(name -> name.unit() == Unit.RATIO))
                .toList();
        assertThat(rules).hasSizeGreaterThan(30);
        Dataset hourly = dataset(FaultyTable.HOURLY);
        for (Profile profile : profiled(rules, hourly, FaultyTable.hours(4)).profiles()) {
            for (Rule rule : rules) {
                for (WantedRows wanted :
                        new RuleSamples(hourly, profile.states().all().keySet()).of(rule, MOST)) {
                    double counted =
                            profile.metric(wanted.figure().metric()).number().orElseThrow();
                    assertThat((double) export(hourly, profile.partition(), wanted)
                                    .rows
                                    .size())
                            .as(rule.type() + " " + rule.column() + " " + rule.parameters())
                            .isEqualTo(counted);
                }
            }
        }
    }

    @Test
    void aSampleIsTakenOfViolatedRulesOnlyAndHasNoMoreRowsThanAskedFor() {
        Rule many = rule(RuleType.NULL_VALUES)
                .onColumn("status")
                .with("unit", "rows")
                .build();
        Rule none = rule(RuleType.ROW_EXPRESSION).with("expression", "tax >= 0").build();
        List<FoundRows> found = profiled(List.of(many, none), dataset(FaultyTable.HOURLY), FaultyTable.hours(1))
                .samples();
        assertThat(found).singleElement().satisfies(sample -> {
            assertThat(sample.wanted().rule()).isEqualTo(many);
            assertThat(sample.rows()).hasSize(20);
            assertThat(sample.columns()).startsWith("id", "at", "status").contains("odd \"name? é");
            assertThat(sample.rows())
                    .allSatisfy(row -> assertThat(row.cells().get(2)).isNull());
        });
    }

    @Test
    void aShareOfGoodRowsIsSampledByItsBadOnes() {
        Rule filled = rule(RuleType.NULL_VALUES)
                .onColumn("quantity")
                .with("where", "status = 'paid'")
                .when(Condition.Fixed.of(Operator.MUST_BE, 1))
                .build();
        List<FoundRows> found = profiled(List.of(filled), dataset(FaultyTable.HOURLY), FaultyTable.hours(1))
                .samples();
        assertThat(found)
                .singleElement()
                .satisfies(sample -> assertThat(sample.rows()).isNotEmpty().allSatisfy(row -> {
                    assertThat(row.cells().get(sample.columns().indexOf("status")))
                            .isEqualTo("paid");
                    assertThat(row.cells().get(sample.columns().indexOf("quantity")))
                            .isNull();
                }));
    }

    @Test
    void allBadRowsAreExportableWithKeys() {
        Rule range = rule(RuleType.RANGE).onColumn("amount").with("min", "0").build();
        Dataset hourly = dataset(FaultyTable.HOURLY);
        List<String> ids = new ArrayList<>();
        for (PartitionKey hour : FaultyTable.hours(4)) {
            Rows rows = export(
                    hourly,
                    hour,
                    new RuleSamples(hourly, Set.of()).of(range, MOST).getFirst());
            assertThat(rows.columns).startsWith("id", "at", "amount");
            rows.rows.forEach(row -> ids.add(String.valueOf(row.cells().getFirst())));
        }
        assertThat(ids).hasSize((int) server.number("select count(*) from faulty where amount < 0"));
        assertThat(ids.stream().filter(id -> !id.equals("null")).distinct().count())
                .isEqualTo(server.number("select count(distinct id) from faulty where amount < 0"));
    }

    @Test
    void copiesAreSampledWithoutTheirOriginals() {
        Rule copies = rule(RuleType.DUPLICATE_VALUES).with("columns", "id").build();
        Dataset hourly = dataset(FaultyTable.HOURLY);
        Profiled profiled = profiled(List.of(copies), hourly, FaultyTable.hours(1));
        assertThat(profiled.samples())
                .singleElement()
                .satisfies(sample -> assertThat(sample.rows()).hasSize((int) Math.min(
                        20,
                        profiled.profiles()
                                .getFirst()
                                .metric(MetricId.of(MetricName.DUPLICATE_ROW_COUNT, "id"))
                                .number()
                                .orElseThrow())));
    }

    @Test
    void rowsOfAQueryAreItsSample() {
        Rule query = rule(RuleType.SQL_FAILED_ROWS)
                .with("query", "SELECT id, amount * 2 AS twice FROM faulty WHERE amount < 0")
                .build();
        assertThat(profiled(List.of(query), dataset(FaultyTable.HOURLY), FaultyTable.hours(1))
                        .samples())
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.columns()).containsExactly("id", "twice");
                    assertThat(sample.rows())
                            .allSatisfy(row -> assertThat(row.cells().get(1)).startsWith("-10"));
                });
    }

    @Test
    void aBusyTableGivesFigureAndSampleOfOneMoment() {
        server.execute("CREATE TABLE busy (id int, at timestamptz NOT NULL, note text)");
        Dataset busy = Builders.aDataset()
                .named("public", "busy")
                .withColumns(connector.describe(Crawl.table("busy")).schema().columns().stream()
                        .toArray(Column[]::new))
                .cut(Partitioning.UNDIVIDED)
                .build();
        Rule rule = aRule().ofType(RuleType.ROW_EXPRESSION)
                .on("warehouse:public.busy")
                .with("expression", "note <> 'bad'")
                .when(Condition.Fixed.of(Operator.MUST_BE, 0))
                .build();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; !over.get(); i++) {
                server.execute(
                        "INSERT INTO busy VALUES (" + i + ", now(), 'bad')",
                        i % 40 == 39 ? "DELETE FROM busy" : "SELECT 1");
            }
        });
        try {
            for (int i = 0; i < 30; i++) {
                Profiled profiled = profiled(List.of(rule), busy, List.of(PartitionKey.WHOLE));
                double counted = profiled.profiles()
                        .getFirst()
                        .metric(RuleFigures.of(rule, busy).getFirst().metric())
                        .number()
                        .orElseThrow();
                int sampled = profiled.samples().stream()
                        .mapToInt(one -> one.rows().size())
                        .sum();
                assertThat(sampled).isEqualTo((int) Math.min(20, counted));
            }
        } finally {
            over.set(true);
            writer.join();
            server.execute("DROP TABLE busy");
        }
    }

    @Test
    void uniquenessOnATableUnderInsertsNeverReportsADuplicateThatIsNotThere() {
        server.execute("CREATE TABLE busy (id int, at timestamptz NOT NULL, note text)");
        Dataset busy = Builders.aDataset()
                .named("public", "busy")
                .withColumns(connector.describe(Crawl.table("busy")).schema().columns().stream()
                        .toArray(Column[]::new))
                .cut(Partitioning.UNDIVIDED)
                .withKey("id")
                .build();
        Rule unique = aRule().ofType(RuleType.DUPLICATE_VALUES)
                .on("warehouse:public.busy")
                .with("columns", "id")
                .when(Condition.Fixed.of(Operator.MUST_BE, 0))
                .build();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; !over.get(); i++) {
                server.execute("INSERT INTO busy SELECT " + i + " * 100 + n, now() FROM generate_series(0, 99) n");
            }
        });
        try {
            for (int i = 0; i < 20; i++) {
                Profiled profiled = profiled(List.of(unique), busy, List.of(PartitionKey.WHOLE));
                assertThat(profiled.profiles()
                                .getFirst()
                                .metric(MetricId.of(MetricName.DUPLICATE_ROW_COUNT, "id"))
                                .number())
                        .hasValue(0);
                assertThat(profiled.samples()).isEmpty();
            }
        } finally {
            over.set(true);
            writer.join();
            server.execute("DROP TABLE busy");
        }
    }

    private Profiled profiled(Collection<Rule> rules, Dataset dataset, List<PartitionKey> partitions) {
        Profiler profiler = new Profiler(
                new MutableClock(FaultyTable.START.plus(Duration.ofDays(30))),
                Duration.ofMinutes(1),
                null,
                which -> RuleMeasures.of(rules, which),
                (which, measured) -> new RuleSamples(which, measured).of(rules, 20));
        List<DuePartition> due = partitions.stream()
                .map(key -> Builders.aDuePartition().of(dataset.id()).at(key).build())
                .toList();
        return profiler.look(connector, dataset, due);
    }

    private Rows export(Dataset dataset, PartitionKey partition, WantedRows wanted) {
        Rows rows = new Rows();
        ProfileRequest request = new ProfileRequest(
                connector.describe(Crawl.table("faulty")),
                dataset.settings().partitioning(),
                List.of(partition),
                Set.of(),
                Duration.ofMinutes(1));
        ((BadRows) connector).badRows(request, wanted, rows);
        return rows;
    }

    private Dataset dataset(Partitioning how) {
        return FaultyTable.dataset(connector, how);
    }

    private static RuleBuilder rule(RuleType type) {
        return aRule().withId("r-" + type.text())
                .ofType(type)
                .on("warehouse:public.faulty")
                .when(Condition.Fixed.of(Operator.MUST_BE, 0));
    }

    /** Keeps what is handed out. */
    private static final class Rows implements BadRowReads.Sink {
        private List<String> columns = List.of();
        private final List<SampledRow> rows = new ArrayList<>();

        @Override
        public void columns(List<String> names) {
            columns = names;
        }

        @Override
        public void row(SampledRow row) {
            rows.add(row);
        }
    }
}
