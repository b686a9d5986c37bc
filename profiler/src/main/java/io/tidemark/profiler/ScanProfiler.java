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
import org.jspecify.annotations.Nullable;

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
        return compute(request, opening, null);
    }

    /** @param keys what else the records are shown to; null for nothing */
    List<PartitionStates> compute(ProfileRequest request, Opening opening, @Nullable KeyFeed keys) {
        List<String> names = Routes.scan(request).columns();
        RecordTests tests = RecordTests.of(request.measures(), request.dataset().schema());
        ScanColumns columns = new ScanColumns(names, tests);
        Map<PartitionKey, PartitionScan> scans = new LinkedHashMap<>();
        for (PartitionKey partition : request.partitions()) {
            scans.put(partition, new PartitionScan(partition, request.measures(), columns));
        }
        Instant start = clock.instant();
        long bytes;
        try (RecordCursor cursor = opening.open()) {
            RecordBatch batch = new RecordBatch(Facets.of(request.measures(), names, tests));
            BatchReader.read(cursor, batch, reader(scans, keys == null ? null : keys.reading(names)));
            bytes = cursor.bytesRead();
        }
        return answer(List.copyOf(scans.values()), bytes, Duration.between(start, clock.instant()));
    }

    private static BatchReader reader(Map<PartitionKey, PartitionScan> scans, @Nullable KeyFeed keys) {
        return (batch, from, until) -> {
            PartitionScan scan = scans.get(batch.partition(from));
            if (scan != null) {
                scan.add(batch, from, until);
            }
            if (keys != null) {
                keys.add(batch, from, until);
            }
        };
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
