package io.tidemark.store;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.SourceStatus;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sources in the table {@code sources}, their secrets encrypted. */
final class SqlSources implements Sources {
    private final JdbcClient client;
    private final SecretMap secrets;
    private final Forgetting forgetting;
    private final Upsert sources;
    private final Upsert statuses;

    SqlSources(JdbcOperations jdbc, JdbcClient client, SecretMap secrets, Forgetting forgetting) {
        this.client = client;
        this.secrets = secrets;
        this.forgetting = forgetting;
        this.sources = Upsert.into(
                jdbc,
                "sources",
                "connector, description, options, secrets, includes, excludes, crawl_millis, enabled, origin",
                "id");
        this.statuses = Upsert.into(
                jdbc,
                "source_statuses",
                "crawled_at, took_nanos, dataset_count, failure_code, failure_message",
                "source_id");
    }

    @Override
    public void save(Source source) {
        sources.save(List.<Object[]>of(Upsert.row(
                source.type(),
                source.description(),
                Json.write(source.options()),
                secrets.write(source.secrets(), owner(source.id().value())),
                Json.write(source.include()),
                Json.write(source.exclude()),
                source.crawlEvery().toMillis(),
                source.enabled(),
                source.origin().name(),
                source.id().value())));
    }

    @Override
    public Optional<Source> find(SourceId id) {
        return client.sql("select * from sources where id = ?")
                .param(id.value())
                .query(this::source)
                .optional();
    }

    @Override
    public List<Source> all() {
        return client.sql("select * from sources").query(this::source).list().stream()
                .sorted(Comparator.comparing(Source::id))
                .toList();
    }

    @Override
    public void delete(SourceId id) {
        forgetting.source(id);
    }

    @Override
    public void saveStatus(SourceStatus status) {
        Failure failure = status.failure();
        statuses.save(List.<Object[]>of(Upsert.row(
                SqlValues.time(status.crawledAt()),
                status.took().toNanos(),
                status.datasets(),
                failure == null ? null : failure.code().name(),
                failure == null ? null : failure.message(),
                status.source().value())));
    }

    @Override
    public Optional<SourceStatus> status(SourceId id) {
        return client.sql("select * from source_statuses where source_id = ?")
                .param(id.value())
                .query((row, number) -> new SourceStatus(
                        id,
                        SqlValues.instant(row, "crawled_at"),
                        Duration.ofNanos(row.getLong("took_nanos")),
                        row.getInt("dataset_count"),
                        SqlValues.failureOrNull(row)))
                .optional();
    }

    private Source source(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new Source(
                new SourceId(id),
                row.getString("connector"),
                row.getString("description"),
                Json.readMap(row.getString("options")),
                secrets.read(row.getString("secrets"), owner(id)),
                Json.readTexts(row.getString("includes")),
                Json.readTexts(row.getString("excludes")),
                Duration.ofMillis(row.getLong("crawl_millis")),
                row.getBoolean("enabled"),
                Origin.valueOf(row.getString("origin")));
    }

    private static String owner(String id) {
        return "source " + id;
    }
}
