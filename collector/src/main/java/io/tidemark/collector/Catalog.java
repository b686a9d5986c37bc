package io.tidemark.collector;

import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;

/** Stores what a crawl found. Call it in the transaction of what follows from it, so that neither is lost alone. */
public final class Catalog {
    private final Datasets datasets;
    private final Partitions partitions;

    public Catalog(Datasets datasets, Partitions partitions) {
        this.datasets = datasets;
        this.partitions = partitions;
    }

    public void keep(CrawledDataset crawled) {
        if (crawled.recut()) {
            partitions.forget(crawled.dataset().id());
        }
        datasets.save(crawled.dataset());
        datasets.addChanges(crawled.changes());
        partitions.save(crawled.expected());
        partitions.addDue(crawled.due());
    }
}
