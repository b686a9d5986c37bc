package io.tidemark.store;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Keys;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.error.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalog in the tables {@code datasets}, {@code schema_changes} and {@code dataset_overrides}. */
final class SqlDatasets implements Datasets {
    private static final String INSERT_OVERRIDE = "insert into dataset_overrides (dataset_id, body) values (?, ?)";

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final Upsert datasets;

    SqlDatasets(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
        this.datasets = Upsert.into(
                jdbc,
                "datasets",
                "source_id, path, name_text, search_text, kind, schema_columns, schema_keys, settings, time_column, availability,"
                        + " failure_code, failure_message, list_cursor, discovered_at, crawled_at, owner, tags",
                "id");
    }

    @Override
    public void save(Dataset dataset) {
        saveAll(List.of(dataset));
    }

    @Override
    public void saveAll(Collection<Dataset> saved) {
        datasets.save(saved.stream().map(SqlDatasets::row).toList());
    }

    private static @Nullable Object[] row(Dataset dataset) {
        Failure failure = dataset.failure();
        return Upsert.row(
                dataset.source().value(),
                Json.write(dataset.name().path()),
                dataset.name().toString(),
                searchText(dataset),
                dataset.kind().name(),
                Json.write(dataset.schema().columns()),
                dataset.schema().keys().known()
                        ? Json.write(dataset.schema().keys().definitions())
                        : null,
                Json.write(SettingsJson.of(dataset.settings())),
                timeColumn(dataset.settings()),
                dataset.availability().name(),
                failure == null ? null : failure.code().name(),
                failure == null ? null : failure.message(),
                dataset.cursor(),
                SqlValues.time(dataset.discoveredAt()),
                SqlValues.time(dataset.crawledAt()),
                dataset.settings().owner(),
                UnownedDatasets.tags(dataset.settings().tags()),
                dataset.id().value());
    }

    @Override
    public Optional<Dataset> find(DatasetId id) {
        return client.sql("select * from datasets where id = ?")
                .param(id.value())
                .query(SqlDatasets::dataset)
                .optional();
    }

    @Override
    public List<Dataset> ofSource(SourceId source) {
        return client
                .sql("select * from datasets where source_id = ?")
                .param(source.value())
                .query(SqlDatasets::dataset)
                .list()
                .stream()
                .sorted(Comparator.comparing(Dataset::id))
                .toList();
    }

    @Override
    public List<Dataset> findAll(Collection<DatasetId> ids) {
        return Chunks.of(ids).stream()
                .flatMap(some -> of(some.stream().map(DatasetId::value).toList()).stream())
                .toList();
    }

    @Override
    public Set<DatasetId> idsOf(SourceId source) {
        return client.sql("select id from datasets where source_id = ?")
                .param(source.value())
                .query((row, number) -> new DatasetId(row.getString("id")))
                .set();
    }

    /** Those datasets, in any order. */
    List<Dataset> of(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : client.sql("select * from datasets where id in (:ids)")
                        .param("ids", ids)
                        .query(SqlDatasets::dataset)
                        .list();
    }

    @Override
    public void addChanges(List<SchemaChange> changes) {
        List<Object[]> rows = changes.stream()
                .map(change -> new Object[] {
                    change.dataset().value(),
                    SqlValues.time(change.at()),
                    change.kind().name(),
                    change.column(),
                    change.before(),
                    change.after()
                })
                .toList();
        jdbc.batchUpdate(
                "insert into schema_changes (dataset_id, at_time, kind, column_name, text_before, text_after)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public List<SchemaChange> changes(DatasetId dataset, int limit) {
        return client.sql("select * from schema_changes where dataset_id = ? order by id desc limit ?")
                .param(dataset.value())
                .param(limit)
                .query((row, number) -> new SchemaChange(
                        dataset,
                        SqlValues.instant(row, "at_time"),
                        SchemaChange.Kind.valueOf(row.getString("kind")),
                        row.getString("column_name"),
                        row.getString("text_before"),
                        row.getString("text_after")))
                .list();
    }

    @Override
    public List<DatasetOverride> overrides() {
        return client
                .sql("select body from dataset_overrides"
                        + " order by case when dataset_id is null then 0 else 1 end, dataset_id, id")
                .query((row, number) -> Json.read(row.getString("body"), OverrideJson.class))
                .list()
                .stream()
                .map(OverrideJson::override)
                .toList();
    }

    @Override
    public void replaceFileOverrides(List<DatasetOverride> overrides) {
        jdbc.update("delete from dataset_overrides where dataset_id is null");
        List<@Nullable Object[]> rows = overrides.stream()
                .map(override -> Upsert.row(null, Json.write(OverrideJson.of(override))))
                .toList();
        jdbc.batchUpdate(INSERT_OVERRIDE, rows);
    }

    @Override
    public void saveOverride(DatasetId dataset, DatasetOverride override) {
        jdbc.update("delete from dataset_overrides where dataset_id = ?", dataset.value());
        jdbc.update(INSERT_OVERRIDE, dataset.value(), Json.write(OverrideJson.of(override)));
    }

    static Dataset dataset(ResultSet row, int number) throws SQLException {
        return new Dataset(
                new DatasetId(row.getString("id")),
                new SourceId(row.getString("source_id")),
                new DatasetName(Json.readTexts(row.getString("path"))),
                DatasetKind.valueOf(row.getString("kind")),
                new Schema(Json.readList(row.getString("schema_columns"), Column[].class), keys(row)),
                Json.read(row.getString("settings"), SettingsJson.class).settings(),
                Availability.valueOf(row.getString("availability")),
                SqlValues.failureOrNull(row),
                row.getString("list_cursor"),
                SqlValues.instant(row, "discovered_at"),
                SqlValues.instant(row, "crawled_at"));
    }

    private static Keys keys(ResultSet row) throws SQLException {
        String keys = row.getString("schema_keys");
        return keys == null ? Keys.UNKNOWN : Keys.of(Json.readTexts(keys));
    }

    private static @Nullable String timeColumn(DatasetSettings settings) {
        return switch (settings.partitioning()) {
            case Partitioning.TimeWindows windows -> windows.timeColumn();
            case Partitioning.Undivided undivided -> null;
        };
    }

    private static String searchText(Dataset dataset) {
        return Stream.concat(
                        Stream.of(dataset.name().toString(), dataset.settings().owner()),
                        dataset.settings().tags().stream())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
