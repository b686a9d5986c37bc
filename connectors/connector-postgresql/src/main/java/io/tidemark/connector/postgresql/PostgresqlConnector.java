package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.JdbcConnector;
import io.tidemark.connector.jdbc.WindowCounts;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** A connector to one PostgreSQL database. */
final class PostgresqlConnector extends JdbcConnector implements Sampling {
    private static final List<String> WHEN_OPENED = List.of("SET TIME ZONE 'UTC'");

    private final List<String> schemas;
    private final CatalogPass lastPass;

    PostgresqlConnector(String source, DataSource server, List<String> schemas, InstantSource clock) {
        super(source, server, PostgresqlDialect.INSTANCE, WHEN_OPENED);
        this.schemas = schemas;
        this.lastPass = new CatalogPass(clock);
    }

    @Override
    public List<DatasetRef> datasets() {
        List<DatasetDescription> all = read(null, session -> new Catalog(session, schemas).all());
        lastPass.keep(all);
        return all.stream().map(DatasetDescription::ref).toList();
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        return lastPass.take(dataset)
                .orElseGet(() ->
                        read(dataset.name(), session -> new Catalog(session, schemas).named(dataset.name())).stream()
                                .findFirst()
                                .orElseThrow(() -> gone(dataset.name())));
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        DatasetName name = dataset.ref().name();
        ChangeSignals signals = read(name, session -> ChangeSignals.of(session, name));
        if (!signals.exists()) {
            throw gone(name);
        }
        if (!signals.readable()) {
            throw new TidemarkException(
                    ErrorCode.PERMISSION_DENIED, name + ": the login may not read this; grant it SELECT");
        }
        String digest = ChangeSignals.shortened(how.toString()) + signals.digest();
        int split = cursor.indexOf('|');
        boolean moved =
                !signals.reliable() || split < 0 || !cursor.substring(0, split).equals(digest);
        if (!moved) {
            return PartitionListing.unchanged(cursor);
        }
        return switch (how) {
            case Partitioning.Undivided whole when signals.reliable() -> ofWhole(signals, digest);
            case Partitioning.Undivided whole -> counted(dataset, how, signals, Bounds.FIRST, cursor, digest);
            case Partitioning.TimeWindows windows ->
                ofWindows(dataset, windows, signals, windows.windowAt(horizon).from(), cursor, digest);
        };
    }

    private static PartitionListing ofWhole(ChangeSignals signals, String digest) {
        Observation whole = signals.isEmpty()
                ? new Observation(PartitionKey.WHOLE, Revision.ABSENT, 0L, 0L, null)
                : new Observation(
                        PartitionKey.WHOLE, new Revision("signal:" + signals.digest()), null, signals.bytes(), null);
        return new PartitionListing(List.of(whole), true, digest + "|");
    }

    private PartitionListing ofWindows(
            DatasetDescription dataset,
            Partitioning.TimeWindows how,
            ChangeSignals signals,
            Instant start,
            String cursor,
            String digest) {
        Optional<RangeChildren> children =
                signals.reliable() ? RangeChildren.of(dataset, how, signals) : Optional.empty();
        if (children.isEmpty()) {
            return counted(dataset, how, signals, start, cursor, digest);
        }
        return new NativeCrawl(children.get(), how, start)
                .list(
                        digest,
                        cursor.substring(cursor.indexOf('|') + 1),
                        windows -> read(
                                dataset.ref().name(),
                                session -> counts(dataset).within(session, dataset, how, windows)));
    }

    private PartitionListing counted(
            DatasetDescription dataset,
            Partitioning how,
            ChangeSignals signals,
            Instant start,
            String cursor,
            String digest) {
        if (signals.isEmpty()) {
            return new PartitionListing(List.of(), true, digest + "|");
        }
        List<Observation> seen =
                read(dataset.ref().name(), session -> counts(dataset).from(session, dataset, how, start));
        if (signals.reliable()) {
            return new PartitionListing(seen, true, digest + "|");
        }
        String next = digest + "|" + ChangeSignals.shortened(seen.toString());
        return next.equals(cursor) ? PartitionListing.unchanged(cursor) : new PartitionListing(seen, true, next);
    }

    @Override
    public RecordCursor scan(ScanRequest request) {
        return copy(request, "");
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

    private static WindowCounts counts(DatasetDescription dataset) {
        return new WindowCounts(PostgresqlDialect.INSTANCE, dataset.ref().kind() == DatasetKind.TABLE);
    }

    private static TidemarkException gone(DatasetName name) {
        return new TidemarkException(
                ErrorCode.DATASET_GONE, name + " is not there any more, or its schema is not watched");
    }
}
