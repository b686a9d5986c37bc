package io.tidemark.connector.jdbc.words;

import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL in which stores differ. {@code {}} stands for a value, as often as needed. A point in time is plain when
 * it has no zone; it is one in UTC then. Without a word, measures that need it are not offered.
 */
public enum Word {
    /** The start of the hour of a plain point in time. */
    HOUR("DATE_TRUNC('hour', {})"),
    /** The start of its day. */
    DAY("DATE_TRUNC('day', {})"),
    /** The start of its Monday. */
    WEEK("DATE_TRUNC('week', {})"),
    /** The start of the first day of its month. */
    MONTH("DATE_TRUNC('month', {})"),
    /** A plain point in time, {@code $s} seconds later; that is a whole number or an expression of such. */
    LATER("DATEADD(second, $s, {})"),
    /** A point in time, {@code $s} seconds and {@code $u} microseconds earlier; {@code $d} is both as decimal seconds. */
    EARLIER("({} - INTERVAL '$d' SECOND)"),
    /** The plain point in time {@code $t}, written as 2025-06-02 13:45:00.123456. */
    PLAIN_LITERAL("TIMESTAMP '$t'"),
    /** A point in time with a zone, in UTC, from the same text. */
    ZONED_LITERAL("TIMESTAMP '$t+00:00'"),
    /** The date {@code $t}. */
    DATE_LITERAL("DATE '$t'"),
    /** A point in time with a zone as a plain one. */
    PLAIN("({} AT TIME ZONE 'UTC')"),
    /** A date's first moment, plain. */
    MIDNIGHT("CAST({} AS TIMESTAMP)"),
    /** A plain point in time's day. */
    DATE("CAST({} AS DATE)"),
    /** A plain point in time as a double of seconds since 1970. */
    SECONDS(null),
    /** Whether a number is not a number. */
    NAN(null),
    /** Whether a double is infinite. */
    INFINITE(null),
    /** Whether a double is neither infinite nor NaN. */
    FINITE(null),
    /** What never holds. */
    NEVER("FALSE"),
    /** Whether a boolean is true. */
    TRUE("{}"),
    /** The bin of a double above zero; {@code $g} is the logarithm of a bin's width. */
    BIN("CEIL(LN({}) / $g)"),
    /** How many Unicode code points a text has. */
    LENGTH("CHAR_LENGTH({})"),
    /** Whether a text starts or ends with white space. */
    PADDED(null),
    /** Whether a text has no character. */
    EMPTY("{} = ''"),
    /** A text in lower case, to be compared with texts of ASCII. */
    LOWER("LOWER({})"),
    /** A text that is ordered by code points, cut after 200 of them. */
    ORDERED("LEFT({}, 200)"),
    /** What to group a text by so that only the same texts fall together. */
    EXACT_TEXT("{}"),
    /** A value as text; of a text, of what it was grouped by. */
    TEXT("CAST({} AS VARCHAR)"),
    /** A boolean as text. */
    TRUTH("CASE WHEN {} THEN 'true' WHEN NOT {} THEN 'false' END"),
    /** Bytes as text. */
    BYTES(null),
    /** The signed 64-bit hash of a text that {@link #EXACT_TEXT} or {@link #TEXT} wrote. */
    HASH(null),
    /** Whether the bits {@code $m} of a hash are all zero. */
    SAMPLED("({} & $m) = 0"),
    /** An aggregate that lists whole numbers with commas in between and skips null. */
    LIST(null);

    private final @Nullable String common;

    Word(@Nullable String common) {
        this.common = common;
    }

    /** What several stores say; null when there is no such thing. */
    @Nullable
    String common() {
        return common;
    }
}
