package io.tidemark.collector;

import io.tidemark.connector.DatasetRef;
import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceStatus;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Crawls a source: keeps its datasets and their schemas up to date and lists which partitions are due. A dataset that
 * fails is marked so and the others go on; a source that fails as a whole is marked so and tried again.
 */
public final class Crawler {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final int KNOWN_AT_ONCE = 500;

    private final Connectors connectors;
    private final Sources sources;
    private final Datasets datasets;
    private final DatasetCrawl datasetCrawl;
    private final InstantSource clock;

    public Crawler(
            Connectors connectors, Sources sources, Datasets datasets, DatasetCrawl datasetCrawl, InstantSource clock) {
        this.connectors = connectors;
        this.sources = sources;
        this.datasets = datasets;
        this.datasetCrawl = datasetCrawl;
        this.clock = clock;
    }

    /**
     * One pass over a source.
     *
     * @param found is told of datasets, many at once but soon after they were looked at, and stores them
     */
    public void crawl(Source source, Consumer<List<CrawledDataset>> found) {
        Instant start = clock.instant();
        try {
            SourceView view = SourceView.of(connectors.of(source));
            List<DatasetRef> seen = view.datasets().stream()
                    .filter(ref -> source.watches(ref.name()))
                    .toList();
            CrawlBatch batch = new CrawlBatch(found, clock);
            each(source, view, seen, batch);
            gone(source, seen).forEach(batch::add);
            batch.flush();
            saveStatus(source, start, seen.size(), null);
        } catch (TidemarkException e) {
            LOG.warn("Source {} cannot be crawled: {}", source.id(), e.getMessage());
            saveStatus(source, start, 0, e.failure());
            unreadable(source, e.failure());
        } catch (RuntimeException e) {
            LOG.error("Source {} cannot be crawled", source.id(), e);
            Failure failure = unforeseen(e);
            saveStatus(source, start, 0, failure);
            unreadable(source, failure);
        }
    }

    private void each(Source source, SourceView view, List<DatasetRef> seen, CrawlBatch batch) {
        List<DatasetOverride> overrides = datasets.overrides();
        for (int start = 0; start < seen.size(); start += KNOWN_AT_ONCE) {
            Map<DatasetId, DatasetRef> some = new LinkedHashMap<>();
            seen.subList(start, Math.min(start + KNOWN_AT_ONCE, seen.size()))
                    .forEach(ref -> some.put(DatasetId.of(source.id(), ref.name()), ref));
            Map<DatasetId, Dataset> known = datasets.findAll(some.keySet()).stream()
                    .collect(Collectors.toMap(Dataset::id, Function.identity()));
            some.forEach((id, ref) -> batch.add(one(view, ref, id, Optional.ofNullable(known.get(id)), overrides)));
        }
    }

    private CrawledDataset one(
            SourceView view, DatasetRef ref, DatasetId id, Optional<Dataset> before, List<DatasetOverride> overrides) {
        try {
            return datasetCrawl.crawl(view, ref, id, before, overrides);
        } catch (TidemarkException e) {
            LOG.warn("Dataset {} of {} cannot be crawled: {}", ref.name(), id.source(), e.getMessage());
            return datasetCrawl.failed(ref, id, before, e.failure());
        } catch (RuntimeException e) {
            LOG.error("Dataset {} of {} cannot be crawled", ref.name(), id.source(), e);
            return datasetCrawl.failed(ref, id, before, unforeseen(e));
        }
    }

    /** Datasets that the source listed once and no longer lists. */
    private List<CrawledDataset> gone(Source source, List<DatasetRef> seen) {
        Set<DatasetId> unlisted = new HashSet<>(datasets.idsOf(source.id()));
        seen.forEach(ref -> unlisted.remove(DatasetId.of(source.id(), ref.name())));
        List<CrawledDataset> gone = new ArrayList<>();
        for (Dataset dataset : datasets.findAll(unlisted)) {
            Failure failure = source.watches(dataset.name())
                    ? new Failure(
                            ErrorCode.DATASET_GONE,
                            dataset.name() + " is no longer in " + source.id()
                                    + ": it was dropped or renamed, or the user of the source may not see it any more")
                    : new Failure(
                            ErrorCode.DATASET_GONE,
                            dataset.name() + " is left out by the include and exclude patterns of " + source.id());
            gone.add(datasetCrawl.away(dataset, Availability.GONE, failure));
        }
        return gone;
    }

    /** While the source is away nobody knows how its datasets are; no rule judges them for that. */
    private void unreadable(Source source, Failure failure) {
        List<Dataset> marked = new ArrayList<>();
        for (Dataset dataset : datasets.ofSource(source.id())) {
            if (dataset.availability() != Availability.GONE) {
                CrawledDataset away = datasetCrawl.away(dataset, Availability.FAILING, failure);
                if (!away.quiet()) {
                    marked.add(away.dataset());
                }
            }
        }
        datasets.saveAll(marked);
    }

    private void saveStatus(Source source, Instant start, int count, @Nullable Failure failure) {
        Instant end = clock.instant();
        sources.saveStatus(new SourceStatus(source.id(), end, Duration.between(start, end), count, failure));
    }

    private static Failure unforeseen(RuntimeException e) {
        return new Failure(
                ErrorCode.INTERNAL,
                "Something unforeseen happened (" + e.getClass().getSimpleName() + "); the log has the details");
    }
}
