package io.tidemark.connector;

/** The ability of a cursor over a topic to say where the record that it stands on lies. */
public interface Positioned {
    /** Kafka's number of the record's shard. */
    int shard();

    long offset();
}
