package io.tidemark.connector.jdbc;

import io.tidemark.connector.Connector;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A connector to an SQL store; a store adds its catalog and its change signals. */
public abstract class JdbcConnector implements Connector, Pushdown {
    private static final Duration CHECK = Duration.ofSeconds(10);
    private static final Duration CRAWL = Duration.ofMinutes(2);

    private final ConnectionPool pool;
    private final StoreDialect dialect;
    private final SqlFailures failures;

    /**
     * A connector that connects when it is first used.
     *
     * @param whenOpened statements for each new connection, for example to set its time zone to UTC
     */
    protected JdbcConnector(String source, DataSource server, StoreDialect dialect, List<String> whenOpened) {
        this.pool = new ConnectionPool(source, server, whenOpened);
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
        try (Session session = Session.open(pool, timeout)) {
            return new Interruptible(session).call(() -> reading.in(session));
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
        read(null, CHECK, session -> session.query("SELECT 1", row -> row.getInt(1)));
    }

    @Override
    public final boolean supports(Measure<?> measure, Schema schema) {
        return new MeasureSupport(dialect).covers(measure, schema);
    }

    @Override
    public final List<PartitionStates> compute(ProfileRequest request) {
        return read(
                request.dataset().ref().name(),
                request.timeout(),
                session -> new SqlProfile(session, dialect, failures, request).run());
    }

    @Override
    public final void close() {
        pool.close();
    }
}
