package io.tidemark.connector.postgresql;

import io.tidemark.connector.BulkCrawl;
import io.tidemark.connector.CrawlPass;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Fingerprints;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Relating;
import io.tidemark.connector.Relations;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.JdbcConnector;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** A connector to one PostgreSQL database. */
final class PostgresqlConnector extends JdbcConnector implements BulkCrawl, Sampling, Scan, Fingerprints, Relating {
    private static final System.Logger LOG = System.getLogger(PostgresqlConnector.class.getName());
    private static final List<String> WHEN_OPENED =
            List.of("SET TIME ZONE 'UTC'", "SET standard_conforming_strings = on");

    private final List<String> schemas;
    private final int sweep;
    private final InstantSource clock;
    private final Reads reads = this::ask;

    /** @param sweep how many windows a crawl sums up to find changes in place; 0 for none */
    PostgresqlConnector(String source, DataSource server, List<String> schemas, int sweep, InstantSource clock) {
        super(source, server, PostgresqlDialect.INSTANCE, WHEN_OPENED);
        this.schemas = List.copyOf(schemas);
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public CrawlPass look() {
        List<DatasetDescription> all = read(null, session -> new Catalog(session, schemas).all());
        return new DatabaseLook(all, signals(), this);
    }

    /** All signals; none when that fails, so that each dataset is asked for its own and says itself what is wrong. */
    private AllSignals signals() {
        try {
            return read(null, session -> AllSignals.read(session, Catalog.array(schemas)));
        } catch (TidemarkException e) {
            LOG.log(System.Logger.Level.WARNING, "The change signals are read dataset by dataset: {0}", e.getMessage());
            return AllSignals.NONE;
        }
    }

    @Override
    public List<DatasetRef> datasets() {
        return read(null, session -> new Catalog(session, schemas).all()).stream()
                .map(DatasetDescription::ref)
                .toList();
    }

    @Override
    public Relations relations() {
        return read(null, session -> CatalogRelations.read(session, schemas));
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        return read(dataset.name(), session -> new Catalog(session, schemas).named(dataset.name())).stream()
                .findFirst()
                .orElseThrow(() -> gone(dataset.name()));
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        DatasetName name = dataset.ref().name();
        return list(dataset, how, cursor, horizon, read(name, session -> ChangeSignals.of(session, name)));
    }

    PartitionListing list(
            DatasetDescription dataset, Partitioning how, String cursor, Instant horizon, ChangeSignals signals) {
        Lister lister = new Lister(reads, dataset, how, horizon, signals);
        Cursor before = lister.ofThisCut(Cursor.parse(cursor));
        PartitionListing listing = lister.list(before);
        return how instanceof Partitioning.TimeWindows windows && sweep > 0 && !signals.isEmpty()
                ? swept(dataset, windows, horizon, before, listing, lister)
                : listing;
    }

    private PartitionListing swept(
            DatasetDescription dataset,
            Partitioning.TimeWindows how,
            Instant horizon,
            Cursor before,
            PartitionListing listing,
            Lister lister) {
        Checksums sums = Checksums.parse(before.sweep());
        ChecksumSweep checksums =
                new ChecksumSweep(dataset, how, how.windowAt(horizon).from(), clock.instant(), sweep);
        Checksums after = read(dataset.ref().name(), session -> checksums.sweep(session, sums));
        return ChecksumSweep.tell(listing, sums, after, lister::list);
    }

    private <T> T ask(DatasetName about, Reads.Question<T> question) {
        return read(about, question::ask);
    }

    @Override
    public RecordCursor scan(ScanRequest request) {
        return copy(request, "");
    }

    @Override
    public OptionalLong fingerprint(Column column, String text) {
        return TextFingerprint.of(column, text);
    }

    @Override
    public RecordCursor sample(ScanRequest request, double fraction) {
        return copy(request, Sampled.clause(fraction));
    }

    @Override
    public OptionalLong estimatedRows(ScanRequest request) {
        return read(request.dataset().ref().name(), session -> Sampled.estimatedRows(session, request));
    }

    /** The server ends the statement when its time is over. */
    private RecordCursor copy(ScanRequest request, String sampling) {
        return open(request.dataset().ref().name(), request.timeout(), session -> {
            session.execute("SET LOCAL statement_timeout = " + request.timeout().toMillis());
            CopyStatement statement = CopyStatement.of(session, request, sampling);
            CopyReader reader = new CopyReader(session.unwrap(PGConnection.class), statement.sql());
            return new CopyCursor(session, reader, statement, failures());
        });
    }

    static TidemarkException gone(DatasetName name) {
        return new TidemarkException(
                ErrorCode.DATASET_GONE, name + " is not there any more, or its schema is not watched");
    }
}
