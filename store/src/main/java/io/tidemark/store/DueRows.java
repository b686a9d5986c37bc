package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Revision;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code due_partitions}. */
final class DueRows {
    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final Upsert due;

    DueRows(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
        this.due = Upsert.into(
                jdbc,
                "due_partitions",
                "from_time, until_time, revision, reason, byte_count",
                "dataset_id, key_text",
                "due_since");
    }

    void add(Collection<DuePartition> added) {
        due.save(added.stream()
                .map(next -> Upsert.row(
                        SqlValues.fromTime(next.partition()),
                        SqlValues.untilTime(next.partition()),
                        next.revision().marker(),
                        next.reason().name(),
                        next.bytes(),
                        next.dataset().value(),
                        next.partition().text(),
                        SqlValues.time(next.since())))
                .toList());
    }

    List<DatasetId> datasets() {
        return client.sql("select d.id from datasets d where exists"
                        + " (select 1 from due_partitions p where p.dataset_id = d.id) order by d.id")
                .query((row, number) -> new DatasetId(row.getString("id")))
                .list();
    }

    List<DuePartition> of(DatasetId dataset, int limit) {
        return client.sql("select * from due_partitions where dataset_id = ? order by from_time, key_text limit ?")
                .param(dataset.value())
                .param(limit)
                .query((row, number) -> new DuePartition(
                        dataset,
                        SqlValues.key(row),
                        new Revision(row.getString("revision")),
                        DuePartition.Reason.valueOf(row.getString("reason")),
                        SqlValues.longOrNull(row, "byte_count"),
                        SqlValues.instant(row, "due_since")))
                .list();
    }

    void remove(Collection<DuePartition> done) {
        List<Object[]> rows = done.stream()
                .map(worked -> new Object[] {
                    worked.dataset().value(),
                    worked.partition().text(),
                    worked.revision().marker(),
                    worked.reason().name()
                })
                .toList();
        jdbc.batchUpdate(
                "delete from due_partitions where dataset_id = ? and key_text = ? and revision = ? and reason = ?",
                rows);
    }

    long count() {
        return client.sql("select count(*) from due_partitions")
                .query(Long.class)
                .single();
    }
}
