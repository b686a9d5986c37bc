package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * SQL over the value of one column, for measures beyond counting and summing. In each piece {@code {}} stands for the
 * value, as often as needed; for no value it yields null, or a condition that does not hold. A null piece says that the
 * store cannot compute it: then the measures that need it are not offered. Pieces end up as operands of functions and
 * comparisons, so one that is not a call stands in parentheses.
 */
public interface ColumnSql {
    /** Whether a text is one of some, which are in lower case, in any case. */
    default @Nullable String isOneOf(Column column, Collection<String> texts) {
        return null;
    }

    /** Whether a text starts or ends with white space: a space, tab, line break or other character of Unicode's. */
    default @Nullable String isPadded(Column column) {
        return null;
    }

    /** Whether a number is infinite; a condition that never holds where the store knows no such value. */
    default @Nullable String isInfinite(Column column) {
        return null;
    }

    /** Whether a number is neither infinite nor NaN. */
    default @Nullable String isFinite(Column column) {
        return null;
    }

    /**
     * A decimal number as AVG and VAR_POP take it so that no digit that a double has is lost and nothing overflows; null
     * where that is the number as a double.
     */
    default @Nullable String summed(Column column) {
        return null;
    }

    /** How many Unicode code points a text has. */
    default @Nullable String length(Column column) {
        return null;
    }

    /** A text that MIN and MAX order by Unicode code points; may be cut after 200 of them. */
    default @Nullable String inCodePointOrder(Column column) {
        return null;
    }

    /**
     * A value as text, from what {@link StoreDialect#exact} makes of it; asked for only where {@link
     * StoreDialect#canGroup}.
     */
    default @Nullable String text(Column column) {
        return null;
    }

    /** The number of the bin of a double above zero, as {@link io.tidemark.core.metric.LogHistogram#bin} has it. */
    default @Nullable String bin() {
        return null;
    }

    /** A point in time as a double of seconds since 1970; one without time zone is UTC; infinite or NaN when it is. */
    default @Nullable String epochSeconds(Column column) {
        return null;
    }
}
