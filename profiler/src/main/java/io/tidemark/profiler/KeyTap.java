package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.ShardRange;
import io.tidemark.profiler.keys.KeyLogLane;
import java.util.List;

/** Logs the keys of the records that one thread reads, so that nobody reads them again. */
final class KeyTap {
    private final List<String> key;
    private final KeyLogLane log;
    private RecordKeys columns = new RecordKeys(new int[0]);

    KeyTap(List<String> key, KeyLogLane log) {
        this.key = List.copyOf(key);
        this.log = log;
    }

    /** The columns of the key. */
    List<String> columns() {
        return key;
    }

    /** The pass reads these columns; the key's are among them. */
    void reading(List<String> read) {
        columns = new RecordKeys(key.stream().mapToInt(read::indexOf).toArray());
    }

    void begin(ShardRange range) {
        log.begin(range.shard(), range.from());
    }

    /** Takes the whole keys of the records at the places in [from, until), whatever these count as. */
    void add(RecordBatch batch, int from, int until) {
        for (int place = from; place < until; place++) {
            if (batch.hasValues(place) && columns.isWhole(batch, place)) {
                log.add(columns.hash(batch, place), batch.shard(place), batch.offset(place));
            }
        }
    }

    /** All records of a shard before that offset were read. */
    void end(int shard, long until) {
        log.end(shard, until);
    }
}
