package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.Digest;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A native partition and the stretch of time that it covers. */
record NativeRange(String name, Instant from, Instant until, Signal signal) {
    private static final int MOST = 1_000;

    String id() {
        return Digest.of(name);
    }

    /** The windows that it takes part in from an instant on; empty when it has no end or they are too many. */
    Optional<List<PartitionKey.Window>> windowsFrom(Instant start, Partitioning.TimeWindows how) {
        List<PartitionKey.Window> windows = new ArrayList<>();
        PartitionKey.Window next = how.windowAt(from.isAfter(start) ? from : start);
        while (next.from().isBefore(until)) {
            if (windows.size() == MOST) {
                return Optional.empty();
            }
            windows.add(next);
            next = how.grain().after(next, how.zone());
        }
        return Optional.of(windows);
    }
}
