package io.tidemark.profiler;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import io.tidemark.testkit.DatasetBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasurePlanTest {
    private static final Instant NOW = Instant.parse("2025-06-02T10:20:30Z");

    private static Set<Measure<?>> plan(ProfileDepth depth, Map<String, ProfileDepth> columns) {
        return MeasurePlan.of(
                aDataset().profiled(new Profiling(depth, columns, 0)).build(), NOW);
    }

    @Test
    void cheapProfilesCountRowsNullsBlanksDuplicatesLateRowsAndSpanTimes() {
        assertThat(plan(ProfileDepth.CHEAP, Map.of()))
                .containsExactlyInAnyOrder(
                        new Measure.RowCount(),
                        new Measure.DuplicateRows(List.of("event_id")),
                        new Measure.LateRows("ingested_at", Duration.ofMinutes(10)),
                        new Measure.NullCount("event_id"),
                        new Measure.NullCount("event_time"),
                        new Measure.NullCount("ingested_at"),
                        new Measure.NullCount("country"),
                        new Measure.NullCount("played_ms"),
                        new Measure.BlankCount("country"),
                        new Measure.TimeRange("event_time"),
                        new Measure.TimeRange("ingested_at"));
    }

    @Test
    void aTableThatLiesByAnotherTimeThanItsEventsCountsMisplacedRows() {
        Partitioning days = new Partitioning.TimeWindows(
                "ingested_at", "ingested_at", "event_time", Grain.DAY, ZoneOffset.UTC, Duration.ofHours(1));
        Set<Measure<?>> measures = MeasurePlan.of(
                aDataset()
                        .cut(days)
                        .profiled(new Profiling(ProfileDepth.DEEP, Map.of(), 0))
                        .build(),
                NOW);
        assertThat(measures)
                .contains(
                        new Measure.OutsideRows("event_time", Duration.ofHours(1)),
                        new Measure.Delay("event_time", "ingested_at"))
                .doesNotContain(new Measure.LateRows("ingested_at", Duration.ofHours(1)));
    }

    @Test
    void standardProfilesAddNumbersDistinctValuesAndOddTimes() {
        assertThat(plan(ProfileDepth.STANDARD, Map.of()))
                .containsAll(plan(ProfileDepth.CHEAP, Map.of()))
                .contains(
                        new Measure.NumberStats("played_ms"),
                        new Measure.Matching("played_ms", Feature.ZERO),
                        new Measure.Distinct("event_id"),
                        new Measure.Matching("country", Feature.PLACEHOLDER),
                        new Measure.FutureRows("event_time", Instant.parse("2025-06-04T00:00:00Z")),
                        new Measure.AncientRows("event_time", Instant.parse("1970-01-02T00:00:00Z")))
                .doesNotContain(new Measure.TopValues("country"), new Measure.Quantiles("played_ms"));
    }

    @Test
    void whatStoresComputeSlowlyOfDecimalsIsDeepOrAskedFor() {
        DatasetBuilder payments =
                aDataset().withColumns(new Column("price", "numeric(12,2)", ColumnType.DECIMAL, false));
        Measure<?> range = new Measure.NumberRange("price");
        Measure<?> stats = new Measure.NumberStats("price");
        Measure<?> distinct = new Measure.Distinct("price");
        assertThat(MeasurePlan.of(payments.build(), NOW)).contains(range).doesNotContain(stats, distinct);
        assertThat(MeasurePlan.of(payments.build(), NOW, Set.of(stats)))
                .contains(stats)
                .doesNotContain(range, distinct);
        payments.profiled(new Profiling(ProfileDepth.DEEP, Map.of(), 0));
        assertThat(MeasurePlan.of(payments.build(), NOW))
                .contains(stats, distinct)
                .doesNotContain(range);
    }

    @Test
    void deepProfilesHoldAllThereIs() {
        assertThat(plan(ProfileDepth.DEEP, Map.of()))
                .containsAll(plan(ProfileDepth.STANDARD, Map.of()))
                .contains(
                        new Measure.TopValues("country"),
                        new Measure.Formats("country"),
                        new Measure.Masks("country"),
                        new Measure.Lengths("country"),
                        new Measure.TextRange("country"),
                        new Measure.Matching("country", Feature.PADDED),
                        new Measure.Quantiles("played_ms"),
                        new Measure.Moments("played_ms"),
                        new Measure.Delay("event_time", "ingested_at"));
    }

    @Test
    void aColumnMayBeProfiledDeeperOrLeftOut() {
        Set<Measure<?>> plan =
                plan(ProfileDepth.CHEAP, Map.of("country", ProfileDepth.DEEP, "played_ms", ProfileDepth.NONE));
        assertThat(plan).contains(new Measure.Masks("country"), new Measure.NullCount("event_id"));
        assertThat(plan).allSatisfy(measure -> assertThat(measure.columns()).doesNotContain("played_ms"));
    }

    @Test
    void withoutDepthOnlyRowsAreCounted() {
        assertThat(plan(ProfileDepth.NONE, Map.of())).containsExactly(new Measure.RowCount());
    }

    @Test
    void plansOfOneDayAreTheSame() {
        assertThat(MeasurePlan.of(aDataset().build(), NOW))
                .isEqualTo(MeasurePlan.of(aDataset().build(), NOW.plus(Duration.ofHours(13))))
                .isNotEqualTo(MeasurePlan.of(aDataset().build(), NOW.plus(Duration.ofHours(14))));
    }

    @Test
    void topicsAreHashedOnlyOnDemand() {
        DatasetBuilder topic = aDataset().ofKind(DatasetKind.TOPIC);
        assertThat(MeasurePlan.of(topic.build(), NOW))
                .contains(new Measure.MisplacedRows(), new Measure.NumberStats("played_ms"))
                .doesNotContain(new Measure.Distinct("country"));
        topic.profiled(new Profiling(ProfileDepth.STANDARD, Map.of("country", ProfileDepth.DEEP), 0));
        assertThat(MeasurePlan.of(topic.build(), NOW)).contains(new Measure.Distinct("country"));
    }

    @Test
    void whatHasNoOrderIsOnlyCounted() {
        Set<Measure<?>> plan = MeasurePlan.of(
                aDataset()
                        .withColumns(new Column("doc", "jsonb", ColumnType.JSON, true))
                        .withKey()
                        .undivided()
                        .profiled(new Profiling(ProfileDepth.DEEP, Map.of(), 0))
                        .build(),
                NOW);
        assertThat(plan).containsExactlyInAnyOrder(new Measure.RowCount(), new Measure.NullCount("doc"));
    }
}
