package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Failure GONE = new Failure(ErrorCode.COLUMN_GONE, "no column country");

    @Test
    void completenessIsTheShareOfRowsWithAValue() {
        Map<MetricId, MetricValue> metrics = Metrics.of(
                rows(200).put(new Measure.NullCount("country"), new Tally(50)).build());
        assertThat(metrics)
                .containsEntry(MetricId.of(MetricName.ROW_COUNT), new MetricValue.Known(200))
                .containsEntry(MetricId.of(MetricName.NULL_COUNT, "country"), new MetricValue.Known(50))
                .containsEntry(MetricId.of(MetricName.COMPLETENESS, "country"), new MetricValue.Known(0.75))
                .hasSize(3);
    }

    @Test
    void completenessOfNoRowsIsUndefined() {
        Map<MetricId, MetricValue> metrics = Metrics.of(
                rows(0).put(new Measure.NullCount("country"), new Tally(0)).build());
        assertThat(metrics.get(MetricId.of(MetricName.COMPLETENESS, "country")))
                .isEqualTo(new MetricValue.Undefined("no rows"));
    }

    @Test
    void sharesWithoutARowCountAreUndefined() {
        Map<MetricId, MetricValue> metrics = Metrics.of(States.builder()
                .put(new Measure.TrueCount("paid"), new Tally(3))
                .build());
        assertThat(metrics)
                .containsOnly(
                        Map.entry(MetricId.of(MetricName.TRUE_COUNT, "paid"), new MetricValue.Known(3)),
                        Map.entry(
                                MetricId.of(MetricName.TRUE_RATIO, "paid"),
                                new MetricValue.Undefined("the row count is not known")));
    }

    @Test
    void typesAreConsistentAsFarAsValuesAreOfTheMostFrequentOne() {
        Map<MetricId, MetricValue> metrics = Metrics.of(rows(200)
                .put(
                        new Measure.ValueTypes("amount"),
                        new FrequentValues(Map.of("number", 150L, "text", 9L, "structure", 1L), 0, 0))
                .put(new Measure.ValueTypes("none"), FrequentValues.NONE)
                .build());
        assertThat(metrics)
                .containsEntry(MetricId.of(MetricName.OTHER_TYPE_COUNT, "amount"), new MetricValue.Known(10))
                .containsEntry(MetricId.of(MetricName.TYPE_CONSISTENCY, "amount"), new MetricValue.Known(0.9375))
                .containsEntry(MetricId.of(MetricName.OTHER_TYPE_COUNT, "none"), new MetricValue.Known(0));
        assertThat(metrics.get(MetricId.of(MetricName.TYPE_CONSISTENCY, "none")))
                .isInstanceOf(MetricValue.Undefined.class);
    }

    @Test
    void numbersOfNoValuesAreUndefined() {
        Map<MetricId, MetricValue> metrics =
                Metrics.of(rows(5).put(new Measure.NumberStats("amount"), NumberSummary.ZERO)
                        .put(new Measure.TimeRange("seen_at"), InstantRange.EMPTY)
                        .build());
        assertThat(metrics.values())
                .filteredOn(value -> value.equals(new MetricValue.Undefined("no values")))
                .hasSize(8);
    }

    @Test
    void timesAreSecondsWithTheirFraction() {
        Instant newest = Instant.ofEpochSecond(1_772_445_600, 250_000_000);
        Map<MetricId, MetricValue> metrics =
                Metrics.of(rows(1).put(new Measure.TimeRange("seen_at"), InstantRange.of(newest))
                        .build());
        assertThat(metrics.get(MetricId.of(MetricName.MAX_TIME, "seen_at")))
                .isEqualTo(new MetricValue.Known(1_772_445_600.25));
    }

    @Test
    void duplicatesAreSharesOfRowsWithAKey() {
        Map<MetricId, MetricValue> metrics = Metrics.of(rows(1_000)
                .put(new Measure.DuplicateRows(List.of("a", "b")), new DuplicateTally(400, 390, 380))
                .put(new Measure.LateRows("loaded_at", Duration.ofMinutes(10)), new Tally(100))
                .build());
        assertThat(metrics)
                .containsEntry(MetricId.of(MetricName.DUPLICATE_ROW_COUNT, "a,b"), new MetricValue.Known(10))
                .containsEntry(MetricId.of(MetricName.DUPLICATE_RATIO, "a,b"), new MetricValue.Known(0.025))
                .containsEntry(MetricId.of(MetricName.LATE_RATIO), new MetricValue.Known(0.1));
    }

    @Test
    void aFailedMeasureGivesAFailedMetricAndLeavesTheOthersAlone() {
        Map<MetricId, MetricValue> metrics =
                Metrics.of(rows(10).fail(new Measure.NullCount("country"), GONE).build());
        assertThat(metrics)
                .containsEntry(MetricId.of(MetricName.ROW_COUNT), new MetricValue.Known(10))
                .containsEntry(MetricId.of(MetricName.COMPLETENESS, "country"), new MetricValue.Failed(GONE));
    }

    private static States.Builder rows(long count) {
        return States.builder().put(new Measure.RowCount(), new Tally(count));
    }
}
