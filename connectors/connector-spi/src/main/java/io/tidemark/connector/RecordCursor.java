package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import org.jspecify.annotations.Nullable;

/** Records one after the other; the values are those of the record that {@link #next} moved to. */
public interface RecordCursor extends AutoCloseable {
    /** What sort of record the cursor stands on. */
    enum Kind {
        /** It belongs to {@link #partition}. */
        RECORD,
        /** It was delivered during {@link #partition} but belongs to another, closed one. */
        MISPLACED,
        /** It was delivered during {@link #partition} and cannot be read. */
        UNPARSEABLE
    }

    /** Moves to the next record; false when there is none. */
    boolean next();

    Kind kind();

    /** One of the requested partitions. */
    PartitionKey partition();

    /**
     * The value of a column: String, Long, Double, BigDecimal, Boolean or Instant; null when the record has none. A
     * nested value is its JSON text.
     */
    @Nullable
    Object value(int column);

    @Override
    void close();
}
