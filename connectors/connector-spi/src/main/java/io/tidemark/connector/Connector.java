package io.tidemark.connector;

import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.List;

/**
 * A connection to one store or broker. Everything that it sends is read-only, has a timeout, and quotes identifiers.
 * Calls may come from several threads at once. Each failure is a {@link io.tidemark.core.error.TidemarkException} whose
 * message names the thing and the fix and never a secret.
 *
 * <p>What a connector can do beyond this is told by the abilities that it implements: {@link Pushdown}, {@link Scan} and
 * {@link BulkCrawl}.
 */
public interface Connector extends AutoCloseable {
    /** Reaches the server, logs in and reads something small; says in words what is wrong if that fails. */
    void check();

    /** The names of all datasets that can be seen, in one pass over the catalog. */
    List<DatasetRef> datasets();

    /**
     * A dataset's schema and what the store knows of its layout, without reading all of its rows.
     *
     * @throws io.tidemark.core.error.TidemarkException DATASET_GONE when there is no such dataset any more
     */
    DatasetDescription describe(DatasetRef dataset);

    /**
     * The partitions that hold rows or may have changed, without reading rows where the store offers that.
     *
     * @param dataset a dataset with its schema, as described
     * @param how how it is cut
     * @param cursor where the last listing ended; empty to list everything from the horizon on
     * @param horizon windows that end before it are left out
     */
    PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon);

    /** Lets go of connections; the connector is not used afterwards. */
    @Override
    void close();
}
