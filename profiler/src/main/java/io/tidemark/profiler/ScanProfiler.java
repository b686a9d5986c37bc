package io.tidemark.profiler;

import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.ProfileCost;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes states from records, all partitions in one pass. */
final class ScanProfiler {
    private final Scan scan;
    private final InstantSource clock;
    private final Duration timeout;

    ScanProfiler(Scan scan, InstantSource clock, Duration timeout) {
        this.scan = scan;
        this.clock = clock;
        this.timeout = timeout;
    }

    List<PartitionStates> compute(ProfileRequest request) {
        List<String> columns = request.measures().stream()
                .flatMap(measure -> measure.columns().stream())
                .distinct()
                .sorted()
                .toList();
        Map<PartitionKey, PartitionScan> scans = new LinkedHashMap<>();
        for (PartitionKey partition : request.partitions()) {
            scans.put(partition, new PartitionScan(partition, request.measures(), columns));
        }
        Instant start = clock.instant();
        try (RecordCursor cursor =
                scan.scan(request.dataset(), request.how(), request.partitions(), columns, timeout)) {
            read(cursor, scans);
        }
        Duration share = Duration.between(start, clock.instant()).dividedBy(scans.size());
        return scans.values().stream()
                .map(one -> new PartitionStates(
                        one.partition(), one.states(), new ProfileCost("scan", 0, one.records(), 0, share)))
                .toList();
    }

    private static void read(RecordCursor cursor, Map<PartitionKey, PartitionScan> scans) {
        PartitionScan current = null;
        while (cursor.next()) {
            PartitionKey partition = cursor.partition();
            if (current == null || !current.partition().equals(partition)) {
                current = scans.get(partition);
            }
            if (current != null) {
                current.add(cursor);
            }
        }
    }
}
