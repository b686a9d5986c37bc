package io.tidemark.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** That what a connector computes or hands out equals what its rows tell. */
abstract class ProfileContract extends PartitionContract {
    @Test
    void profilesSeveralHoursAndAnEmptyOneLikeTheOracle() {
        DatasetRef orders = emptyOrders();
        List<Row> rows = new ArrayList<>();
        for (int hour : new int[] {0, 1, 3, 5}) {
            rows.addAll(Orders.rows(fields(), hour, 10 + 17 * hour));
        }
        add(orders, rows);
        profilesLikeTheOracle(orders, fields(), rows);
    }

    @Test
    void measuresOfValuesAreWhatTheOracleSaysOrAreNotOffered() {
        DatasetRef orders = emptyOrders();
        List<Row> rows = new ArrayList<>();
        for (int hour : new int[] {0, 1, 2, 5}) {
            rows.addAll(Orders.rows(fields(), hour, 20 + 23 * hour));
        }
        add(orders, rows);
        DatasetDescription described = connector().describe(orders);
        Set<Measure<?>> measures = ValueOracle.measures(fields());
        if (connector() instanceof Pushdown pushdown) {
            measures.forEach(measure -> assertThat(pushdown.supports(measure, described.schema()))
                    .as("supports %s", measure)
                    .isEqualTo(has(Ability.MEASURES_VALUES)));
            if (has(Ability.MEASURES_VALUES)) {
                pushdown.compute(request(described, measures))
                        .forEach(found -> oracle(fields(), rows, (PartitionKey.Window) found.partition())
                                .check(measures, found.states()));
            }
        }
    }

