package io.tidemark.collector;

import io.tidemark.connector.BulkCrawl;
import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.Following;
import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a crawl sees a source: all at once where its connector can, else dataset by dataset. */
interface SourceView {
    List<DatasetRef> datasets();

    DatasetDescription describe(DatasetRef dataset);

    PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon);

    /** What the source's datasets are followed with; empty where they cannot be. */
    default Optional<Following> following() {
        return Optional.empty();
    }

    static SourceView of(Connector connector) {
        return connector instanceof BulkCrawl bulk
                ? new WholeView(bulk.look(), connector::describe)
                : new SingleView(connector);
    }

    /** Asks the connector for each dataset. */
    record SingleView(Connector connector) implements SourceView {
        @Override
        public Optional<Following> following() {
            return connector instanceof Following following ? Optional.of(following) : Optional.empty();
        }

        @Override
        public List<DatasetRef> datasets() {
            return connector.datasets();
        }

        @Override
        public DatasetDescription describe(DatasetRef dataset) {
            return connector.describe(dataset);
        }

        @Override
        public PartitionListing partitions(
                DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
            return connector.partitions(dataset, how, cursor, horizon);
        }
    }
}
