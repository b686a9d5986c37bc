package io.tidemark.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests records one by one by what a rule says, where no store does. Many threads may use one at once. */
public interface RowTester {
    /** What a test makes of a record. */
    enum Found {
        /** It is none of those that are tested. */
        LEFT_OUT,
        /** The test broke off on it, so that nothing can be told. */
        UNTOLD,
        TESTED,
        /** It is tested and counted. */
        COUNTED
    }

    /** The columns that it reads. */
    List<String> columns();

    /**
     * Tests a record.
     *
     * @param row the values of {@link #columns}: String, Long, Double, BigDecimal, Boolean, Instant or null
     */
    Found test(@Nullable Object[] row);
}