    @Test
    void aSampleIsPartOfTheRowsTheSameEachTimeOrThereIsNoneAtAll() {
        needs(Ability.SAMPLES);
        DatasetRef orders = emptyOrders();
        add(orders, Orders.rows(fields(), 0, 4_000));
        Sampling sampling = (Sampling) connector();
        ScanRequest request =
                new ScanRequest(connector().describe(orders), hourly(), windows(), List.of("id", Orders.TIME), TIMEOUT);
        if (sampling.estimatedRows(request).isEmpty()) {
            assertThatThrownBy(() -> sampling.sample(request, 0.5)).isInstanceOf(TidemarkException.class);
            return;
        }
        assertThat(sampling.estimatedRows(request).getAsLong()).isPositive();
        List<String> all = ids(((Scan) connector()).scan(request));
        List<String> some = ids(sampling.sample(request, 0.5));
        assertThat(all).hasSize(4_000);
        assertThat(ids(sampling.sample(request, 1))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(some).hasSizeBetween(1_000, 3_000).isSubsetOf(all);
        assertThat(ids(sampling.sample(request, 0.5))).containsExactlyInAnyOrderElementsOf(some);
    }

    private static List<String> ids(RecordCursor cursor) {
        List<String> ids = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                assertThat(cursor.partition()).isEqualTo(window(0));
                ids.add(cursor.value(0) + " " + cursor.value(1));
            }
        }
        return ids;
    }

    @Test
    void aMeasureOfAColumnThatVanishedFailsAloneWithColumnGone() {
        needs(Ability.PUSHDOWN);
        needs(Ability.DROPS_COLUMNS);
        DatasetRef orders = threeHours();
        DatasetDescription described = connector().describe(orders);
        store().dropColumn(orders, "country");
        Measure<?> gone = new Measure.NullCount("country");
        Measure<?> key = new Measure.DuplicateRows(List.of("id", "country"));
        Set<Measure<?>> measures = Set.of(gone, key, new Measure.RowCount(), new Measure.DuplicateRows(List.of("id")));
        for (PartitionStates found : ((Pushdown) connector()).compute(request(described, measures))) {
            assertThat(found.states().failures().keySet()).containsExactlyInAnyOrder(gone, key);
            assertThat(found.states().failures().values())
                    .allSatisfy(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.COLUMN_GONE))
                    .allSatisfy(failure -> assertThat(failure.message()).contains("country"));
            assertThat(found.states().all()).hasSize(2);
        }
    }

    @Test
    void computingADatasetThatWasDroppedTellsThatItIsGone() {
        needs(Ability.PUSHDOWN);
        DatasetRef orders = threeHours();
        DatasetDescription described = connector().describe(orders);
        store().drop(orders);
        assertFails(
                ErrorCode.DATASET_GONE,
                () -> ((Pushdown) connector()).compute(request(described, Set.of(new Measure.RowCount()))));
    }

    @Override
    final void profilesLikeTheOracle(DatasetRef dataset, List<Field> fields, List<Row> rows) {
        DatasetDescription described = connector().describe(dataset);
        Set<Measure<?>> measures = measures(fields);
        if (connector() instanceof Pushdown pushdown) {
            measures.forEach(measure -> assertThat(pushdown.supports(measure, described.schema()))
                    .as("supports %s", measure)
                    .isTrue());
            List<PartitionStates> found = pushdown.compute(request(described, measures));
            assertThat(found).extracting(PartitionStates::partition).containsExactlyInAnyOrderElementsOf(windows());
            found.forEach(states -> oracle(fields, rows, (PartitionKey.Window) states.partition())
                    .check(measures, states.states()));
        }
        if (connector() instanceof Scan scan) {
            Map<PartitionKey, List<Row>> scanned = scanned(scan, described, fields);
            for (PartitionKey key : windows()) {
                PartitionKey.Window window = (PartitionKey.Window) key;
                Oracle oracle = oracle(fields, scanned.getOrDefault(key, List.of()), window);
                oracle(fields, rows, window).check(measures, oracle.states(measures));
            }
        }
    }

    private Map<PartitionKey, List<Row>> scanned(Scan scan, DatasetDescription dataset, List<Field> fields) {
        Map<PartitionKey, List<Row>> rows = new HashMap<>();
        List<String> columns = fields.stream().map(Field::name).toList();
        try (RecordCursor cursor = scan.scan(dataset, hourly(), windows(), columns, TIMEOUT)) {
            while (cursor.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    values.add(cursor.value(column));
                }
                assertThat(cursor.kind()).isEqualTo(RecordCursor.Kind.RECORD);
                rows.computeIfAbsent(cursor.partition(), key -> new ArrayList<>())
                        .add(new Row(values));
            }
        }
        return rows;
    }

    /** Every measure that fits a field's type. */
    private static Set<Measure<?>> measures(List<Field> fields) {
        Set<Measure<?>> measures = new LinkedHashSet<>();
        measures.add(new Measure.RowCount());
        measures.add(new Measure.DuplicateRows(List.of("id")));
        measures.add(new Measure.DuplicateRows(List.of("customer", "country")));
        for (Field field : fields) {
            measures.add(new Measure.NullCount(field.name()));
            if (field.type() == ColumnType.TEXT) {
                measures.add(new Measure.BlankCount(field.name()));
            } else if (field.type() == ColumnType.BOOLEAN) {
                measures.add(new Measure.TrueCount(field.name()));
            } else if (field.type().isNumeric()) {
                measures.add(new Measure.NumberRange(field.name()));
                measures.add(new Measure.NumberStats(field.name()));
            } else if (field.type().isTime()) {
                measures.add(new Measure.TimeRange(field.name()));
            }
            if (field.name().equals(Orders.LOADED)) {
                measures.add(new Measure.LateRows(field.name(), Duration.ofMinutes(10)));
            }
        }
        return measures;
    }

    private static Oracle oracle(List<Field> fields, List<Row> rows, PartitionKey.Window window) {
        List<String> columns = fields.stream().map(Field::name).toList();
        int time = columns.indexOf(Orders.TIME);
        List<Row> inside = rows.stream()
                .filter(row -> row.value(time) instanceof Instant at && window.contains(at))
                .toList();
        return new Oracle(columns, inside, window);
    }

    private ProfileRequest request(DatasetDescription dataset, Set<Measure<?>> measures) {
        return new ProfileRequest(dataset, hourly(), windows(), measures, TIMEOUT);
    }

    private static List<PartitionKey> windows() {
        return List.of(window(0), window(1), window(2), window(5));
    }
}
