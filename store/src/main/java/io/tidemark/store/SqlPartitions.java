package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partitions in the tables {@code partitions}, {@code partition_facts} and {@code due_partitions}. */
final class SqlPartitions implements Partitions {
    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final Forgetting forgetting;
    private final DueRows due;
    private final Upsert partitions;

    SqlPartitions(JdbcOperations jdbc, JdbcClient client, Forgetting forgetting) {
        this.jdbc = jdbc;
        this.client = client;
        this.forgetting = forgetting;
        this.due = new DueRows(jdbc, client);
        this.partitions = Upsert.into(
                jdbc,
                "partitions",
                "from_time, until_time, state, revision, version, row_count, byte_count, changed_at, closed_at, marks",
                "dataset_id, key_text");
    }

    @Override
    public void save(Collection<Partition> saved) {
        partitions.save(saved.stream().map(SqlPartitions::row).toList());
    }

    @Override
    public Optional<Partition> find(DatasetId dataset, PartitionKey key) {
        return findByText(dataset, key.text());
    }

    @Override
    public Optional<Partition> findByText(DatasetId dataset, String keyText) {
        return client.sql("select * from partitions where dataset_id = ? and key_text = ? and state is not null")
                .param(dataset.value())
                .param(keyText)
                .query(SqlPartitions::partition)
                .optional();
    }

    @Override
    public List<Partition> ofDataset(DatasetId dataset, @Nullable Instant from) {
        return client.sql("select * from partitions where dataset_id = ? and state is not null"
                        + " and (from_time is null or from_time >= ?) order by from_time, key_text")
                .param(dataset.value())
                .param(SqlValues.time(from == null ? Instant.MIN : from))
                .query(SqlPartitions::partition)
                .list();
    }

    @Override
    public void hold(DatasetId dataset) {
        client.sql("select id from datasets where id = ? for update")
                .param(dataset.value())
                .query(String.class)
                .list();
    }

    @Override
    public void forget(DatasetId dataset) {
        forgetting.partitions(dataset);
    }

    @Override
    public int forgetBefore(Instant end, int most) {
        return forgetting.partitionsBefore(end, most);
    }

    @Override
    public void addFacts(List<PartitionFact> facts) {
        List<@Nullable Object[]> rows = facts.stream()
                .map(fact -> Upsert.row(
                        fact.dataset().value(),
                        fact.partition().text(),
                        SqlValues.fromTime(fact.partition()),
                        SqlValues.untilTime(fact.partition()),
                        SqlValues.time(fact.at()),
                        fact.kind().name(),
                        fact.revision().marker(),
                        fact.rowsBefore(),
                        fact.rowsAfter(),
                        fact.note()))
                .toList();
        jdbc.batchUpdate(
                "insert into partition_facts (dataset_id, key_text, from_time, until_time, at_time, kind, revision,"
                        + " rows_before, rows_after, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public List<PartitionFact> facts(DatasetId dataset, PartitionKey key) {
        return client.sql("select * from partition_facts where dataset_id = ? and key_text = ? order by at_time, id")
                .param(dataset.value())
                .param(key.text())
                .query((row, number) -> new PartitionFact(
                        dataset,
                        SqlValues.key(row),
                        SqlValues.instant(row, "at_time"),
                        PartitionFact.Kind.valueOf(row.getString("kind")),
                        new Revision(row.getString("revision")),
                        SqlValues.longOrNull(row, "rows_before"),
                        SqlValues.longOrNull(row, "rows_after"),
                        row.getString("note")))
                .list();
    }

    @Override
    public void addDue(Collection<DuePartition> added) {
        due.add(added);
    }

    @Override
    public List<DatasetId> datasetsDue() {
        return due.datasets();
    }

    @Override
    public List<DuePartition> due(DatasetId dataset, int limit) {
        return due.of(dataset, limit);
    }

    @Override
    public void doneDue(Collection<DuePartition> done) {
        due.remove(done);
    }

    @Override
    public long countDue() {
        return due.count();
    }

    private static @Nullable Object[] row(Partition partition) {
        return Upsert.row(
                SqlValues.fromTime(partition.key()),
                SqlValues.untilTime(partition.key()),
                partition.state().name(),
                partition.revision().marker(),
                partition.version(),
                partition.rows(),
                partition.bytes(),
                SqlValues.time(partition.changedAt()),
                SqlValues.timeOrNull(partition.closedAt()),
                partition.marks().stream().map(Mark::name).sorted().collect(Collectors.joining(",")),
                partition.dataset().value(),
                partition.key().text());
    }

    static Partition partition(ResultSet row, int number) throws SQLException {
        return new Partition(
                new DatasetId(row.getString("dataset_id")),
                SqlValues.key(row),
                PartitionState.valueOf(row.getString("state")),
                new Revision(row.getString("revision")),
                row.getInt("version"),
                SqlValues.longOrNull(row, "row_count"),
                SqlValues.longOrNull(row, "byte_count"),
                SqlValues.instant(row, "changed_at"),
                SqlValues.instantOrNull(row, "closed_at"),
                marks(row.getString("marks")));
    }

    static Set<Mark> marks(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",", -1)).map(Mark::valueOf).collect(Collectors.toSet());
    }
}
