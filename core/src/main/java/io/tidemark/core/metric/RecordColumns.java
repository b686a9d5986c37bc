package io.tidemark.core.metric;

/** The names of what is known of a topic's record beside its fields, where metrics and rules speak of it. */
public final class RecordColumns {
    /** Its key. */
    public static final String KEY = "$key";

    /** The shard in which it lies. */
    public static final String SHARD = "$shard";

    /** When it was delivered. */
    public static final String DELIVERED = "$delivered";

    private RecordColumns() {}
}
