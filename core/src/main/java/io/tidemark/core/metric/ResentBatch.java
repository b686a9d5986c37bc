package io.tidemark.core.metric;

/**
 * A stretch of offsets that looks like one batch sent again: its records follow each other as their first copies do.
 *
 * @param from offset of its first record
 * @param to offset of its last record
 * @param firstShard the shard of the first copies
 * @param firstFrom offset of the first one's first copy
 * @param firstTo offset of the last one's first copy
 * @param rows how many of its records are copies
 */
public record ResentBatch(int shard, long from, long to, int firstShard, long firstFrom, long firstTo, long rows) {}
