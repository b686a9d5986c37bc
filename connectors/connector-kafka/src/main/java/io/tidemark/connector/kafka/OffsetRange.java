package io.tidemark.connector.kafka;

/**
 * The records of a shard from one offset to before another.
 *
 * @param since no record in it was delivered before that time, in epoch milliseconds
 */
record OffsetRange(long from, long until, long since) {
    boolean isEmpty() {
        return from >= until;
    }
}
