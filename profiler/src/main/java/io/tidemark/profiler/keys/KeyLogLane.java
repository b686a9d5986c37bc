package io.tidemark.profiler.keys;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one thread that reads some shards of a topic writes to its key log. Not for several threads. */
public final class KeyLogLane {
    private final KeyLog log;
    private final Map<Integer, LoggedShard> shards = new HashMap<>();
    private @Nullable LoggedShard current;
    private int shard = -1;

    KeyLogLane(KeyLog log) {
        this.log = log;
    }

    /** Begins to read a shard there. */
    public void begin(int shard, long from) {
        shards.put(shard, new LoggedShard(shard, from));
        current = null;
        this.shard = -1;
    }

    /** Takes the key of a record, after those of all records before it. */
    public void add(long key, int shard, long offset) {
        LoggedShard taking = of(shard);
        if (!taking.hasRoomFor(offset)) {
            log.append(taking.frame(offset));
        }
        taking.add(key, offset);
    }

    private LoggedShard of(int wanted) {
        LoggedShard known = current;
        if (known == null || wanted != shard) {
            known = Objects.requireNonNull(shards.get(wanted));
            current = known;
            shard = wanted;
        }
        return known;
    }

    /** All records of a shard before that offset were read. */
    public void end(int shard, long until) {
        LoggedShard ended = shards.remove(shard);
        current = null;
        this.shard = -1;
        if (ended != null && !ended.isAt(until)) {
            log.append(ended.frame(until));
        }
    }
}
