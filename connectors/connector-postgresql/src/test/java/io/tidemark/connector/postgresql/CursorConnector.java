package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.connector.jdbc.JdbcConnector;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Reads rows of PostgreSQL as stores do that have no COPY. */
final class CursorConnector extends JdbcConnector implements Scan {
    CursorConnector(DataSource server) {
        super("cursor", server, PostgresqlDialect.INSTANCE, List.of("SET TIME ZONE 'UTC'"));
    }

    @Override
    public RecordCursor scan(ScanRequest request) {
        return rows(request);
    }

    boolean isFasterApart(String together, String apart) {
        return read(null, session -> PostgresqlDialect.INSTANCE.estimates().isFasterApart(session, together, apart));
    }

    @Override
    public List<DatasetRef> datasets() {
        return List.of();
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        return PartitionListing.unchanged(cursor);
    }
}
