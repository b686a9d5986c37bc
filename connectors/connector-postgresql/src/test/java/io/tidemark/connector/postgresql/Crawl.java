package io.tidemark.connector.postgresql;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A connector and one dataset that a test crawls again and again. */
final class Crawl implements AutoCloseable {
    static final Instant MIDNIGHT = Instant.parse("2025-06-02T00:00:00Z");

    private final Connector connector = TestServer.get().open();
    private final DatasetRef ref;
    private final Partitioning how;
    private String cursor = "";

    Crawl(DatasetRef ref, Partitioning how) {
        this.ref = ref;
        this.how = how;
    }

    static Crawl ofTable(String table) {
        return new Crawl(table(table), Partitioning.TimeWindows.hourly("at", null));
    }

    static DatasetRef table(String table) {
        return new DatasetRef(DatasetName.of("public", table), DatasetKind.TABLE);
    }

    static PartitionKey.Window hour(int hour) {
        Instant from = MIDNIGHT.plus(Duration.ofHours(hour));
        return new PartitionKey.Window(from, from.plus(Duration.ofHours(1)));
    }

    Connector connector() {
        return connector;
    }

    DatasetDescription describe() {
        return connector.describe(ref);
    }

    /** The next listing, from the last one's cursor on. */
    PartitionListing next() {
        PartitionListing listing = connector.partitions(describe(), how, cursor, MIDNIGHT);
        cursor = listing.cursor();
        return listing;
    }

    static Map<PartitionKey, Observation> byKey(PartitionListing listing) {
        return listing.observations().stream().collect(Collectors.toMap(Observation::partition, Function.identity()));
    }

    /** What a listing says of an hour that it lists. */
    static Observation at(Map<PartitionKey, Observation> seen, int hour) {
        return Objects.requireNonNull(seen.get(hour(hour)), "not listed: hour " + hour);
    }

    List<PartitionStates> profile(List<PartitionKey> partitions, Measure<?>... measures) {
        return profile(partitions, Duration.ofSeconds(30), measures);
    }

    List<PartitionStates> profile(List<PartitionKey> partitions, Duration timeout, Measure<?>... measures) {
        return ((Pushdown) connector)
                .compute(new ProfileRequest(describe(), how, partitions, Set.of(measures), timeout));
    }

    @Override
    public void close() {
        connector.close();
    }
}
