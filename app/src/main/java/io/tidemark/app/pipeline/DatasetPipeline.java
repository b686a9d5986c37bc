package io.tidemark.app.pipeline;

import io.tidemark.collector.Catalog;
import io.tidemark.collector.CrawledDataset;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** The way of a crawled dataset: keep what was found, judge the dataset as a whole, announce; in one transaction. */
public final class DatasetPipeline {
    private static final List<Duration> LOOK_BACK = List.of(Duration.ofHours(6), Duration.ofDays(40));

    private final Catalog catalog;
    private final ArrivalWatch arrivals;
    private final Profiles profiles;
    private final Judgement judgement;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public DatasetPipeline(
            Catalog catalog,
            ArrivalWatch arrivals,
            Profiles profiles,
            Judgement judgement,
            TransactionOperations transaction,
            InstantSource clock) {
        this.catalog = catalog;
        this.arrivals = arrivals;
        this.profiles = profiles;
        this.judgement = judgement;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void run(CrawledDataset crawled) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            catalog.keep(crawled);
            arrivals.crawled(crawled.dataset(), now);
            judgement.dataset(crawled.dataset(), crawled.changes(), newest(crawled.dataset(), now), now);
        });
    }

    /** Ends incidents that only reported an event, a day later. */
    public void expire() {
        transaction.executeWithoutResult(status -> judgement.expire(clock.instant()));
    }

    /** The newest event time that was profiled; null when there is none. */
    private @Nullable Instant newest(Dataset dataset, Instant now) {
        if (!(dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows)) {
            return null;
        }
        MetricId newest = MetricId.of(MetricName.MAX_TIME, windows.timeColumn());
        for (Duration back : LOOK_BACK) {
            List<MetricPoint> points = profiles.series(dataset.id(), newest, now.minus(back), now.plus(back));
            if (!points.isEmpty()) {
                return Instant.ofEpochMilli((long) (points.getLast().value() * 1_000));
            }
        }
        return null;
    }
}
