package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How a store hashes values to 64 bits, for {@link io.tidemark.core.metric.DistinctSketch}. A function has to give equal
 * values of one column equal hashes, today and next year, and to spread them over all 64 bits; md5 of a text, cut, does
 * but costs ten times a native function.
 */
public interface ValueHashes {
    /**
     * The hash of {@code {}}, which is what {@link StoreDialect#exact} makes of a value, as a signed 64-bit number; null
     * for no value. Null when this column cannot be hashed.
     */
    @Nullable
    String hash(Column column);

    /** Whether the lowest bits of the hash {@code {}} are all zero; not asked for zero bits. */
    String isSampled(int bits);

    /** Whether there is an aggregate that {@link #collect} can name; otherwise hashes are grouped in other statements. */
    default boolean collects() {
        return false;
    }

    /**
     * An aggregate that collects the hashes of {@code {}} whose lowest bits are all zero, repetitions included: telling
     * them apart inside an aggregate makes most stores sort.
     */
    default String collect(Column column, int bits) {
        throw new UnsupportedOperationException("This store does not collect hashes");
    }

    /** Reads what {@link #collect} yields; null there means none. */
    default LongStream read(ResultSet row, int index) throws SQLException {
        throw new UnsupportedOperationException("This store does not collect hashes");
    }
}
