package io.tidemark.core.rule;

import static io.tidemark.core.rule.Dimension.AVAILABILITY;
import static io.tidemark.core.rule.Dimension.COMPLETENESS;
import static io.tidemark.core.rule.Dimension.CONSISTENCY;
import static io.tidemark.core.rule.Dimension.TIMELINESS;
import static io.tidemark.core.rule.Dimension.UNIQUENESS;

import io.tidemark.core.metric.MetricName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of the rule catalogue that are built, with the number that each has there. */
public enum RuleType {
    ROW_COUNT(1, "Row count", COMPLETENESS, Subject.METRIC, MetricName.ROW_COUNT),
    ROW_COUNT_CHANGE(2, "Row count change", COMPLETENESS, Subject.METRIC, MetricName.ROW_COUNT),
    EMPTY_DATASET(3, "Empty dataset", COMPLETENESS, Subject.DATASET, MetricName.ROW_COUNT),
    PARTITION_MISSING(9, "Missing partition", TIMELINESS, Subject.LIFE, null),
    PARTITION_LATE(10, "Late partition", TIMELINESS, Subject.LIFE, null),
    LATE_ROWS(12, "Late rows", TIMELINESS, Subject.METRIC, MetricName.LATE_RATIO),
    PARTITION_REOPENED(13, "Reopened partition", CONSISTENCY, Subject.LIFE, null),
    PARTITION_SHRUNK(14, "Shrunk partition", CONSISTENCY, Subject.LIFE, null),
    PARTITION_BACKFILLED(15, "Backfilled partition", TIMELINESS, Subject.LIFE, null),
    PARTITION_MISPLACED_ROWS(16, "Misplaced rows", CONSISTENCY, Subject.METRIC, MetricName.MISPLACED_ROW_COUNT),
    PARTITION_GAP(17, "Gap in partitions", TIMELINESS, Subject.LIFE, null),
    FRESHNESS(19, "Freshness", TIMELINESS, Subject.DATASET, MetricName.FRESHNESS),
    NULL_VALUES(26, "Null values", COMPLETENESS, Subject.METRIC, MetricName.COMPLETENESS),
    DUPLICATE_VALUES(32, "Duplicate values", UNIQUENESS, Subject.METRIC, MetricName.DUPLICATE_ROW_COUNT),
    DUPLICATE_ACROSS_PARTITIONS(37, "Delivered again", UNIQUENESS, Subject.METRIC, MetricName.REDELIVERED_ROW_COUNT),
    COLUMN_ADDED(80, "Column added", CONSISTENCY, Subject.SCHEMA, null),
    COLUMN_REMOVED(81, "Column removed", CONSISTENCY, Subject.SCHEMA, null),
    COLUMN_TYPE_CHANGED(82, "Column type changed", CONSISTENCY, Subject.SCHEMA, null),
    COLUMN_ORDER_CHANGED(83, "Column order changed", CONSISTENCY, Subject.SCHEMA, null),
    NULLABILITY_CHANGED(84, "Nullability changed", CONSISTENCY, Subject.SCHEMA, null),
    TABLE_AVAILABLE(88, "Dataset unavailable", AVAILABILITY, Subject.DATASET, null),
    TOPIC_THROUGHPUT(104, "Topic throughput", COMPLETENESS, Subject.METRIC, MetricName.ROW_COUNT),
    UNPARSEABLE_MESSAGES(
            110, "Unparseable messages", Dimension.VALIDITY, Subject.METRIC, MetricName.UNPARSEABLE_ROW_COUNT);

    /** What a rule of the type looks at. */
    public enum Subject {
        /** A metric of a partition's profile. */
        METRIC,
        /** What a partition went through. */
        LIFE,
        /** A change of the dataset's schema. */
        SCHEMA,
        /** The dataset as a whole, at each crawl. */
        DATASET
    }

    private final int number;
    private final String title;
    private final Dimension dimension;
    private final Subject subject;
    private final @Nullable MetricName metric;

    RuleType(int number, String title, Dimension dimension, Subject subject, @Nullable MetricName metric) {
        this.number = number;
        this.title = title;
        this.dimension = dimension;
        this.subject = subject;
        this.metric = metric;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Dimension dimension() {
        return dimension;
    }

    public Subject subject() {
        return subject;
    }

    /** The metric that it judges, where it judges one. */
    public Optional<MetricName> metric() {
        return Optional.ofNullable(metric);
    }

    /** Whether it is about single columns, so that a rule names which. */
    public boolean isPerColumn() {
        return this == NULL_VALUES;
    }

    /**
     * Whether it reports something that happened and that nothing can undo; such an incident ends by itself after a day.
     */
    public boolean isEvent() {
        return switch (this) {
            case PARTITION_LATE,
                    LATE_ROWS,
                    DUPLICATE_ACROSS_PARTITIONS,
                    PARTITION_REOPENED,
                    PARTITION_SHRUNK,
                    PARTITION_BACKFILLED,
                    COLUMN_ADDED,
                    COLUMN_REMOVED,
                    COLUMN_TYPE_CHANGED,
                    COLUMN_ORDER_CHANGED,
                    NULLABILITY_CHANGED -> true;
            case ROW_COUNT,
                    ROW_COUNT_CHANGE,
                    EMPTY_DATASET,
                    PARTITION_MISSING,
                    PARTITION_MISPLACED_ROWS,
                    PARTITION_GAP,
                    FRESHNESS,
                    NULL_VALUES,
                    DUPLICATE_VALUES,
                    TABLE_AVAILABLE,
                    TOPIC_THROUGHPUT,
                    UNPARSEABLE_MESSAGES -> false;
        };
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
                .orElseThrow(() -> new IllegalArgumentException("There is no rule type '" + text + "'"));
    }
}
