package io.tidemark.collector;

import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import java.util.Collection;
import java.util.List;

/** Stores what a crawl found. Call it in the transaction of what follows from it, so that neither is lost alone. */
public final class Catalog {
    private final Datasets datasets;
    private final Partitions partitions;

    public Catalog(Datasets datasets, Partitions partitions) {
        this.datasets = datasets;
        this.partitions = partitions;
    }

    public void keep(Collection<CrawledDataset> crawled) {
        List<CrawledDataset> news = crawled.stream().filter(one -> !one.quiet()).toList();
        news.stream()
                .filter(CrawledDataset::recut)
                .forEach(one -> partitions.forget(one.dataset().id()));
        datasets.saveAll(news.stream().map(CrawledDataset::dataset).toList());
        datasets.addChanges(news.stream().flatMap(one -> one.changes().stream()).toList());
        partitions.save(news.stream().flatMap(one -> one.expected().stream()).toList());
        partitions.addDue(news.stream().flatMap(one -> one.due().stream()).toList());
    }
}
