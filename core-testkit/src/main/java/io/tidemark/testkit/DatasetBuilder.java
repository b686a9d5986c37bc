package io.tidemark.testkit;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Keys;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.error.Failure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a dataset: by default the hourly table {@code public.playback_started} of the source {@code warehouse}. */
public final class DatasetBuilder {
    private SourceId source = new SourceId("warehouse");
    private DatasetName name = DatasetName.of("public", "playback_started");
    private DatasetKind kind = DatasetKind.TABLE;
    private Schema schema = Schema.of(
            new Column("event_id", "uuid", ColumnType.UUID, false),
            new Column("event_time", "timestamp with time zone", ColumnType.TIMESTAMP_TZ, true),
            new Column("ingested_at", "timestamp with time zone", ColumnType.TIMESTAMP_TZ, true),
            new Column("country", "text", ColumnType.TEXT, true),
            new Column("played_ms", "bigint", ColumnType.INTEGER, true));
    private Partitioning partitioning = Partitioning.TimeWindows.hourly("event_time", "ingested_at");
    private @Nullable Calendar calendar;
    private List<String> key = List.of("event_id");
    private Profiling profiling = Profiling.STANDARD;
    private String owner = "";
    private List<String> tags = List.of();
    private Availability availability = Availability.AVAILABLE;
    private @Nullable Failure failure;
    private String cursor = "";
    private Instant crawledAt = Builders.NOON;

    DatasetBuilder() {}

    public DatasetBuilder in(String sourceName) {
        source = new SourceId(sourceName);
        return this;
    }

    public DatasetBuilder named(String... path) {
        name = DatasetName.of(path);
        return this;
    }

    public DatasetBuilder ofKind(DatasetKind what) {
        kind = what;
        return this;
    }

    public DatasetBuilder withColumns(Column... columns) {
        schema = Schema.of(columns);
        return this;
    }

    /** Keys and indexes as a store describes them; call it after the columns. */
    public DatasetBuilder withIndexes(String... definitions) {
        schema = new Schema(schema.columns(), Keys.of(List.of(definitions)));
        return this;
    }

    public DatasetBuilder cut(Partitioning how) {
        partitioning = how;
        return this;
    }

    /** Sets the calendar that is written so. */
    public DatasetBuilder comingOn(String days) {
        calendar = Calendar.of(days);
        return this;
    }

    public DatasetBuilder undivided() {
        return cut(Partitioning.UNDIVIDED);
    }

    public DatasetBuilder withKey(String... columns) {
        key = List.of(columns);
        return this;
    }

    public DatasetBuilder ownedBy(String team) {
        owner = team;
        return this;
    }

    public DatasetBuilder tagged(String... names) {
        tags = List.of(names);
        return this;
    }

    public DatasetBuilder failing(Failure why) {
        availability = Availability.FAILING;
        failure = why;
        return this;
    }

    public DatasetBuilder gone() {
        availability = Availability.GONE;
        return this;
    }

    public DatasetBuilder withCursor(String position) {
        cursor = position;
        return this;
    }

    public DatasetBuilder profiled(Profiling how) {
        profiling = how;
        return this;
    }

    public DatasetBuilder crawledAt(Instant when) {
        crawledAt = when;
        return this;
    }

    public Dataset build() {
        DatasetSettings settings = new DatasetSettings(
                partitioning,
                "event_time is the first time column",
                calendar,
                key,
                "the primary key",
                owner,
                tags,
                profiling,
                Origin.BUILT_IN);
        return new Dataset(
                DatasetId.of(source, name),
                source,
                name,
                kind,
                schema,
                settings,
                availability,
                failure,
                cursor,
                Builders.NOON,
                crawledAt);
    }
}
