package io.tidemark.web.api.keys;

import io.tidemark.core.keys.KeyPlace;
import io.tidemark.core.keys.ShardOffset;
import org.jspecify.annotations.Nullable;

/**
 * Where a record lies.
 *
 * @param revision the content of the partition that was looked at
 * @param shard of a topic
 * @param offset of a topic
 */
record PlaceView(
        String partition,
        String revision,
        @Nullable Integer shard,
        @Nullable Long offset) {
    static PlaceView of(KeyPlace place) {
        return new PlaceView(
                place.partition().text(),
                place.revision().marker(),
                place.offset().map(ShardOffset::shard).orElse(null),
                place.offset().map(ShardOffset::offset).orElse(null));
    }
}
