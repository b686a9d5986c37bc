package io.tidemark.core.metric;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.ProfileDepth;
import java.util.Arrays;
import java.util.List;

/** Which metrics a column can have, and from which depth on it has them. */
public final class MetricDepth {
    private MetricDepth() {}

    /** The least depth that measures it. */
    public static ProfileDepth of(MetricName name) {
        return switch (name) {
            case ROW_COUNT,
                    BYTES,
                    FILE_COUNT,
                    SMALL_FILES_RATIO,
                    RELOAD_LAG,
                    FRESHNESS,
                    MISPLACED_ROW_COUNT,
                    UNPARSEABLE_ROW_COUNT,
                    FOUND_ROW_COUNT,
                    FOUND_RATIO,
                    QUERY_FIGURE,
                    QUERY_ROW_COUNT,
                    STATE_FIGURE,
                    LOST_OFFSET_COUNT,
                    CONSUMER_LAG,
                    CONSUMER_LAG_SECONDS,
                    CONSUMER_LAG_GROWTH,
                    CONSUMER_STALLED_SECONDS,
                    RETENTION_USED,
                    DEAD_LETTER_COUNT,
                    COLUMN_COUNT -> ProfileDepth.NONE;
            case NULL_COUNT,
                    COMPLETENESS,
                    BLANK_COUNT,
                    MIN_TIME,
                    MAX_TIME,
                    LATE_ROW_COUNT,
                    LATE_RATIO,
                    DUPLICATE_ROW_COUNT,
                    DUPLICATE_RATIO,
                    UNIQUE_COUNT,
                    UNIQUENESS,
                    REDELIVERED_ROW_COUNT,
                    REDELIVERED_RATIO,
                    NULL_KEY_COUNT,
                    NULL_KEY_RATIO,
                    BUSIEST_SHARD_RATIO,
                    KEY_VIOLATION_COUNT -> ProfileDepth.CHEAP;
            case PLACEHOLDER_COUNT,
                    MISSING_COUNT,
                    OTHER_TYPE_COUNT,
                    TYPE_CONSISTENCY,
                    TRUE_COUNT,
                    FALSE_COUNT,
                    TRUE_RATIO,
                    MIN,
                    MAX,
                    MEAN,
                    STDDEV,
                    SUM,
                    VARIANCE,
                    ZERO_COUNT,
                    ZERO_RATIO,
                    NEGATIVE_COUNT,
                    NEGATIVE_RATIO,
                    NAN_COUNT,
                    INF_COUNT,
                    DISTINCT_COUNT,
                    FUTURE_COUNT,
                    ANCIENT_COUNT -> ProfileDepth.STANDARD;
            case PADDED_COUNT,
                    SKEWNESS,
                    KURTOSIS,
                    P01,
                    P05,
                    P25,
                    MEDIAN,
                    P75,
                    P95,
                    P99,
                    ENTROPY,
                    LENGTH_MIN,
                    LENGTH_MEAN,
                    LENGTH_MAX,
                    DELAY_P50,
                    DELAY_P95,
                    DELAY_P99,
                    DELAY_MAX -> ProfileDepth.DEEP;
        };
    }

    /** The same of a column: what stores compute slowly of its type, or what seldom says anything there, is deep. */
    public static ProfileDepth of(MetricName name, ColumnType type) {
        boolean isDeep = switch (type) {
            case DECIMAL ->
                name == MetricName.DISTINCT_COUNT || name == MetricName.STDDEV || name == MetricName.VARIANCE;
            case FLOAT, TIME, TIMESTAMP, TIMESTAMP_TZ -> name == MetricName.DISTINCT_COUNT;
            case BOOLEAN, INTEGER, TEXT, DATE, BINARY, UUID, JSON, ARRAY, OTHER -> false;
        };
        return isDeep ? ProfileDepth.DEEP : of(name);
    }

    /** The metrics that a column of that type can have, in their order. */
    public static List<MetricName> ofColumns(ColumnType type) {
        return Arrays.stream(MetricName.values())
                .filter(name -> fits(name, type))
                .toList();
    }

    private static boolean fits(MetricName name, ColumnType type) {
        boolean text = type == ColumnType.TEXT;
        return switch (name) {
            case NULL_COUNT, COMPLETENESS -> true;
            case OTHER_TYPE_COUNT, TYPE_CONSISTENCY -> false; // of topics' fields whatever their type
            case DISTINCT_COUNT ->
                text || type.isNumeric() || type.isTime() || type == ColumnType.TIME || type == ColumnType.UUID;
            case ENTROPY -> text || type == ColumnType.INTEGER;
            case BLANK_COUNT, PLACEHOLDER_COUNT, MISSING_COUNT, PADDED_COUNT, LENGTH_MIN, LENGTH_MEAN, LENGTH_MAX ->
                text;
            case TRUE_COUNT, FALSE_COUNT, TRUE_RATIO -> type == ColumnType.BOOLEAN;
            case MIN, MAX, MEAN, STDDEV, SUM, VARIANCE, SKEWNESS, KURTOSIS -> type.isNumeric();
            case ZERO_COUNT, ZERO_RATIO, NEGATIVE_COUNT, NEGATIVE_RATIO, P01, P05, P25, MEDIAN, P75, P95, P99 ->
                type.isNumeric();
            case NAN_COUNT, INF_COUNT -> type == ColumnType.FLOAT;
            case MIN_TIME, MAX_TIME, FUTURE_COUNT, ANCIENT_COUNT -> type.isTime();
            case ROW_COUNT,
                    BYTES,
                    FILE_COUNT,
                    SMALL_FILES_RATIO,
                    RELOAD_LAG,
                    DELAY_P50,
                    DELAY_P95,
                    DELAY_P99,
                    DELAY_MAX,
                    LATE_ROW_COUNT,
                    LATE_RATIO,
                    DUPLICATE_ROW_COUNT,
                    DUPLICATE_RATIO,
                    UNIQUE_COUNT,
                    UNIQUENESS,
                    REDELIVERED_ROW_COUNT,
                    REDELIVERED_RATIO,
                    MISPLACED_ROW_COUNT,
                    UNPARSEABLE_ROW_COUNT,
                    KEY_VIOLATION_COUNT,
                    FOUND_ROW_COUNT,
                    FOUND_RATIO,
                    QUERY_FIGURE,
                    QUERY_ROW_COUNT,
                    STATE_FIGURE,
                    NULL_KEY_COUNT,
                    NULL_KEY_RATIO,
                    BUSIEST_SHARD_RATIO,
                    LOST_OFFSET_COUNT,
                    CONSUMER_LAG,
                    CONSUMER_LAG_SECONDS,
                    CONSUMER_LAG_GROWTH,
                    CONSUMER_STALLED_SECONDS,
                    RETENTION_USED,
                    DEAD_LETTER_COUNT,
                    COLUMN_COUNT,
                    FRESHNESS -> false;
        };
    }
}
