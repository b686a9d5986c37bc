package io.tidemark.core.keys;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import java.util.Optional;

/**
 * A partition that holds a record with a key.
 *
 * @param revision the partition's content that was looked at
 * @param offset where exactly, in a topic
 */
public record KeyPlace(PartitionKey partition, Revision revision, Optional<ShardOffset> offset) {}
