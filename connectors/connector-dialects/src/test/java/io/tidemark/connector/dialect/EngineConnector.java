package io.tidemark.connector.dialect;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.jdbc.JdbcConnector;
import io.tidemark.connector.jdbc.Snapshot;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;

/** Computes measures on an engine; it has no catalog. */
final class EngineConnector extends JdbcConnector {
    EngineConnector(TestEngine engine) {
        super("engine", engine.server(), engine.engine().dialect(), engine.whenOpened(), Snapshot.STATEMENT);
    }

    @Override
    public List<DatasetRef> datasets() {
        throw new UnsupportedOperationException("No catalog");
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        throw new UnsupportedOperationException("No catalog");
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        throw new UnsupportedOperationException("No catalog");
    }
}
