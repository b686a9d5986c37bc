package io.tidemark.connector.testkit;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;

/**
 * A connector that can do nothing but hand out rows.
 *
 * @param all what answers everything else
 */
public record OnlyScan(Connector all, Scan rows) implements Connector, Scan {
    @Override
    public RecordCursor scan(ScanRequest request) {
        return rows.scan(request);
    }

    @Override
    public void check() {
        all.check();
    }

    @Override
    public List<DatasetRef> datasets() {
        return all.datasets();
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        return all.describe(dataset);
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        return all.partitions(dataset, how, cursor, horizon);
    }

    /** The connector behind it stays open. */
    @Override
    public void close() {}
}
