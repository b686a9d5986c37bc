package io.tidemark.connector.jdbc;

import io.tidemark.connector.BadRows;
import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.Deduplication;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.WantedRows;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A connector to an SQL store; a store adds its catalog and its change signals. */
public abstract class JdbcConnector implements Connector, Pushdown, Deduplication, BadRows {
    private static final Duration CHECK = Duration.ofSeconds(10);
    private static final Duration CRAWL = Duration.ofMinutes(2);

    private final ConnectionPool pool;
    private final StoreDialect dialect;
    private final SqlFailures failures;
    private final Set<Session> open = ConcurrentHashMap.newKeySet();

    /**
     * A connector that connects when it is first used.
     *
     * @param whenOpened statements for each new connection, for example to set its time zone to UTC
     */
    protected JdbcConnector(String source, DataSource server, StoreDialect dialect, List<String> whenOpened) {
        this(source, server, dialect, whenOpened, Snapshot.TRANSACTION);
    }

    /** As above, for a store whose sessions see something else than a transaction as one moment. */
    protected JdbcConnector(
            String source, DataSource server, StoreDialect dialect, List<String> whenOpened, Snapshot snapshot) {
        this.pool = new ConnectionPool(source, server, whenOpened, snapshot);
        this.dialect = dialect;
        this.failures = new SqlFailures(source, dialect);
    }

    /** Reads within one transaction. */
    protected interface Reading<T> {
        T in(Session session) throws SQLException;
    }

    /** Reads with the time that a crawl has. */
    protected final <T> T read(@Nullable DatasetName about, Reading<T> reading) {
        return read(about, CRAWL, reading);
    }

    private <T> T read(@Nullable DatasetName about, Duration timeout, Reading<T> reading) {
        String what = about == null ? "" : about.toString();
        try (Session session = Session.open(pool, dialect, timeout)) {
            open.add(session);
            try {
                return new Interruptible(session).call(() -> reading.in(session));
            } finally {
                open.remove(session);
            }
        } catch (SQLException e) {
            throw failures.of(e, what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(
                    ErrorCode.REFUSED_FOR_NOW, what + ": reading was interrupted and will be done again", e);
        }
    }

    @Override
    public final void check() {
        read(null, CHECK, session -> {
            session.query("SELECT 1", row -> row.getInt(1));
            verify(session);
            return true;
        });
    }

    /** What a store has to check beyond the login. */
    protected void verify(Session session) throws SQLException {}

    @Override
    public final boolean supports(Measure<?> measure, Schema schema) {
        return new MeasureSupport(dialect).covers(measure, schema);
    }

    @Override
    public final List<PartitionStates> compute(ProfileRequest request) {
        return read(
                request.dataset().ref().name(),
                request.timeout(),
                session -> new SqlProfile(session, dialect, failures, request, this::asOf).run());
    }

    @Override
    public final void badRows(ProfileRequest request, WantedRows wanted, BadRowReads.Sink sink) {
        String sql = new BadRowsStatement(
                        request, dialect, wanted, request.partitions().getFirst())
                .sql("", 0);
        read(request.dataset().ref().name(), request.timeout(), session -> {
            AtomicBoolean begun = new AtomicBoolean();
            session.until(
                    sql,
                    row -> {
                        if (!begun.getAndSet(true)) {
                            sink.columns(ReadRow.columns(row));
                        }
                        sink.row(ReadRow.of(row));
                    },
                    sink::isFull);
            return begun.get();
        });
    }

    @Override
    public final String withoutCopies(DatasetDescription dataset, Partitioning how, List<String> key) {
        return new CopiesSql(dialect, dataset.ref().name()).without(how, key);
    }

    /** Opens something that reads on after this call, and closes the session in the end. */
    protected interface Opening<T> {
        T in(Session session) throws SQLException;
    }

    /** Reads for longer than one call; the session is closed by what is opened, or here when that fails. */
    protected final <T> T open(DatasetName about, Duration timeout, Opening<T> opening) {
        try {
            Session session = Session.open(pool, dialect, timeout);
            open.add(session);
            session.whenClosed(() -> open.remove(session));
            try {
                return opening.in(session);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failures.of(e, about.toString());
        }
    }

    /** What an error of the store means. */
    protected final SqlFailures failures() {
        return failures;
    }

    /** The rows of some partitions by a cursor of the store, for stores that are a {@link io.tidemark.connector.Scan}. */
    protected final RecordCursor rows(ScanRequest request) {
        return rows(request, "");
    }

    /**
     * The same of a sample.
     *
     * @param sampling the store's own words for it, after the table's name
     */
    protected final RecordCursor rows(ScanRequest request, String sampling) {
        return open(
                request.dataset().ref().name(),
                request.timeout(),
                session -> ResultCursor.open(session, dialect, failures, request, sampling));
    }

    /**
     * What each of a profile's statements adds after the dataset's name so that all of them see the same rows; asked for
     * once per profile that takes several. Empty where a transaction does that, or where nothing can.
     */
    protected String asOf(Session session, DatasetDescription dataset) throws SQLException {
        return "";
    }

    /** Ends what is still running on the server, too. */
    @Override
    public final void close() {
        open.forEach(Session::cancel);
        pool.close();
    }
}
