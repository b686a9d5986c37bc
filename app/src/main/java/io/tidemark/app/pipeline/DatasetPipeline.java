package io.tidemark.app.pipeline;

import io.tidemark.collector.Catalog;
import io.tidemark.collector.CrawledDataset;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** The way of crawled datasets: keep what was found, judge each dataset as a whole, announce; in one transaction. */
public final class DatasetPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(DatasetPipeline.class);
    private static final List<Duration> LOOK_BACK = List.of(Duration.ofHours(6), Duration.ofDays(40));

    private final Catalog catalog;
    private final ArrivalWatch arrivals;
    private final Profiles profiles;
    private final Rules rules;
    private final Judgement judgement;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Reassessments reassessments = new Reassessments();

    public DatasetPipeline(
            Catalog catalog,
            ArrivalWatch arrivals,
            Profiles profiles,
            Rules rules,
            Judgement judgement,
            TransactionOperations transaction,
            InstantSource clock) {
        this.catalog = catalog;
        this.arrivals = arrivals;
        this.profiles = profiles;
        this.rules = rules;
        this.judgement = judgement;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores and judges datasets of one source; where nothing is new and no age can have passed a bound, only ages are noted. */
    public void run(List<CrawledDataset> crawled) {
        Instant now = clock.instant();
        reassessments.by(rules.all());
        List<CrawledDataset> open = new ArrayList<>();
        for (CrawledDataset one : crawled) {
            if (!one.quiet() || reassessments.isDue(one.dataset().id(), now)) {
                open.add(one);
            } else {
                arrivals.crawled(one.dataset(), now);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        try {
            store(open, now);
        } catch (ConcurrencyFailureException e) {
            LOG.debug("A batch of datasets collided with another transaction; one by one now", e);
            open.forEach(one -> store(List.of(one), now));
        }
    }

    private void store(List<CrawledDataset> crawled, Instant now) {
        List<List<Verdict>> judged = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            judged.clear();
            catalog.keep(crawled);
            for (CrawledDataset one : crawled) {
                arrivals.crawled(one.dataset(), now);
                judged.add(judgement.of(one.dataset(), one.changes(), newest(one.dataset(), now), now));
            }
            judgement.follow(judged.stream().flatMap(List::stream).toList(), now);
        });
        for (int i = 0; i < crawled.size(); i++) {
            reassessments.note(crawled.get(i).dataset().id(), judged.get(i), now);
        }
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
