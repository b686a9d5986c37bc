package io.tidemark.collector;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.gather.Gatherings;
import java.util.Collection;
import java.util.List;

/** Stores what a crawl found. Call it in the transaction of what follows from it, so that neither is lost alone. */
public final class Catalog {
    private final Datasets datasets;
    private final Partitions partitions;
    private final Gatherings gatherings;

    public Catalog(Datasets datasets, Partitions partitions, Gatherings gatherings) {
        this.datasets = datasets;
        this.partitions = partitions;
        this.gatherings = gatherings;
    }

    public void keep(Collection<CrawledDataset> crawled) {
        List<CrawledDataset> news = crawled.stream().filter(one -> !one.quiet()).toList();
        news.stream()
                .filter(CrawledDataset::recut)
                .forEach(one -> partitions.forget(one.dataset().id()));
        news.forEach(this::want);
        datasets.saveAll(news.stream().map(CrawledDataset::dataset).toList());
        datasets.addChanges(news.stream().flatMap(one -> one.changes().stream()).toList());
        partitions.save(news.stream().flatMap(one -> one.expected().stream()).toList());
        partitions.addDue(news.stream().flatMap(one -> one.due().stream()).toList());
    }

    /** First of all and in this order, as everybody locks these rows in it. */
    private void want(CrawledDataset crawled) {
        DatasetId id = crawled.dataset().id();
        crawled.wanted().ifPresent(wanted -> {
            gatherings.want(id, wanted.token());
            gatherings.deliver(id, wanted.delivered());
        });
    }
}
