package io.tidemark.profiler;

import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.Sample;
import io.tidemark.core.metric.States;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes states from records, all partitions in one pass. */
final class ScanProfiler {
    /** Opens the pass. */
    interface Opening {
        RecordCursor open();
    }

    private final InstantSource clock;
    private final RouteChoice choice;

    ScanProfiler(InstantSource clock, RouteChoice choice) {
        this.clock = clock;
        this.choice = choice;
    }

    List<PartitionStates> compute(ProfileRequest request, Opening opening) {
        List<String> names = Routes.scan(request).columns();
        ScanColumns columns = new ScanColumns(names);
        Map<PartitionKey, PartitionScan> scans = new LinkedHashMap<>();
        for (PartitionKey partition : request.partitions()) {
            scans.put(partition, new PartitionScan(partition, request.measures(), columns));
        }
        Instant start = clock.instant();
        long bytes;
        try (RecordCursor cursor = opening.open()) {
            read(cursor, new RecordBatch(Facets.of(request.measures(), names)), scans);
            bytes = cursor.bytesRead();
        }
        return answer(List.copyOf(scans.values()), bytes, Duration.between(start, clock.instant()));
    }

    private static void read(RecordCursor cursor, RecordBatch batch, Map<PartitionKey, PartitionScan> scans) {
        do {
            cursor.fill(batch);
            int from = 0;
            while (from < batch.size()) {
                int until = batch.endOfRun(from);
                PartitionScan scan = scans.get(batch.partition(from));
                if (scan != null) {
                    scan.add(batch, from, until);
                }
                from = until;
            }
        } while (batch.isFull());
    }

    private List<PartitionStates> answer(List<PartitionScan> scans, long bytes, Duration took) {
        long records = scans.stream().mapToLong(PartitionScan::records).sum();
        Duration share = took.dividedBy(scans.size());
        List<PartitionStates> answer = new ArrayList<>();
        for (PartitionScan scan : scans) {
            int statements = answer.isEmpty() && choice.route() != Route.SCAN ? 1 : 0;
            long bytesOfIt = Math.round((double) bytes * scan.records() / Math.max(1, records));
            ProfileCost cost = new ProfileCost(choice.route().text(), statements, scan.records(), bytesOfIt, share);
            answer.add(new PartitionStates(scan.partition(), states(scan), cost));
        }
        return answer;
    }

    /** A sample's states are kept apart: they are not those of all rows. */
    private States states(PartitionScan scan) {
        States states = scan.states();
        return choice.route() == Route.SAMPLE
                ? States.builder()
                        .sample(new Sample(choice.fraction(), states.all()))
                        .build()
                : states;
    }
}
