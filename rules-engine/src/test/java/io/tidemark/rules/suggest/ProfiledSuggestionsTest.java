package io.tidemark.rules.suggest;

import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.aSource;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.suggest.Suggestion;
import io.tidemark.rules.replay.StoredBacktests;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.ProfileBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfiledSuggestionsTest {
    private static final int HOURS = 48;
    private static final long ROWS = 200;

    private final InMemoryStore store = new InMemoryStore();
    private final MutableClock clock = MutableClock.atNoon();
    private final Dataset dataset = aDataset()
            .withColumns(
                    new Column("event_time", "timestamptz", ColumnType.TIMESTAMP_TZ, true),
                    new Column("country", "text", ColumnType.TEXT, true),
                    new Column("email", "text", ColumnType.TEXT, true),
                    new Column("score", "double precision", ColumnType.FLOAT, true))
            .build();

    @BeforeEach
    void aSourceWithADataset() {
        store.sources().save(aSource().build());
        store.datasets().save(dataset);
    }

    @Test
    void whatWasNeverNullIsSuggestedWithWhatThePastSays() {
        live(HOURS, profile -> profile.withNulls("country", 0).withNulls("email", 1));
        assertThat(suggested()).singleElement().satisfies(one -> {
            assertThat(one.rule().type()).isEqualTo(RuleType.NULL_VALUES);
            assertThat(one.rule().column()).isEqualTo("country");
            assertThat(one.evidence()).isEqualTo("never null in 6,000 rows in 30 partitions");
            assertThat(one.partitions()).isEqualTo(HOURS);
            assertThat(one.violated()).isZero();
            assertThat(one.confidence()).isBetween(0.9, 0.95);
        });
    }

    @Test
    void whatFailedBeforeTheLastPartitionsIsCountedAndLessSure() {
        for (int hour = 0; hour < HOURS; hour++) {
            long nulls = hour < 6 ? 20 : 0;
            live(hour, hour + 1, profile -> profile.withNulls("country", nulls));
        }
        Suggestion one = suggested().getFirst();
        assertThat(one.violated()).isEqualTo(6);
        assertThat(one.confidence()).isLessThan(0.85);
    }

    @Test
    void fewValuesAreSuggestedAsASet() {
        live(
                HOURS,
                profile -> profile.with(
                        new Measure.TopValues("country"), new FrequentValues(Map.of("SE", 150L, "NO", 50L), 0, 0)));
        assertThat(suggested()).singleElement().satisfies(one -> {
            assertThat(one.rule().type()).isEqualTo(RuleType.VALUES_IN_SET);
            assertThat(one.rule().parameters().texts("values")).containsExactly("NO", "SE");
        });
    }

    @Test
    void valuesOfPeopleAreNeverShownInASetButTheirFormatIs() {
        live(
                HOURS,
                profile -> profile.with(
                                new Measure.TopValues("email"),
                                new FrequentValues(Map.of("ada@example.org", 120L, "zoe@example.org", 80L), 0, 0))
                        .with(new Measure.Formats("email"), new FormatTally(ROWS, Map.of(Format.EMAIL, ROWS))));
        assertThat(suggested()).singleElement().satisfies(one -> {
            assertThat(one.rule().type()).isEqualTo(RuleType.FORMAT);
            assertThat(one.toString()).doesNotContain("example.org");
            assertThat(one.partitions()).isEqualTo(HOURS);
        });
    }

    @Test
    void aColumnWithAsManyDifferentValuesAsRowsIsSuggestedToBeUnique() {
        live(HOURS, profile -> distinct(profile, 0, ROWS));
        assertThat(ofType(RuleType.DUPLICATE_VALUES)).singleElement().satisfies(one -> {
            assertThat(one.rule().parameters().texts("columns")).containsExactly("email");
            assertThat(one.rule().column()).isEqualTo("*");
            assertThat(one.evidence()).isEqualTo("as many different values as values in 6,000 rows in 30 partitions");
            assertThat(one.confidence()).isGreaterThan(0.9);
        });
        live(HOURS, profile -> distinct(profile, 0, ROWS - 1));
        assertThat(ofType(RuleType.DUPLICATE_VALUES)).isEmpty();
    }

    @Test
    void wholeNumbersThatGoOnFromPartitionToPartitionAreSuggestedToRise() {
        Dataset numbered = aDataset()
                .withColumns(
                        new Column("event_time", "timestamptz", ColumnType.TIMESTAMP_TZ, true),
                        new Column("number", "bigint", ColumnType.INTEGER, true))
                .build();
        for (int hour = 0; hour < HOURS; hour++) {
            double first = hour * 1_000;
            live(
                    hour,
                    hour + 1,
                    profile -> profile.with(
                            new Measure.NumberStats("number"),
                            new NumberSummary(ROWS, first, first + 999, first + 500, 3)));
        }
        assertThat(suggested(numbered))
                .filteredOn(one -> one.rule().type() == RuleType.MONOTONIC)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule().column()).isEqualTo("number");
                    assertThat(one.rule().parameters().texts("order")).containsExactly("event_time");
                    assertThat(one.evidence()).contains("the order within a partition was not seen");
                    assertThat(one.confidence()).isLessThan(0.6);
                });
    }

    @Test
    void aColumnWhoseValuesAreAllInTheKeyOfTheTableThatItIsNamedAfterIsSuggestedToReferToIt() {
        Dataset orders = referring(200, LongStream.range(0, 150));
        assertThat(references(orders)).singleElement().satisfies(one -> {
            assertThat(one.rule().column()).isEqualTo("customerId");
            assertThat(one.rule().parameters().texts("refDataset")).containsExactly("public.dim_customers");
            assertThat(one.rule().parameters().texts("refKey")).containsExactly("id");
            assertThat(one.evidence())
                    .isEqualTo("150 of 150 different values of 30 partitions are in public.dim_customers.id,"
                            + " where each occurs once");
            assertThat(one.violated()).isZero();
            assertThat(one.confidence()).isGreaterThan(0.9);
        });
    }

    @Test
    void sketchesThatKeepFewerHashesAreComparedByThoseThatBothKeep() {
        Dataset orders = referring(100_000, LongStream.range(500, 20_000).map(i -> i * 5));
        assertThat(references(orders))
                .singleElement()
                .satisfies(one -> assertThat(one.evidence()).contains(" sampled values of 30 partitions"));
    }

    @Test
    void valuesThatAreNotThereOrNoKeySuggestNoReference() {
        assertThat(references(referring(200, LongStream.range(150, 300)))).isEmpty();
        Dataset orders = referring(200, LongStream.range(0, 150));
        table("dim_customers", 200, 400);
        assertThat(references(orders)).as("each value twice").isEmpty();
    }

    private Dataset referring(long customers, LongStream referred) {
        table("dim_customers", customers, customers);
        table("customs", customers, customers);
        long[] values = referred.map(ProfiledSuggestionsTest::hash).toArray();
        Dataset orders = aDataset()
                .withColumns(
                        new Column("event_time", "timestamptz", ColumnType.TIMESTAMP_TZ, true),
                        new Column("customerId", "bigint", ColumnType.INTEGER, true))
                .build();
        live(
                HOURS,
                profile ->
                        profile.with(new Measure.Distinct("customerId"), DistinctSketch.of(0, LongStream.of(values))));
        return orders;
    }

    private void table(String name, long values, long rows) {
        Dataset table = aDataset()
                .named("public", name)
                .withColumns(new Column("id", "bigint", ColumnType.INTEGER, false))
                .undivided()
                .build();
        store.datasets().save(table);
        store.partitions()
                .save(List.of(aPartition()
                        .of(table.id())
                        .at(PartitionKey.WHOLE)
                        .withRows(rows)
                        .build()));
        store.profiles()
                .save(List.of(aProfile()
                        .of(table.id())
                        .at(PartitionKey.WHOLE)
                        .withRows(rows)
                        .with(
                                new Measure.Distinct("id"),
                                DistinctSketch.of(0, LongStream.range(0, values).map(ProfiledSuggestionsTest::hash)))
                        .build()));
    }

    /** Well mixed, as a store's hashes are. */
    private static long hash(long value) {
        long mixed = (value + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private List<Suggestion> references(Dataset of) {
        return suggested(of).stream()
                .filter(one -> one.rule().type() == RuleType.REFERENTIAL_INTEGRITY)
                .toList();
    }

    private static ProfileBuilder distinct(ProfileBuilder profile, int bits, long values) {
        return profile.withNulls("email", 0)
                .with(new Measure.Distinct("email"), DistinctSketch.of(bits, LongStream.range(0, values)));
    }

    private List<Suggestion> ofType(RuleType type) {
        return suggested().stream().filter(one -> one.rule().type() == type).toList();
    }

    @Test
    void sharesAreSuggestedTheirRangeAndOtherNumbersThatTheyAreNotNegative() {
        live(HOURS, profile -> profile.with(new Measure.NumberStats("score"), new NumberSummary(ROWS, 0, 0.9, 0.4, 3)));
        assertThat(suggested()).singleElement().satisfies(one -> {
            assertThat(one.rule().type()).isEqualTo(RuleType.RANGE);
            assertThat(one.rule().parameters().texts("max")).containsExactly("1");
        });
    }

    @Test
    void whatIsARuleOrWasRejectedStaysAway() {
        live(HOURS, profile -> profile.withNulls("country", 0).withNulls("email", 0));
        store.rules()
                .save(aRule().ofType(RuleType.NULL_VALUES).onColumn("country").build());
        RuleId email = suggested().getFirst().rule().id();
        assertThat(suggested())
                .singleElement()
                .matches(one -> one.rule().column().equals("email"));
        store.rejections().add(dataset.id(), email, "ada", clock.instant());
        assertThat(suggested()).isEmpty();
    }

    @Test
    void ruleThatComesWithTidemarkForAllColumnsIsNoneOfThese() {
        live(HOURS, profile -> profile.withNulls("country", 0));
        store.rules().save(aRule().ofType(RuleType.NULL_VALUES).onColumn("*").build());
        assertThat(suggested()).hasSize(1);
    }

    @Test
    void fivePartitionsSuggestNothing() {
        live(5, profile -> profile.withNulls("country", 0));
        assertThat(suggested()).isEmpty();
        live(5, 6, profile -> profile.withNulls("country", 0));
        assertThat(suggested()).hasSize(1);
    }

    private List<Suggestion> suggested() {
        return suggested(dataset);
    }

    private List<Suggestion> suggested(Dataset of) {
        StoredBacktests backtests =
                new StoredBacktests(store.sources(), store.datasets(), store.partitions(), store.profiles(), clock);
        return new ProfiledSuggestions(
                        new ProfiledSuggestions.Known(
                                store.datasets(), store.partitions(), store.profiles(), store.rules()),
                        store.rejections(),
                        backtests)
                .of(of);
    }

    private void live(int hours, UnaryOperator<ProfileBuilder> with) {
        live(0, hours, with);
    }

    private void live(int from, int until, UnaryOperator<ProfileBuilder> with) {
        for (int hour = from; hour < until; hour++) {
            store.profiles()
                    .save(List.of(with.apply(aProfile().at(tenPlus(hour)).withRows(ROWS))
                            .build()));
            store.partitions()
                    .save(List.of(aPartition()
                            .at(tenPlus(hour))
                            .withRows(ROWS)
                            .closedAt(tenPlus(hour).until().plusSeconds(600))
                            .changedAt(tenPlus(hour).until().plusSeconds(600))
                            .build()));
            clock.set(tenPlus(hour).until().plusSeconds(700));
        }
    }
}
