package io.tidemark.connector.mysql;

import io.tidemark.connector.CrawlPass;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What one look at a server saw: the catalog, and the signals of all tables. */
final class ServerLook implements CrawlPass {
    private final List<DatasetDescription> datasets;
    private final Map<TableName, ChangeSignals> signals;
    private final MysqlConnector connector;

    ServerLook(List<DatasetDescription> datasets, Map<TableName, ChangeSignals> signals, MysqlConnector connector) {
        this.datasets = List.copyOf(datasets);
        this.signals = Map.copyOf(signals);
        this.connector = connector;
    }

    @Override
    public List<DatasetDescription> datasets() {
        return datasets;
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        DatasetName name = dataset.ref().name();
        ChangeSignals known = signals.get(TableName.of(name));
        return known == null
                ? connector.partitions(dataset, how, cursor, horizon)
                : connector.list(dataset, how, cursor, horizon, known);
    }
}
