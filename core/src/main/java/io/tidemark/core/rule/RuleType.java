package io.tidemark.core.rule;

import io.tidemark.core.dataset.Spelling;
import io.tidemark.core.metric.MetricName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The types of the rule catalogue that are built. What each is stands in {@code rule-types.txt}, the one table of them. */
public enum RuleType {
    ROW_COUNT,
    ROW_COUNT_CHANGE,
    EMPTY_DATASET,
    SIZE_BYTES,
    FILE_COUNT,
    SMALL_FILES_RATIO,
    SEGMENT_SHARE,
    PARTITION_MISSING,
    PARTITION_LATE,
    PARTITION_COMPLETENESS,
    LATE_ROWS,
    PARTITION_REOPENED,
    PARTITION_SHRUNK,
    PARTITION_BACKFILLED,
    PARTITION_MISPLACED_ROWS,
    PARTITION_GAP,
    FRESHNESS,
    STALENESS,
    INGESTION_DELAY,
    UPDATE_CADENCE,
    RELOAD_LAG,
    FUTURE_TIMESTAMPS,
    ANCIENT_TIMESTAMPS,
    NULL_VALUES,
    MISSING_VALUES,
    NOT_NULL_IF,
    ANY_OF_PRESENT,
    ALL_OF_PRESENT,
    EMPTY_COLUMN,
    RECORD_COMPLETENESS,
    DUPLICATE_VALUES,
    DUPLICATE_ROWS,
    UNIQUE_VALUES,
    DISTINCT_COUNT,
    PRIMARY_KEY,
    DUPLICATE_ACROSS_PARTITIONS,
    VALUES_IN_SET,
    VALUES_NOT_IN_SET,
    SET_COVERAGE,
    PATTERN_MATCH,
    FORMAT,
    RANGE,
    LENGTH,
    CASTABLE_TO,
    INFERRED_TYPE_CHANGED,
    JSON_SCHEMA,
    DECIMAL_PRECISION,
    WHITESPACE,
    CASING,
    CHARSET,
    MONOTONIC,
    SEQUENCE_GAPS,
    BOOLEAN_RATIO,
    MIN,
    MAX,
    MEAN,
    MEDIAN,
    QUANTILE,
    SUM,
    STDDEV,
    VARIANCE,
    SKEWNESS,
    KURTOSIS,
    ZERO_RATIO,
    NEGATIVE_RATIO,
    OUTLIERS,
    TEXT_LENGTH_STAT,
    DISTRIBUTION_DRIFT,
    NEW_CATEGORIES,
    LOST_CATEGORIES,
    TOP_VALUES_CHANGED,
    CATEGORY_SHARE,
    ENTROPY,
    SCHEMA_CONTRACT,
    COLUMN_ADDED,
    COLUMN_REMOVED,
    COLUMN_TYPE_CHANGED,
    COLUMN_ORDER_CHANGED,
    NULLABILITY_CHANGED,
    KEY_OR_INDEX_CHANGED,
    COLUMN_COUNT,
    REGISTRY_COMPATIBILITY,
    TABLE_AVAILABLE,
    REFERENTIAL_INTEGRITY,
    COLUMN_PAIR,
    ROW_EXPRESSION,
    SUM_OF_COLUMNS,
    FUNCTIONAL_DEPENDENCY,
    TOPIC_THROUGHPUT,
    TOPIC_PARTITION_SKEW,
    OFFSET_GAP,
    CONSUMER_LAG,
    CONSUMER_STALLED,
    RETENTION_RISK,
    UNPARSEABLE_MESSAGES,
    NULL_KEY_RATIO,
    PRODUCER_TIMESTAMP_DELAY,
    DLQ_GROWTH,
    TOPIC_CONFIG_CHANGED,
    SQL_METRIC,
    SQL_FAILED_ROWS,
    HEALTH_SQL,
    COMPOSITE,
    SLO,
    COVERAGE,
    PROFILE_AGE,
    PRIVACY_PII_FOUND;

    /** What a rule of the type looks at. */
    public enum Subject {
        /** A metric of a partition's profile. */
        METRIC,
        /** What a partition went through. */
        LIFE,
        /** A change of the dataset's schema. */
        SCHEMA,
        /** The dataset as a whole, at each crawl. */
        DATASET,
        /** A topic and its consumer groups, at each look at the broker. */
        TOPIC,
        /** A topic's schemas, at each look at the registry. */
        REGISTRY,
        /** What Tidemark itself knows, every few minutes. */
        HEALTH
    }

    private static final Map<RuleType, TypeSpec> SPECS = new EnumMap<>(RuleType.class);

    static {
        for (RuleType type : values()) {
            SPECS.put(type, TypeTable.of(type.text()));
        }
    }

    /** The type's line in the table. */
    public TypeSpec spec() {
        return Objects.requireNonNull(SPECS.get(this));
    }

    public int number() {
        return spec().number();
    }

    public String title() {
        return spec().title();
    }

    public Dimension dimension() {
        return spec().dimension();
    }

    public Subject subject() {
        return spec().reads().subject();
    }

    /** The metric that it usually judges, where it judges one. */
    public Optional<MetricName> metric() {
        return spec().metric().usual();
    }

    /** The metric that it judges with these parameters. */
    public Optional<MetricName> metric(Parameters parameters) {
        return spec().metric(parameters);
    }

    /** Whether it is about single columns, so that a rule names which. */
    public boolean isPerColumn() {
        return spec().isPerColumn();
    }

    /**
     * Whether it reports something that happened and that nothing can undo; such an incident ends by itself after a day.
     */
    public boolean isEvent() {
        return spec().event();
    }

    /** The name in YAML, the API and tables, for example {@code row_count_change}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that name. */
    public static RuleType of(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule type '" + text + "'" + near(text)));
    }

    private static String near(String text) {
        List<String> names = Arrays.stream(values()).map(RuleType::text).toList();
        return Spelling.nearest(text, names)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("; docs/rule-types.md lists them");
    }
}
