package io.tidemark.core.lineage;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.rule.RuleType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a failing partition looks like to those downstream: they fail of the same on the same window. See decision 012.
 *
 * @param column of a column's missing values; empty else
 */
public record Symptom(Kind kind, String column, PartitionKey partition) {
    /** What spreads downstream; everything else is a dataset's own. */
    public enum Kind {
        /** Rows are missing or late. */
        LOSS,
        /** There are more rows than there should be. */
        SURPLUS,
        /** A column lacks values. */
        NO_VALUES
    }

    private static final Set<RuleType> LOSSES = EnumSet.of(
            RuleType.EMPTY_DATASET,
            RuleType.PARTITION_MISSING,
            RuleType.PARTITION_LATE,
            RuleType.PARTITION_GAP,
            RuleType.PARTITION_SHRUNK,
            RuleType.LATE_ROWS,
            RuleType.FRESHNESS,
            RuleType.STALENESS,
            RuleType.INGESTION_DELAY);
    private static final Set<RuleType> VOLUMES =
            EnumSet.of(RuleType.ROW_COUNT, RuleType.ROW_COUNT_CHANGE, RuleType.TOPIC_THROUGHPUT);
    private static final Set<RuleType> VALUES =
            EnumSet.of(RuleType.NULL_VALUES, RuleType.MISSING_VALUES, RuleType.EMPTY_COLUMN);

    /** Those of the partitions that still fail; empty where one of them shows none, for then the incident is its own. */
    public static List<Symptom> of(Incident incident) {
        List<FailingPartition> failing = incident.stillFailing();
        List<Symptom> symptoms =
                failing.stream().flatMap(one -> of(incident, one).stream()).toList();
        return symptoms.size() == failing.size() ? symptoms : List.of();
    }

    private static Optional<Symptom> of(Incident incident, FailingPartition failing) {
        RuleType type = incident.type();
        if (LOSSES.contains(type)) {
            return Optional.of(new Symptom(Kind.LOSS, "", failing.partition()));
        }
        if (VOLUMES.contains(type)) {
            boolean more = failing.observed() > failing.expected().high();
            return Optional.of(new Symptom(more ? Kind.SURPLUS : Kind.LOSS, "", failing.partition()));
        }
        return VALUES.contains(type)
                ? Optional.of(
                        new Symptom(Kind.NO_VALUES, incident.column().toLowerCase(Locale.ROOT), failing.partition()))
                : Optional.empty();
    }

    /** Whether a dataset that is made of the one with this symptom may have the other one for that reason. */
    boolean brings(Symptom other) {
        return kind == other.kind && column.equals(other.column) && meets(partition, other.partition);
    }

    /** Whether each of those symptoms may come of one of these. */
    public static boolean explain(List<Symptom> causes, List<Symptom> effects) {
        return !effects.isEmpty()
                && effects.stream().allMatch(effect -> causes.stream().anyMatch(cause -> cause.brings(effect)));
    }

    private static boolean meets(PartitionKey one, PartitionKey other) {
        if (one instanceof PartitionKey.Window window && other instanceof PartitionKey.Window stretch) {
            return window.from().isBefore(stretch.until()) && stretch.from().isBefore(window.until());
        }
        return one.equals(other);
    }
}
