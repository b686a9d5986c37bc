package io.tidemark.profiler;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.profiler.keys.KeyIndex;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part that the key index plays in one profiling of partitions: it takes the keys from the pass over all records, or,
 * where the store computes the measures, from a pass of its own over nothing but the key columns.
 */
final class KeyPass {
    private final KeyedDataset keyed;
    private final ProfileRequest request;
    private final Map<PartitionKey, States> found = new HashMap<>();
    private final boolean ofDeliveries;
    private boolean taken;

    private KeyPass(KeyedDataset keyed, ProfileRequest request, boolean ofDeliveries) {
        this.keyed = keyed;
        this.request = request;
        this.ofDeliveries = ofDeliveries;
    }

    /** Null where duplicates are not asked for, so that there is no key. */
    static @Nullable KeyPass of(KeyIndex index, Dataset dataset, List<DuePartition> due, ProfileRequest request) {
        return of(KeyedDataset.of(index, dataset, due), request, false);
    }

    /** The same where partitions are what was delivered during them, which tells duplicates as well. */
    static @Nullable KeyPass ofDeliveries(
            KeyIndex index, Dataset dataset, List<DuePartition> due, ProfileRequest request) {
        return of(KeyedDataset.of(index, dataset, due), request, true);
    }

    private static @Nullable KeyPass of(KeyedDataset keyed, ProfileRequest request, boolean ofDeliveries) {
        boolean wanted = hasKey(request, keyed) && !keyed.due().isEmpty();
        return wanted ? new KeyPass(keyed, request, ofDeliveries) : null;
    }

    private static boolean hasKey(ProfileRequest request, KeyedDataset keyed) {
        return !keyed.key().isEmpty() && request.measures().contains(new Measure.DuplicateRows(keyed.key()));
    }

    /** Takes the keys of a pass over records. */
    @Nullable
    KeyFeed feed(ProfileRequest read) {
        return hasKey(read, keyed) ? new KeyFeed(keyed, ofDeliveries) : null;
    }

    /** The pass went through. */
    void take(@Nullable KeyFeed feed) {
        if (feed != null) {
            taken = true;
            found.putAll(feed.seal());
        }
    }

    /** Reads the keys by themselves where no pass over all records did. */
    void end(Connector connector, RouteChoice choice) {
        switch (choice.route()) {
            case SAMPLE -> keyed.drop();
            case PUSHDOWN, STREAM, SCAN -> {
                if (!taken && connector instanceof Scan scan) {
                    read(scan);
                }
            }
        }
    }

    private void read(Scan scan) {
        ScanRequest only =
                new ScanRequest(request.dataset(), request.how(), keyed.kept(), keyed.key(), request.timeout());
        try (KeyFeed feed = new KeyFeed(keyed, ofDeliveries).reading(keyed.key())) {
            try (RecordCursor cursor = scan.scan(only)) {
                RecordBatch batch =
                        new RecordBatch(Collections.nCopies(keyed.key().size(), Facets.KEY));
                BatchReader.read(cursor, batch, feed);
            }
            take(feed);
        } catch (TidemarkException e) {
            States failed = States.builder()
                    .fail(new Measure.Redeliveries(keyed.key()), e.failure())
                    .build();
            keyed.drop();
            keyed.kept().forEach(partition -> found.put(partition, failed));
        }
    }

    Map<PartitionKey, States> found() {
        return found;
    }
}
