package io.tidemark.e2e;

import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.FaultKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds incidents against the faults that the demo knows it injected. */
final class Truth {
    private Truth() {}

    static String table(Fault fault) {
        return "warehouse:events." + name(fault);
    }

    static String topic(Fault fault) {
        return "broker:" + name(fault);
    }

    private static String name(Fault fault) {
        return fault.dataset().name().toLowerCase(Locale.ROOT);
    }

    /** The rule types by which a fault may show on the hours that it struck. */
    static Set<String> kinds(FaultKind kind) {
        return switch (kind) {
            case HOUR_LOST -> Set.of("partition_missing", "partition_backfilled", "partition_reopened");
            case HOUR_PARTIAL ->
                Set.of("row_count_change", "partition_shrunk", "partition_reopened", "partition_backfilled");
            case BATCH_RESENT ->
                Set.of(
                        "duplicate_values",
                        "duplicate_across_partitions",
                        "partition_reopened",
                        "late_rows",
                        "partition_late");
            case HOUR_BACKFILLED ->
                Set.of("partition_backfilled", "partition_missing", "partition_reopened", "late_rows");
            case NULL_BURST -> Set.of("null_values");
            case PRODUCER_STOPPED -> Set.of("partition_missing", "freshness", "row_count_change", "topic_throughput");
            case COLUMN_ADDED -> Set.of("column_added");
        };
    }

    /** Whether that incident lists that partition because of a fault: any incident is fair on an hour that was struck. */
    static boolean explains(List<Fault> faults, JsonNode incident, String partition) {
        String dataset = incident.path("dataset").asString();
        String type = incident.path("type").asString();
        return faults.stream()
                .filter(fault -> dataset.equals(table(fault)) || dataset.equals(topic(fault)))
                .anyMatch(fault -> partition.equals("all")
                        ? kinds(fault.kind()).contains(type)
                        : touches(fault, start(partition)) || isSentAgain(fault, type, start(partition)));
    }

    /** In the topic, a batch that was sent again lies in the hour in which it was sent. */
    private static boolean isSentAgain(Fault fault, String type, Instant hour) {
        return fault.kind() == FaultKind.BATCH_RESENT
                && type.equals("duplicate_across_partitions")
                && hour.equals(fault.injectedAt().truncatedTo(ChronoUnit.HOURS));
    }

    private static boolean touches(Fault fault, Instant hour) {
        Instant first = fault.from().truncatedTo(ChronoUnit.HOURS);
        return !hour.isBefore(first) && hour.isBefore(fault.until());
    }

    /** Whether the incident lists the first hour that the fault struck, or the dataset as a whole. */
    static boolean lists(JsonNode incident, Fault fault) {
        return incident.path("failures")
                .valueStream()
                .map(failure -> failure.path("partition").asString())
                .anyMatch(partition -> partition.equals("all") || partition.equals(partition(fault.from())));
    }

    /** The start of the window of that name. */
    static Instant start(String partition) {
        return Instant.parse(partition.replace("Z", ":00Z"));
    }

    static String partition(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS).toString().replace(":00Z", "Z");
    }
}
