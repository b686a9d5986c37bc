package io.tidemark.app.life;

import io.tidemark.app.pipeline.ArrivalWatch;
import io.tidemark.app.pipeline.DatasetPipeline;
import io.tidemark.app.pipeline.Judgement;
import io.tidemark.app.pipeline.PartitionLives;
import io.tidemark.app.pipeline.PartitionPipeline;
import io.tidemark.app.sample.LaterRows;
import io.tidemark.app.sample.SampleKeeper;
import io.tidemark.app.sample.StoredBadRows;
import io.tidemark.collector.Catalog;
import io.tidemark.collector.Connectors;
import io.tidemark.collector.Crawler;
import io.tidemark.collector.DatasetCrawl;
import io.tidemark.core.arrival.ArrivalReads;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.rule.RuleMeasures;
import io.tidemark.core.sample.BadRowReads;
import io.tidemark.core.sample.RuleSamples;
import io.tidemark.core.sample.SamplePolicy;
import io.tidemark.profiler.Profiler;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.desk.LineageDesk;
import io.tidemark.rules.desk.SnoozeEnd;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.rules.notify.Installation;
import io.tidemark.rules.notify.Notifier;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Tidemark without its server and scheduler: looks at a source when a test says so. */
final class Watch implements AutoCloseable {
    private final Connectors connectors = Connectors.installed();
    private final MutableClock clock = MutableClock.atNoon();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final Source source;
    private final Crawler crawler;
    private final DatasetPipeline datasets;
    private final PartitionPipeline partitions;

    Watch(Source source) {
        this.source = source;
        TransactionOperations none = TransactionOperations.withoutTransaction();
        ArrivalWatch arrivals = new ArrivalWatch(store.partitions(), store.arrivals());
        Judgement judgement = new Judgement(
                new RulesEngine(store.rules(), store.profiles(), store.seriesStates()),
                store.verdicts(),
                new Judgement.Desks(
                        new IncidentDesk(store.incidents()),
                        new LineageDesk(store.incidents(), store.lineage()),
                        new SnoozeEnd(store.silences(), store.incidents())),
                new Notifier(
                        store.receivers(),
                        store.routes(),
                        store.outbox(),
                        store.incidents(),
                        new Installation("test", URI.create("http://127.0.0.1"))));
        this.crawler = new Crawler(
                connectors,
                store.sources(),
                store.datasets(),
                new DatasetCrawl(store.partitions(), store.gatherings(), clock, Duration.ofDays(35)),
                clock);
        this.datasets = new DatasetPipeline(
                new Catalog(store.datasets(), store.partitions(), store.gatherings()),
                arrivals,
                store.profiles(),
                store.rules(),
                judgement,
                none,
                clock);
        this.partitions = new PartitionPipeline(
                connectors,
                new Profiler(
                        clock,
                        Duration.ofSeconds(30),
                        null,
                        dataset -> RuleMeasures.of(store.rules().all(), dataset),
                        (dataset, measured) -> new RuleSamples(dataset, measured)
                                .of(store.rules().all(), 20)),
                new PartitionLives(store.partitions(), store.profiles()),
                arrivals,
                judgement,
                new SampleKeeper(
                        store.rowSamples(),
                        SamplePolicy.USUAL,
                        new LaterRows(connectors, store.rules(), store.profiles(), Duration.ofSeconds(30), clock)),
                new PartitionPipeline.Stored(store.partitions(), store.profiles(), store.gatherings(), store.rules()),
                none,
                clock);
    }

    /** A crawl at that time, and the work that it finds. */
    void look(Instant now) {
        clock.set(now);
        crawler.crawl(source, datasets::run);
        for (DatasetId id : store.partitions().datasetsDue()) {
            Dataset dataset = store.datasets().find(id).orElseThrow();
            List<DuePartition> due = store.partitions().due(id, 400);
            partitions.run(source, dataset, due);
        }
    }

    InMemoryStore store() {
        return store;
    }

    /** The bad rows as pages and downloads have them. */
    BadRowReads badRows() {
        return new StoredBadRows(
                new StoredBadRows.Known(
                        store.sources(), store.datasets(), store.profiles(), store.rules(), store.rowSamples()),
                connectors,
                SamplePolicy.USUAL,
                Duration.ofSeconds(30));
    }

    ArrivalReads arrivals() {
        return new ArrivalReads(store.partitions(), store.arrivals(), clock);
    }

    @Override
    public void close() {
        connectors.close();
    }
}
