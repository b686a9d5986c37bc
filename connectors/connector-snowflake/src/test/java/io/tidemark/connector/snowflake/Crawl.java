package io.tidemark.connector.snowflake;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** A connector and one dataset of the stand-in that a test crawls again and again. */
final class Crawl implements AutoCloseable {
    static final Instant MIDNIGHT = Instant.parse("2025-06-02T00:00:00Z");

    private final StandIn server = StandIn.get();
    private final Connector connector;
    private final DatasetRef ref;
    private final Partitioning how;
    private final int before = server.asked().size();
    private String cursor = "";

    Crawl(Connector connector, DatasetRef ref, Partitioning how) {
        this.connector = connector;
        this.ref = ref;
        this.how = how;
    }

    static Crawl ofTable(String table, Partitioning how) {
        return new Crawl(StandIn.get().open(), ref(table, DatasetKind.TABLE), how);
    }

    static Crawl ofView(String view, Partitioning how) {
        return new Crawl(StandIn.get().open(), ref(view, DatasetKind.VIEW), how);
    }

    static DatasetRef ref(String leaf, DatasetKind kind) {
        return new DatasetRef(DatasetName.of(Engine.DATABASE, Engine.SCHEMA, leaf), kind);
    }

    /** Creates a table anew in DuckDB's own SQL, and says so. */
    static void create(String table, String body) {
        Engine engine = StandIn.get().engine();
        engine.execute("CREATE OR REPLACE TABLE " + quoted(table) + " " + body);
        engine.touched(quoted(table));
    }

    static void change(String table, String sql) {
        StandIn.get().engine().execute(sql.replace("{}", quoted(table)));
        StandIn.get().engine().touched(quoted(table));
    }

    static String quoted(String table) {
        return ShowScope.quoted(Engine.DATABASE, Engine.SCHEMA, table);
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

    List<PartitionStates> profile(List<PartitionKey> partitions, Measure<?>... measures) {
        return profile(partitions, Duration.ofSeconds(30), measures);
    }

    List<PartitionStates> profile(List<PartitionKey> partitions, Duration timeout, Measure<?>... measures) {
        return ((Pushdown) connector)
                .compute(new ProfileRequest(
                        describe(), how, partitions, new LinkedHashSet<>(Arrays.asList(measures)), timeout));
    }

    /** The statements that reached the server since this began. */
    List<String> asked() {
        return server.asked().stream().skip(before).map(Asked::sql).toList();
    }

    @Override
    public void close() {
        connector.close();
    }
}
