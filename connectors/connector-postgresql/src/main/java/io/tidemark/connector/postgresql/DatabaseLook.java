package io.tidemark.connector.postgresql;

import io.tidemark.connector.CrawlPass;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;

/** What one look at a database saw: the catalog and the signals of all relations, read in three statements. */
final class DatabaseLook implements CrawlPass {
    private final List<DatasetDescription> datasets;
    private final AllSignals signals;
    private final PostgresqlConnector connector;

    DatabaseLook(List<DatasetDescription> datasets, AllSignals signals, PostgresqlConnector connector) {
        this.datasets = List.copyOf(datasets);
        this.signals = signals;
        this.connector = connector;
    }

    @Override
    public List<DatasetDescription> datasets() {
        return datasets;
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        return signals.of(dataset.ref().name())
                .map(known -> connector.list(dataset, how, cursor, horizon, known))
                .orElseGet(() -> connector.partitions(dataset, how, cursor, horizon));
    }
}
