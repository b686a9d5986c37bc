package io.tidemark.connector.kafka;

import org.jspecify.annotations.Nullable;

/** Records of a topic as they come, those of one shard in their order. */
interface Slices extends AutoCloseable {
    /** The next records; null when there are none left. */
    RangeReader.@Nullable Slice next();

    /** The topic's name. */
    String topic();

    @Override
    void close();
}
