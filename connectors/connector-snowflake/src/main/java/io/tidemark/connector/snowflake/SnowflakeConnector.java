package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Relating;
import io.tidemark.connector.Relations;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.Digest;
import io.tidemark.connector.jdbc.JdbcConnector;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.Snapshot;
import io.tidemark.connector.jdbc.WindowCounts;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A connector to databases of one Snowflake account. It sends SELECT and SHOW, and nothing else. */
final class SnowflakeConnector extends JdbcConnector implements Scan, Sampling, Relating {
    private final Watched watched;
    private final LastPass lastPass;

    SnowflakeConnector(String source, DataSource server, Watched watched, InstantSource clock) {
        super(source, server, SnowflakeDialect.INSTANCE, List.of(), Snapshot.STATEMENT);
        this.watched = watched;
        this.lastPass = new LastPass(clock);
    }

    @Override
    public List<DatasetRef> datasets() {
        List<CatalogPart> parts = watched.scopes().stream().map(this::part).toList();
        Map<DatasetRef, DatasetDescription> descriptions = new HashMap<>();
        Map<DatasetRef, Signal> signals = new HashMap<>();
        List<DatasetRef> all = new ArrayList<>();
        for (CatalogPart part : parts) {
            descriptions.putAll(part.descriptions());
            signals.putAll(part.signals());
            part.shown().forEach(shown -> all.add(shown.ref()));
        }
        lastPass.keep(descriptions, signals);
        return all;
    }

    private CatalogPart part(ShowScope scope) {
        try {
            return read(null, session -> CatalogPart.read(session, scope));
        } catch (TidemarkException e) {
            if (e.code() != ErrorCode.DATASET_GONE) {
                throw e;
            }
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    scope.words() + " is not there, or the role may not use it; grant it USAGE and mind upper and lower"
                            + " case: names are spelt as Snowflake stores them",
                    e);
        }
    }

    @Override
    public Relations relations() {
        return read(null, session -> new CatalogRelations(session, watched.scopes()).read());
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        return lastPass.description(dataset).orElseGet(() -> {
            Optional<DatasetDescription> described = inWatched(dataset, session -> {
                Catalog catalog = new Catalog(session);
                Optional<ShownDataset> shown = catalog.named(dataset);
                return shown.isEmpty() ? Optional.empty() : Optional.of(catalog.describe(shown.get()));
            });
            return described.orElseThrow(() -> gone(dataset.name()));
        });
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        DatasetRef ref = dataset.ref();
        Signal signal = lastPass.signal(ref).orElseGet(() -> signal(ref));
        String digest = Digest.of(how.toString()) + signal.digest();
        int split = cursor.indexOf('|');
        boolean moved = split < 0 || !cursor.substring(0, split).equals(digest);
        if (signal.reliable() && !moved) {
            return PartitionListing.unchanged(cursor);
        }
        if (signal.isEmpty() || (signal.reliable() && how instanceof Partitioning.Undivided)) {
            return ofWhole(signal, how, digest);
        }
        List<Observation> seen = read(
                ref.name(),
                session -> new WindowCounts(SnowflakeDialect.INSTANCE, false)
                        .from(session, dataset, how, start(how, horizon)));
        if (signal.reliable()) {
            return new PartitionListing(seen, true, digest + "|");
        }
        String next = digest + "|" + Digest.of(seen.toString());
        return next.equals(cursor) ? PartitionListing.unchanged(cursor) : new PartitionListing(seen, true, next);
    }

    @Override
    public RecordCursor scan(ScanRequest request) {
        return rows(request);
    }

    @Override
    public OptionalLong estimatedRows(ScanRequest request) {
        return read(request.dataset().ref().name(), session -> {
            Optional<ShownDataset> shown = sampled(session, request);
            return shown.isEmpty() ? OptionalLong.empty() : Sampled.rows(session, request, shown.get());
        });
    }

    @Override
    public RecordCursor sample(ScanRequest request, double fraction) {
        double blocks = read(request.dataset().ref().name(), session -> {
            Optional<ShownDataset> shown = sampled(session, request);
            return shown.isEmpty()
                    ? 0.0
                    : Sampled.blocks(
                            shown.get(),
                            Sampled.rows(session, request, shown.get()).orElse(0));
        });
        return rows(request, Sampled.clause(fraction, blocks));
    }

    /** Neither views nor what lies outside of Snowflake have a sample that is the same each time. */
    private Optional<ShownDataset> sampled(Session session, ScanRequest request) throws SQLException {
        return request.dataset().ref().kind() == DatasetKind.VIEW
                ? Optional.empty()
                : new Catalog(session).named(request.dataset().ref());
    }

    private Signal signal(DatasetRef ref) {
        Optional<Signal> signal = inWatched(ref, session -> {
            Optional<ShownDataset> shown = new Catalog(session).named(ref);
            return shown.isEmpty() ? Optional.empty() : Optional.of(Signals.of(session, shown.get()));
        });
        return signal.orElseThrow(() -> gone(ref.name()));
    }

    private <T> Optional<T> inWatched(DatasetRef dataset, Reading<Optional<T>> reading) {
        return watched.covers(dataset.name()) ? read(dataset.name(), reading) : Optional.empty();
    }

    /** What is told without a look at a row: that there is none, or of all rows as one. */
    private static PartitionListing ofWhole(Signal signal, Partitioning how, String digest) {
        if (signal.isEmpty()) {
            List<Observation> nothing = how instanceof Partitioning.Undivided
                    ? List.of(new Observation(PartitionKey.WHOLE, Revision.ABSENT, 0L, 0L, null))
                    : List.of();
            return new PartitionListing(nothing, true, digest + "|");
        }
        Observation whole = new Observation(
                PartitionKey.WHOLE,
                new Revision("signal:" + signal.digest()),
                signal.shown().rows(),
                signal.shown().bytes(),
                null);
        return new PartitionListing(List.of(whole), true, digest + "|");
    }

    private static @Nullable Instant start(Partitioning how, Instant horizon) {
        return switch (how) {
            case Partitioning.TimeWindows windows -> windows.windowAt(horizon).from();
            case Partitioning.Undivided whole -> null;
        };
    }

    /** The statements of a profile read a table as of one moment where it can be read so. */
    @Override
    protected String asOf(Session session, DatasetDescription dataset) throws SQLException {
        return TimeTravel.asOf(session, dataset.ref());
    }

    private static TidemarkException gone(DatasetName name) {
        return new TidemarkException(
                ErrorCode.DATASET_GONE, name + " is not there any more, or its database or schema is not watched");
    }
}
