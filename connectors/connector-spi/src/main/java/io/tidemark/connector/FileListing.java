package io.tidemark.connector;

import io.tidemark.core.dataset.PartitionKey;
import java.util.List;
import java.util.Map;

/** The ability to tell in which files a dataset's partitions are kept, without reading them. */
public interface FileListing {
    /** The files of each of these partitions; those of which nothing is known are left out. */
    Map<PartitionKey, FileSizes> files(DatasetDescription dataset, List<PartitionKey> partitions);
}
