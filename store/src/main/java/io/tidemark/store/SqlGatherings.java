package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.gather.ShardProgress;
import io.tidemark.core.gather.ShardStep;
import io.tidemark.core.gather.StaleGatheringException;
import io.tidemark.core.gather.UnreadableRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far topics were read, in the tables {@code gatherings}, {@code gathered_shards}, {@code gathered_windows} and
 * {@code unreadable_records}. The row of a topic in {@code gatherings} is locked by each commit, so that those of several
 * workers follow each other.
 */
final class SqlGatherings implements Gatherings {
    private final JdbcClient client;
    private final GatheredWindowRows windows;
    private final UnreadableRows unreadable;

    SqlGatherings(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.windows = new GatheredWindowRows(jdbc, client);
        this.unreadable = new UnreadableRows(jdbc, client);
    }

    @Override
    public Optional<Gathering> find(DatasetId dataset) {
        List<ShardProgress> shards = client.sql("select * from gathered_shards where dataset_id = ?")
                .param(dataset.value())
                .query((row, number) -> new ShardProgress(
                        row.getInt("shard"),
                        row.getLong("next_offset"),
                        SqlValues.instantOrNull(row, "watermark"),
                        SqlValues.instantOrNull(row, "drained_at"),
                        new ShardCounts(
                                row.getLong("lost_count"),
                                row.getLong("taken_back_count"),
                                row.getLong("skipped_count"),
                                row.getLong("early_count"),
                                row.getLong("tombstone_count"))))
                .list();
        return client.sql("select * from gatherings where dataset_id = ?")
                .param(dataset.value())
                .query((row, number) -> new Gathering(
                        dataset,
                        row.getString("about"),
                        row.getString("wanted"),
                        row.getString("gathered"),
                        shards,
                        row.getLong("unreadable_count")))
                .optional();
    }

    @Override
    public void want(DatasetId dataset, String token) {
        int known = client.sql("update gatherings set wanted = ? where dataset_id = ?")
                .param(token)
                .param(dataset.value())
                .update();
        if (known == 0) {
            insert(dataset, "", token);
        }
    }

    private void insert(DatasetId dataset, String about, String wanted) {
        client.sql("insert into gatherings (dataset_id, about, wanted, gathered, unreadable_count)"
                        + " values (?, ?, ?, '', 0)")
                .param(dataset.value())
                .param(about)
                .param(wanted)
                .update();
    }

    @Override
    public List<DatasetId> wanted() {
        return client.sql("select dataset_id from gatherings where wanted <> gathered order by dataset_id")
                .query((row, number) -> new DatasetId(row.getString("dataset_id")))
                .list();
    }

    @Override
    public Gathering begin(DatasetId dataset, String about) {
        Optional<Gathering> known = find(dataset);
        if (known.isPresent() && known.get().about().equals(about)) {
            return known.get();
        }
        if (known.isEmpty()) {
            insert(dataset, about, "");
        }
        if (known.isEmpty() || isNews(dataset, about)) {
            client.sql("delete from gathered_shards where dataset_id = ?")
                    .param(dataset.value())
                    .update();
            windows.empty(dataset);
            unreadable.forget(dataset);
        }
        return find(dataset).orElseThrow();
    }

    /** Whether nobody else began with the same meanwhile. */
    private boolean isNews(DatasetId dataset, String about) {
        return client.sql("update gatherings set about = ?, gathered = '', unreadable_count = 0"
                                + " where dataset_id = ? and about <> ?")
                        .param(about)
                        .param(dataset.value())
                        .param(about)
                        .update()
                == 1;
    }

    @Override
    public void commit(GatheredStep step) {
        int locked = client.sql("update gatherings set unreadable_count = unreadable_count + ?,"
                        + " gathered = case when ? = '' then gathered else ? end where dataset_id = ? and about = ?")
                .param(step.unreadable())
                .param(step.gathered())
                .param(step.gathered())
                .param(step.dataset().value())
                .param(step.about())
                .update();
        if (locked != 1) {
            throw new StaleGatheringException(step.dataset());
        }
        step.shards().forEach(shard -> move(step.dataset(), shard));
        windows.add(step.dataset(), step.windows());
        windows.forgetBefore(step.dataset(), step.since());
        unreadable.add(step.dataset(), step.sample());
    }

    /** Moves a shard on from where the step began, if it still stands there. */
    private void move(DatasetId dataset, ShardStep step) {
        ShardProgress after = step.after();
        int moved = step.first() ? insert(dataset, after) : update(dataset, step.from(), after);
        if (moved != 1) {
            throw new StaleGatheringException(dataset);
        }
    }

    private int update(DatasetId dataset, long from, ShardProgress after) {
        return counted(
                        client.sql("update gathered_shards set next_offset = ?, watermark = ?, drained_at = ?,"
                                        + " lost_count = ?, taken_back_count = ?, skipped_count = ?, early_count = ?,"
                                        + " tombstone_count = ? where dataset_id = ? and shard = ? and next_offset = ?")
                                .param(after.next()),
                        after)
                .param(dataset.value())
                .param(after.shard())
                .param(from)
                .update();
    }

    private int insert(DatasetId dataset, ShardProgress after) {
        return counted(
                        client.sql("insert into gathered_shards (dataset_id, shard, next_offset, watermark, drained_at,"
                                        + " lost_count, taken_back_count, skipped_count, early_count, tombstone_count)"
                                        + " select cast(? as varchar(250)), cast(? as integer), cast(? as bigint),"
                                        + " cast(? as timestamp with time zone), cast(? as timestamp with time zone),"
                                        + " cast(? as bigint), cast(? as bigint), cast(? as bigint),"
                                        + " cast(? as bigint), cast(? as bigint) where not exists"
                                        + " (select 1 from gathered_shards where dataset_id = ? and shard = ?)")
                                .param(dataset.value())
                                .param(after.shard())
                                .param(after.next()),
                        after)
                .param(dataset.value())
                .param(after.shard())
                .update();
    }

    private static JdbcClient.StatementSpec counted(JdbcClient.StatementSpec statement, ShardProgress after) {
        return statement
                .param(SqlValues.timeOrNull(after.watermark()))
                .param(SqlValues.timeOrNull(after.drainedAt()))
                .param(after.counts().lost())
                .param(after.counts().takenBack())
                .param(after.counts().skipped())
                .param(after.counts().early())
                .param(after.counts().tombstones());
    }

    @Override
    public List<GatheredWindow> windows(DatasetId dataset, Collection<PartitionKey> wanted) {
        return windows.of(dataset, wanted.stream().map(PartitionKey::text).toList());
    }

    @Override
    public SortedMap<PartitionKey.Window, Revision> waiting(DatasetId dataset) {
        return windows.waiting(dataset);
    }

    @Override
    public void release(DatasetId dataset, Collection<PartitionKey.Window> released) {
        windows.release(dataset, released);
    }

    @Override
    public void deliver(DatasetId dataset, Map<PartitionKey.Window, Revision> delivered) {
        windows.deliver(dataset, delivered);
    }

    @Override
    public void key(DatasetId dataset, Map<PartitionKey.Window, Revision> keyed) {
        windows.key(dataset, keyed);
    }

    @Override
    public List<UnreadableRecord> unreadable(DatasetId dataset, int limit) {
        return unreadable.newest(dataset, limit);
    }
}
