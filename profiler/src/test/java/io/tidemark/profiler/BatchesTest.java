package io.tidemark.profiler;

import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are measured in batches of columns, which nothing that is measured may depend on. */
class BatchesTest {
    private static final int ROWS = 3 * RecordBatch.MOST + 17;
    private static final List<PartitionKey.Window> HOURS = List.of(tenPlus(0), tenPlus(1), tenPlus(2));

    private record Row(
            PartitionKey.Window hour,
            @Nullable Object mixed,
            @Nullable Object number,
            Instant at) {}

    private static Set<Measure<?>> measures() {
        Instant noon = tenPlus(0).from().plusSeconds(1_800);
        Set<Measure<?>> measures = new LinkedHashSet<>(List.of(
                new Measure.RowCount(),
                new Measure.DuplicateRows(List.of("mixed", "number")),
                new Measure.LateRows("at", Duration.ZERO),
                new Measure.Delay("at", "at"),
                new Measure.TimeRange("at"),
                new Measure.FutureRows("at", noon),
                new Measure.AncientRows("at", noon),
                new Measure.BlankCount("mixed"),
                new Measure.TrueCount("mixed"),
                new Measure.Lengths("mixed"),
                new Measure.TextRange("mixed"),
                new Measure.Formats("mixed"),
                new Measure.Masks("mixed")));
        for (String column : List.of("mixed", "number", "at")) {
            measures.addAll(List.of(
                    new Measure.NullCount(column), new Measure.Distinct(column), new Measure.TopValues(column)));
            for (Feature feature : Feature.values()) {
                measures.add(new Measure.Matching(column, feature));
            }
            measures.addAll(List.of(
                    new Measure.NumberStats(column), new Measure.Moments(column), new Measure.Quantiles(column)));
        }
        return measures;
    }

    private static List<Row> rows(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            PartitionKey.Window hour = HOURS.get(random.nextInt(HOURS.size()));
            rows.add(new Row(hour, mixed(random), number(random), hour.from().plusNanos(random.nextInt(4_000) * 999L)));
        }
        return rows;
    }

    private static @Nullable Object mixed(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "n/a";
            case 3 -> random.nextBoolean();
            case 4 -> (long) random.nextInt(5);
            case 5 -> " Zürich " + random.nextInt(3);
            default -> "user" + random.nextInt(1_000) + "@example.org";
        };
    }

    private static @Nullable Object number(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> Double.NaN;
            case 2 -> random.nextInt(40) == 0 ? Double.NEGATIVE_INFINITY : 0.0;
            case 3 -> "12";
            default -> random.nextGaussian() * 1_000;
        };
    }

    private static Map<PartitionKey, States> profile(List<Row> rows, Set<Measure<?>> measures) {
        FakeScan scan = new FakeScan();
        scan.columns = List.of("mixed", "number", "at");
        for (Row row : rows) {
            scan.add(row.hour(), RecordCursor.Kind.RECORD, row.mixed(), row.number(), row.at());
        }
        return profile(scan, measures);
    }

    private static Map<PartitionKey, States> profile(FakeScan scan, Set<Measure<?>> measures) {
        ProfileRequest request = new ProfileRequest(
                new DatasetDescription(
                        new DatasetRef(DatasetName.of("t"), DatasetKind.TOPIC), Schema.EMPTY, null, List.of()),
                Partitioning.UNDIVIDED,
                List.copyOf(HOURS),
                measures,
                Duration.ofSeconds(5));
        return new ScanProfiler(MutableClock.atNoon(), RouteChoice.ofAll(Route.SCAN, 0, "a test"))
                .compute(request, () -> scan.scan(Routes.scan(request))).stream()
                        .collect(Collectors.toMap(PartitionStates::partition, PartitionStates::states));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hoursThatComeMixedHaveTheStatesOfHoursThatComeAlone(long seed) {
        List<Row> rows = rows(seed);
        Map<PartitionKey, States> mixed = profile(rows, measures());
        for (PartitionKey.Window hour : HOURS) {
            List<Row> alone =
                    rows.stream().filter(row -> row.hour().equals(hour)).toList();
            assertThat(mixed.get(hour)).isEqualTo(profile(alone, measures()).get(hour));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aMeasureAmongOthersHasTheStateThatItHasAlone(long seed) {
        List<Row> rows = rows(seed);
        Map<PartitionKey, States> together = profile(rows, measures());
        for (Measure<?> measure : measures()) {
            profile(rows, Set.of(measure))
                    .forEach((hour, states) -> assertThat(together.get(hour))
                            .extracting(all -> all.get(measure))
                            .isEqualTo(states.get(measure)));
        }
    }

    @Test
    void nothingIsLostWhereTheLastBatchIsFull() {
        FakeScan scan = new FakeScan();
        scan.columns = List.of("mixed");
        for (int i = 0; i < 2 * RecordBatch.MOST; i++) {
            RecordCursor.Kind kind = i % 3 == 0 ? RecordCursor.Kind.MISPLACED : RecordCursor.Kind.RECORD;
            scan.add(HOURS.getFirst(), kind, new @Nullable Object[] {i % 2 == 0 ? null : "x"});
        }
        Set<Measure<?>> measures =
                Set.of(new Measure.RowCount(), new Measure.MisplacedRows(), new Measure.NullCount("mixed"));
        States states = Objects.requireNonNull(profile(scan, measures).get(HOURS.getFirst()));
        int misplaced = (2 * RecordBatch.MOST + 2) / 3;
        assertThat(states.get(new Measure.MisplacedRows())).contains(new Tally(misplaced));
        assertThat(states.get(new Measure.RowCount())).contains(new Tally(2L * RecordBatch.MOST - misplaced));
        assertThat(states.get(new Measure.NullCount("mixed")))
                .contains(new Tally(RecordBatch.MOST - (2L * RecordBatch.MOST + 5) / 6));
    }
}
