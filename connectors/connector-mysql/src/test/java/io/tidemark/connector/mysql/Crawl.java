package io.tidemark.connector.mysql;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A dataset that a test crawls again and again, by one connector for all, for which changes are settled at once. */
final class Crawl {
    static final Instant MIDNIGHT = Instant.parse("2025-06-02T00:00:00Z");

    private static final Connector CONNECTOR = TestServer.get().openSettled();

    private final DatasetRef ref;
    private final Partitioning how;
    private String cursor = "";

    Crawl(DatasetRef ref, Partitioning how) {
        this.ref = ref;
        this.how = how;
    }

    static Crawl ofTable(String table) {
        return new Crawl(table(table), hourly("at"));
    }

    static Crawl whole(DatasetRef ref) {
        return new Crawl(ref, Partitioning.UNDIVIDED);
    }

    static Partitioning hourly(String column) {
        return Partitioning.TimeWindows.hourly(column, null);
    }

    static DatasetRef table(String table) {
        return new DatasetRef(DatasetName.of("shop", table), DatasetKind.TABLE);
    }

    static DatasetRef view(String view) {
        return new DatasetRef(DatasetName.of("shop", view), DatasetKind.VIEW);
    }

    static PartitionKey.Window hour(int hour) {
        Instant from = MIDNIGHT.plus(Duration.ofHours(hour));
        return new PartitionKey.Window(from, from.plus(Duration.ofHours(1)));
    }

    static Connector connector() {
        return CONNECTOR;
    }

    DatasetDescription describe() {
        return CONNECTOR.describe(ref);
    }

    /** Whether a crawl finds nothing moved soon; the server may correct its estimates by itself, once or twice. */
    boolean comesToRest() {
        return IntStream.range(0, 5).anyMatch(again -> next().observations().isEmpty());
    }

    /** The next listing, from the last one's cursor on. */
    PartitionListing next() {
        return next(MIDNIGHT);
    }

    PartitionListing next(Instant horizon) {
        PartitionListing listing = CONNECTOR.partitions(describe(), how, cursor, horizon);
        cursor = listing.cursor();
        return listing;
    }

    static Map<PartitionKey, Observation> byKey(PartitionListing listing) {
        return listing.observations().stream().collect(Collectors.toMap(Observation::partition, Function.identity()));
    }

    /** What a listing says of an hour that it lists. */
    static Observation at(PartitionListing listing, int hour) {
        return Objects.requireNonNull(byKey(listing).get(hour(hour)), "not listed: hour " + hour);
    }

    States profile(PartitionKey partition, Duration timeout, Measure<?>... measures) {
        return ((Pushdown) CONNECTOR)
                .compute(new ProfileRequest(describe(), how, List.of(partition), Set.of(measures), timeout))
                .getFirst()
                .states();
    }

    States profile(PartitionKey partition, Measure<?>... measures) {
        return profile(partition, Duration.ofSeconds(30), measures);
    }

    /** The state of one measure of a table as a whole. */
    static <S extends State> S of(String table, Measure<S> measure) {
        States states = whole(table(table)).profile(PartitionKey.WHOLE, measure);
        return states.get(measure)
                .orElseThrow(() -> new AssertionError(states.failures().toString()));
    }
}
