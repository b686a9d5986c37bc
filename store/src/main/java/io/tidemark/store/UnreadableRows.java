package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.gather.UnreadableRecord;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code unreadable_records}: of each topic the newest. */
final class UnreadableRows {
    private static final int KEPT = 50;

    private final JdbcOperations jdbc;
    private final JdbcClient client;

    UnreadableRows(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void add(DatasetId dataset, List<UnreadableRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "insert into unreadable_records (dataset_id, shard, record_offset, window_start, reason)"
                        + " values (?, ?, ?, ?, ?)",
                records.stream()
                        .map(record -> new Object[] {
                            dataset.value(),
                            record.shard(),
                            record.offset(),
                            SqlValues.time(record.window()),
                            record.reason()
                        })
                        .toList());
        client.sql("delete from unreadable_records where dataset_id = :dataset and id not in"
                        + " (select id from unreadable_records where dataset_id = :dataset order by id desc limit "
                        + KEPT + ")")
                .param("dataset", dataset.value())
                .update();
    }

    List<UnreadableRecord> newest(DatasetId dataset, int limit) {
        return client.sql("select * from unreadable_records where dataset_id = ? order by id desc limit ?")
                .param(dataset.value())
                .param(limit)
                .query((row, number) -> new UnreadableRecord(
                        row.getInt("shard"),
                        row.getLong("record_offset"),
                        SqlValues.instant(row, "window_start"),
                        row.getString("reason")))
                .list();
    }

    void forget(DatasetId dataset) {
        client.sql("delete from unreadable_records where dataset_id = ?")
                .param(dataset.value())
                .update();
    }
}
