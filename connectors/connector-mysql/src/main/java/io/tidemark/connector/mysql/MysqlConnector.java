package io.tidemark.connector.mysql;

import io.tidemark.connector.BulkCrawl;
import io.tidemark.connector.CrawlPass;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Relating;
import io.tidemark.connector.Relations;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.JdbcConnector;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.WindowCounts;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A connector to one MySQL or MariaDB server. */
final class MysqlConnector extends JdbcConnector implements BulkCrawl, Scan, Sampling, Relating {
    /** MySQL keeps its statistics for a day unless told otherwise; MariaDB skips that. */
    private static final List<String> WHEN_OPENED =
            List.of("SET SESSION time_zone = '+00:00', lock_wait_timeout = 5, max_sort_length = 1024"
                    + " /*!80000 , information_schema_stats_expiry = 0 */");

    private static final WindowCounts COUNTS = new WindowCounts(MysqlDialect.INSTANCE, false);

    private final String source;
    private final WatchedDatabases watched;
    private final Settling settling;

    MysqlConnector(String source, DataSource server, WatchedDatabases watched, Settling settling) {
        super(source, server, MysqlDialect.INSTANCE, WHEN_OPENED);
        this.source = source;
        this.watched = watched;
        this.settling = settling;
    }

    @Override
    protected void verify(Session session) throws SQLException {
        ServerVersion version = ServerVersion.of(session);
        if (!version.isSupported()) {
            throw new TidemarkException(
                    ErrorCode.UNSUPPORTED,
                    "Source " + source + ": MySQL 8 or MariaDB 10.6 is the oldest that is understood, not "
                            + version.text());
        }
        Set<String> missing = watched.missing(session);
        if (!missing.isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    "Source " + source + ": there is no database " + String.join(", ", missing)
                            + ", or the login has no right in it; check option 'databases' and the login's grants");
        }
    }

    @Override
    public CrawlPass look() {
        Extent all = Extent.all(watched);
        return new ServerLook(catalog(all, null), read(null, session -> signals(session, all)), this);
    }

    @Override
    public List<DatasetRef> datasets() {
        return catalog(Extent.all(watched), null).stream()
                .map(DatasetDescription::ref)
                .toList();
    }

    @Override
    public Relations relations() {
        return read(null, session -> new CatalogRelations(session, watched).read());
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        return catalog(Extent.of(watched, dataset.name()), dataset.name()).stream()
                .findFirst()
                .orElseThrow(() -> gone(dataset.name()));
    }

    private List<DatasetDescription> catalog(Extent extent, @Nullable DatasetName about) {
        return read(about, session -> new Catalog(session, extent).read());
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        DatasetName name = dataset.ref().name();
        ChangeSignals signals = read(name, session -> signals(session, Extent.of(watched, name)))
                .get(TableName.of(name));
        if (signals == null) {
            throw gone(name);
        }
        return list(dataset, how, cursor, horizon, signals);
    }

    @Override
    public RecordCursor scan(ScanRequest request) {
        return drawn(request, "");
    }

    private RecordCursor drawn(ScanRequest request, String condition) {
        return open(
                request.dataset().ref().name(),
                request.timeout(),
                session -> TextCursor.open(session, failures(), request, condition));
    }

    @Override
    public OptionalLong estimatedRows(ScanRequest request) {
        DatasetRef dataset = request.dataset().ref();
        return KeySample.condition(describe(dataset), 1).isEmpty()
                ? OptionalLong.empty()
                : read(dataset.name(), session -> KeySample.rows(session, request));
    }

    @Override
    public RecordCursor sample(ScanRequest request, double fraction) {
        DatasetRef dataset = request.dataset().ref();
        String drawn = KeySample.condition(describe(dataset), fraction)
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.UNSUPPORTED,
                        dataset.name() + " has no key by which rows could be drawn; give it a primary key, or set"
                                + " mostRows to 0"));
        return drawn(request, drawn);
    }

    PartitionListing list(
            DatasetDescription dataset, Partitioning how, String cursor, Instant horizon, ChangeSignals signals) {
        return new PartitionCrawl(dataset, how, signals, new Counting(dataset, how)).list(cursor, horizon);
    }

    private Map<TableName, ChangeSignals> signals(Session session, Extent extent) throws SQLException {
        return ChangeSignals.read(session, extent, settling);
    }

    /** Counts in a transaction that begins after the signals were read, so that none is lost. */
    private final class Counting implements PartitionCrawl.Counter {
        private final DatasetDescription dataset;
        private final Partitioning how;

        Counting(DatasetDescription dataset, Partitioning how) {
            this.dataset = dataset;
            this.how = how;
        }

        @Override
        public List<Observation> from(Instant start) {
            @Nullable Instant from = how instanceof Partitioning.Undivided ? null : start;
            return read(dataset.ref().name(), session -> COUNTS.from(session, dataset, how, from));
        }

        @Override
        public List<Observation> within(List<PartitionKey.Window> windows) {
            return read(dataset.ref().name(), session -> COUNTS.within(session, dataset, how, windows));
        }
    }

    private static TidemarkException gone(DatasetName name) {
        return new TidemarkException(
                ErrorCode.DATASET_GONE,
                name + " is not there any more, is not watched, or the login has no right to it");
    }
}
