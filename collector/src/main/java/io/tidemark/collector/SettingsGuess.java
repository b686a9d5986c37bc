package io.tidemark.collector;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Schema;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses from a dataset's layout and column names how it is cut and what names one record. */
final class SettingsGuess {
    private static final List<String> EVENT_TIMES = List.of(
            "event_time", "event_timestamp", "event_ts", "occurred_at", "timestamp", "ts", "created_at", "time");
    private static final List<String> INGEST_TIMES = List.of(
            "ingested_at", "ingest_time", "ingestion_time", "loaded_at", "load_time", "inserted_at", "_loaded_at");
    private static final List<String> KEYS = List.of("event_id", "message_id", "msg_id", "uuid", "id");

    private final DatasetDescription dataset;
    private final Schema schema;

    SettingsGuess(DatasetDescription dataset) {
        this.dataset = dataset;
        this.schema = dataset.schema();
    }

    DatasetSettings settings() {
        Optional<Column> time = timeColumn();
        Partitioning how = Partitioning.UNDIVIDED;
        String why = "no column looks like an event time; set one to see its hours";
        if (time.isPresent()) {
            Column column = time.get();
            Grain grain = column.type() == ColumnType.DATE ? Grain.DAY : Grain.HOUR;
            Optional<String> event = eventColumn(column);
            how = new Partitioning.TimeWindows(
                    column.name(),
                    ingestColumn(column.name(), event.isPresent()),
                    event.orElse(null),
                    grain,
                    ZoneOffset.UTC,
                    Partitioning.TimeWindows.USUAL_LATENESS);
            why = why(column.name(), event);
        }
        List<String> key = key();
        return new DatasetSettings(how, why, key, keyReason(key), "", List.of(), Profiling.STANDARD, Origin.BUILT_IN);
    }

    private String why(String column, Optional<String> event) {
        if (!column.equals(dataset.partitionColumn())) {
            return column + " looks like the event time by name and type";
        }
        return "the store itself partitions by " + column
                + event.map(time -> "; " + time + " looks like the event time by name and type")
                        .orElse("");
    }

    /** Where the store partitions by something else than the time of the event, that by its name and type. */
    private Optional<String> eventColumn(Column time) {
        boolean isEventTime = EVENT_TIMES.stream().anyMatch(time.name()::equalsIgnoreCase);
        return isEventTime || !time.name().equals(dataset.partitionColumn())
                ? Optional.empty()
                : named(EVENT_TIMES)
                        .filter(SettingsGuess::hasTimeOfDay)
                        .map(Column::name)
                        .findFirst();
    }

    private static boolean hasTimeOfDay(Column column) {
        return column.type() == ColumnType.TIMESTAMP_TZ || column.type() == ColumnType.TIMESTAMP;
    }

    /** The columns of those names, the first name's first. */
    private Stream<Column> named(List<String> names) {
        return names.stream()
                .flatMap(name ->
                        schema.columns().stream().filter(column -> column.name().equalsIgnoreCase(name)));
    }

    private Optional<Column> timeColumn() {
        if (dataset.partitionColumn() != null) {
            Optional<Column> declared = schema.column(dataset.partitionColumn());
            if (declared.isPresent() && declared.get().type().isTime()) {
                return declared;
            }
        }
        return named(EVENT_TIMES).filter(column -> column.type().isTime()).findFirst();
    }

    /** A table may lie by the time of loading, where the event has a time of its own. */
    private @Nullable String ingestColumn(String timeColumn, boolean hasEvent) {
        return named(INGEST_TIMES)
                .filter(SettingsGuess::hasTimeOfDay)
                .map(Column::name)
                .filter(name -> hasEvent || !name.equals(timeColumn))
                .findFirst()
                .orElse(null);
    }

    private List<String> key() {
        if (!dataset.declaredKey().isEmpty()) {
            return dataset.declaredKey();
        }
        if (dataset.ref().kind() == DatasetKind.VIEW) {
            return List.of();
        }
        return named(KEYS)
                .filter(column -> column.type() == ColumnType.UUID
                        || column.type() == ColumnType.TEXT
                        || column.type() == ColumnType.INTEGER)
                .map(column -> List.of(column.name()))
                .findFirst()
                .orElse(List.of());
    }

    private String keyReason(List<String> key) {
        if (key.isEmpty()) {
            return "no declared key and no column that looks like one; set one to see duplicates";
        }
        return key.equals(dataset.declaredKey())
                ? "declared by the store"
                : key.getFirst() + " looks like the id of a record by its name";
    }
}
