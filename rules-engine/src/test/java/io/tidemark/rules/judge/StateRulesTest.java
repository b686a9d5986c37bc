package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.State;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleType;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.RuleBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules on what a profile knows of columns beyond their metrics. */
class StateRulesTest {
    private static final Condition NONE = Condition.Fixed.of(Operator.MUST_BE, 0);
    private static final Measure.TopValues COUNTRIES = new Measure.TopValues("country");
    private static final Measure.Formats FORMATS = new Measure.Formats("country");

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset dataset = aDataset()
            .withColumns(
                    new Column("country", "text", ColumnType.TEXT, true),
                    new Column("amount", "numeric", ColumnType.DECIMAL, true))
            .build();

    @Test
    void expectedValuesThatAreNotInUseAreNamed() {
        save(RuleType.SET_COVERAGE, "values", "SE", "NO", "FI");
        assertThat(violation(judge(COUNTRIES, values(Map.of("SE", 5L, "DE", 1L)))))
                .isEqualTo("country: 2 values are not in use: FI, NO, must be = 0");
        assertThat(judge(COUNTRIES, values(Map.of("SE", 5L, "NO", 1L, "FI", 2L))))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void newAndLostCategoriesAreThoseOfTheWindowBefore() {
        before(COUNTRIES, values(Map.of("SE", 5L, "NO", 4L)));
        save(RuleType.NEW_CATEGORIES);
        assertThat(violation(judge(COUNTRIES, values(Map.of("SE", 5L, "DK", 1L)))))
                .isEqualTo("country: 1 value is new: DK, must be = 0");
        save(RuleType.LOST_CATEGORIES);
        assertThat(violation(judge(COUNTRIES, values(Map.of("SE", 5L, "DK", 1L)))))
                .isEqualTo("country: 1 value is no more there: NO, must be = 0");
    }

    @Test
    void personalDataIsCountedAndNotShown() {
        save(RuleType.PRIVACY_PII_FOUND);
        assertThat(violation(judge(FORMATS, new FormatTally(100, Map.of(Format.EMAIL, 7L, Format.PHONE, 2L)))))
                .isEqualTo("country: 7 of 100 texts look like personal data, must be = 0");
        assertThat(judge(FORMATS, new FormatTally(100, Map.of(Format.UUID, 99L))))
                .isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void aMovedDistributionHasALargeIndexAndAnEqualOneNone() {
        LogHistogram usual = histogram(1.0);
        assertThat(Drift.between(usual, usual)).isZero();
        assertThat(Drift.between(usual, histogram(1.02))).isLessThan(0.1);
        assertThat(Drift.between(usual, histogram(2.0))).isGreaterThan(0.25);
    }

    private static LogHistogram histogram(double factor) {
        TreeMap<Integer, Long> bins = new TreeMap<>();
        for (int i = 1; i <= 1_000; i++) {
            bins.merge(LogHistogram.bin(i * factor), 1L, Long::sum);
        }
        return new LogHistogram(0, bins, new TreeMap<>(), factor, 1_000 * factor);
    }

    @Test
    void withoutAWindowBeforeNothingIsNew() {
        save(RuleType.NEW_CATEGORIES);
        assertThat(judge(COUNTRIES, values(Map.of("SE", 5L)))).isInstanceOf(Outcome.Skipped.class);
    }

    @Test
    void theMostFrequentValuesAreComparedByTheirRank() {
        before(COUNTRIES, values(Map.of("SE", 50L, "NO", 40L, "DK", 3L)));
        save(RuleType.TOP_VALUES_CHANGED, "k", "2");
        assertThat(violation(judge(COUNTRIES, values(Map.of("SE", 50L, "DK", 40L, "NO", 3L)))))
                .contains("1 value is new among the most frequent: DK");
    }

    @Test
    void textsThatAreNotOfAFormatAreCounted() {
        save(RuleType.FORMAT, "format", "iso_country");
        FormatTally formats = new FormatTally(100, Map.of(Format.ISO_COUNTRY, 97L));
        assertThat(violation(judge(FORMATS, formats)))
                .isEqualTo("country: 3 of 100 texts are no iso country, must be = 0");
    }

    @Test
    void theTypeThatTextsReallyAreOfIsThatOfTheWindowBefore() {
        before(FORMATS, new FormatTally(100, Map.of(Format.INTEGER, 100L, Format.DECIMAL, 100L)));
        save(RuleType.INFERRED_TYPE_CHANGED);
        assertThat(violation(judge(FORMATS, new FormatTally(100, Map.of(Format.DATE, 100L)))))
                .contains("most texts were integer and are date");
    }

    @Test
    void valuesFarBeyondTheQuartilesAreOutliers() {
        save(RuleType.OUTLIERS, "k", "3");
        LogHistogram histogram = new LogHistogram(
                0,
                new TreeMap<>(
                        Map.of(LogHistogram.bin(10), 40L, LogHistogram.bin(12), 40L, LogHistogram.bin(1_000), 2L)),
                new TreeMap<>(Map.of(LogHistogram.bin(500), 1L)),
                -500,
                1_000);
        assertThat(violation(judge(new Measure.Quantiles("amount"), histogram))).startsWith("amount: 3 values lie");
    }

    private static FrequentValues values(Map<String, Long> counts) {
        return new FrequentValues(counts, 0, 0);
    }

    private void save(RuleType type, String... parameter) {
        store.rules().all().forEach(rule -> store.rules().delete(rule.id()));
        RuleBuilder rule = aRule().ofType(type).when(NONE);
        if (parameter.length > 0) {
            String[] values = List.of(parameter).subList(1, parameter.length).toArray(String[]::new);
            rule.with(parameter[0], values);
        }
        store.rules()
                .save(rule.onColumn(type == RuleType.OUTLIERS ? "amount" : "country")
                        .build());
    }

    private <S extends State> void before(Measure<S> measure, S state) {
        store.profiles()
                .save(List.of(aProfile()
                        .at(tenPlus(-1))
                        .withRows(100)
                        .with(measure, state)
                        .build()));
    }

    private <S extends State> Outcome judge(Measure<S> measure, S state) {
        Profile profile = aProfile().at(TEN).withRows(100).with(measure, state).build();
        Judged judged = new Judged(aPartition().at(TEN).build(), Optional.of(profile), List.of());
        return engine.judge(dataset, List.of(judged), NOON).getFirst().outcome();
    }

    private static String violation(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Violated.class);
        return ((Outcome.Violated) outcome).message();
    }
}
