package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records one after the other; the values are those of the record that {@link #next} moved to. A value is read either as
 * an object or, without garbage where the store allows, by its kind.
 */
public interface RecordCursor extends AutoCloseable {
    /** What {@link #micros} says where there is no point in time. */
    long NO_TIME = Long.MIN_VALUE;

    /** What sort of record the cursor stands on. */
    enum Kind {
        /** It belongs to {@link #partition}. */
        RECORD,
        /** It was delivered during {@link #partition} but belongs to another, closed one. */
        MISPLACED,
        /** It was delivered during {@link #partition} and cannot be read. */
        UNPARSEABLE,
        /** It belongs to no partition: it is from before what is wanted. Only where a source is followed. */
        EARLY,
        /** It belongs to no partition: it tells that a key is gone, and of no event. Only where a source is followed. */
        TOMBSTONE;

        /** Whether it counts in {@link #partition}. */
        public boolean isPlaced() {
            return this != EARLY && this != TOMBSTONE;
        }
    }

    /** Moves to the next record; false when there is none. */
    boolean next();

    /**
     * Moves over the next records, as many as the batch has room for, and reads them all; fewer only where the records
     * end. Store-specific cursors may read column by column what this does record by record.
     */
    default void fill(RecordBatch batch) {
        batch.clear();
        while (!batch.isFull() && next()) {
            batch.read(this);
        }
    }

    Kind kind();

    /** One of the requested partitions; any where the record belongs to none. */
    PartitionKey partition();

    /**
     * The value of a column: String, Long, Double, BigDecimal, Boolean or Instant; null when the record has none. A
     * nested value is its JSON text.
     */
    @Nullable
    Object value(int column);

    /**
     * The hash of a value by the function that the store's own distinct sketches use, so that states of both add up; not
     * to be asked for where there is no value.
     */
    long hash(int column);

    /**
     * A fingerprint of a value: the same for values that the store holds equal, else different but for a chance of one in
     * 2⁶⁴; not to be asked for where there is no value.
     */
    default long fingerprint(int column) {
        return hash(column);
    }

    default boolean isNull(int column) {
        return value(column) == null;
    }

    default boolean isTrue(int column) {
        return Boolean.TRUE.equals(value(column));
    }

    /** Whether it is an empty text. */
    default boolean isBlank(int column) {
        return value(column) instanceof String text && text.isEmpty();
    }

    /** What the value is, by {@link ValueType#code}; 0 where there is none. */
    default byte valueType(int column) {
        return ValueType.codeOf(value(column));
    }

    /** The value as a double; NaN where it is none, or no number. */
    default double number(int column) {
        return value(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** A point in time as microseconds since 1970 in UTC, rounded down and bounded; {@link #NO_TIME} where it is none. */
    default long micros(int column) {
        return value(column) instanceof Instant instant ? Micros.of(instant) : NO_TIME;
    }

    /** Shows a text; false where the value is none. */
    default boolean text(int column, Utf8View view) {
        if (!(value(column) instanceof String text)) {
            return false;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        view.show(bytes, 0, bytes.length);
        return true;
    }

    /** How many bytes were read so far; 0 when unknown. */
    default long bytesRead() {
        return 0;
    }

    @Override
    void close();
}
