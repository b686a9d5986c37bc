package io.tidemark.app.topic;

import static io.tidemark.testkit.Builders.aSource;

import io.tidemark.app.pipeline.ArrivalWatch;
import io.tidemark.app.pipeline.DatasetPipeline;
import io.tidemark.app.pipeline.GatherPipeline;
import io.tidemark.app.pipeline.Judgement;
import io.tidemark.app.pipeline.PartitionLives;
import io.tidemark.app.pipeline.PartitionPipeline;
import io.tidemark.app.pipeline.Reading;
import io.tidemark.app.pipeline.RegistryPipeline;
import io.tidemark.app.pipeline.TopicPipeline;
import io.tidemark.app.sample.LaterRows;
import io.tidemark.app.sample.SampleKeeper;
import io.tidemark.collector.Catalog;
import io.tidemark.collector.Connectors;
import io.tidemark.collector.Crawler;
import io.tidemark.collector.DatasetCrawl;
import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.Option;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.sample.SamplePolicy;
import io.tidemark.profiler.GatherLimits;
import io.tidemark.profiler.GatherMemory;
import io.tidemark.profiler.Gatherer;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.keys.KeyIndex;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.desk.LineageDesk;
import io.tidemark.rules.desk.SnoozeEnd;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.rules.notify.Installation;
import io.tidemark.rules.notify.Notifier;
import io.tidemark.store.SecretKeyFile;
import io.tidemark.store.Store;
import io.tidemark.store.StoreMigration;
import io.tidemark.testkit.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tidemark over a fake broker and H2, run step by step by a test; {@link #restart} is what a new process knows. */
final class TopicWatch {
    static final Duration LOOKBACK = Duration.ofDays(35);
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    final Faults faults = new Faults();
    final FakeTopic topics = new FakeTopic(faults);
    final MutableClock clock = MutableClock.atNoon();
    final Store store;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Source source = aSource().named("events").ofType("fake").build();
    private final Connectors connectors = new Connectors(List.of(factory()));
    private GatherLimits limits = GatherLimits.USUAL;
    private boolean logging = true;
    private Crawler crawler;
    private DatasetPipeline crawled;
    private GatherPipeline gathering;
    private PartitionPipeline judging;

    TopicWatch(Path folder) {
        this.folder = folder.resolve(UUID.randomUUID().toString());
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        StoreMigration.migrate(database);
        store = new Store(database, new SecretKeyFile(folder).cipher(), clock);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Partitions partitions = store.partitions();
        crawler = crawler(partitions, store.gatherings());
        crawled = crawled(partitions, store.gatherings());
        gathering = gathering();
        judging = judging(partitions, store.gatherings());
    }

    void limit(long records) {
        limits = new GatherLimits(records, Long.MAX_VALUE, Math.max(1, records / 4)); // read by several threads
        restart();
    }

    void restart() {
        Partitions partitions = faults.around(Partitions.class, store.partitions());
        Gatherings gatherings = faults.around(Gatherings.class, store.gatherings());
        crawler = crawler(partitions, gatherings);
        crawled = crawled(partitions, gatherings);
        gathering = gathering();
        judging = judging(partitions, gatherings);
    }

    private Crawler crawler(Partitions partitions, Gatherings gatherings) {
        DatasetCrawl crawl = new DatasetCrawl(partitions, gatherings, clock, LOOKBACK);
        return new Crawler(connectors, store.sources(), store.datasets(), crawl, clock);
    }

    private DatasetPipeline crawled(Partitions partitions, Gatherings gatherings) {
        return new DatasetPipeline(
                new Catalog(store.datasets(), partitions, gatherings),
                new ArrivalWatch(partitions, store.arrivals()),
                store.profiles(),
                store.rules(),
                judgement(),
                transaction,
                clock);
    }

    /** A worker of its own that reads topics. */
    GatherPipeline gathering() {
        return gathering(new GatherMemory(100_000, 4));
    }

    GatherPipeline gathering(GatherMemory memory) {
        Partitions partitions = faults.around(Partitions.class, store.partitions());
        Gatherings gatherings = faults.around(Gatherings.class, store.gatherings());
        Gatherer reader = new Gatherer(gatherings, memory, limits, clock, TIMEOUT);
        Gatherer gatherer = logging ? reader.logging(index()) : reader;
        return new GatherPipeline(connectors, gatherer, gatherings, partitions, transaction, clock, LOOKBACK);
    }

    /** A server of its own, whose disk no other one sees. */
    GatherPipeline elsewhere() {
        KeyIndex own = new KeyIndex(folder.resolve("elsewhere"), Duration.ofDays(7), clock, 1 << 22);
        Gatherer gatherer = new Gatherer(store.gatherings(), new GatherMemory(100_000, 4), limits, clock, TIMEOUT);
        return new GatherPipeline(
                connectors,
                gatherer.logging(own),
                store.gatherings(),
                store.partitions(),
                transaction,
                clock,
                LOOKBACK);
    }

    /** Keys are not logged from now on. */
    void withoutLog() {
        logging = false;
        restart();
    }

    /** A stopped process may leave less of its log than it wrote. */
    void tearLog(int bytes) throws IOException {
        for (Path log : keyLogs()) {
            try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                file.truncate(Math.max(0, file.size() - bytes));
            }
        }
    }

    private PartitionPipeline judging(Partitions partitions, Gatherings gatherings) {
        Profiles profiles = store.profiles();
        return new PartitionPipeline(
                connectors,
                new Profiler(clock, TIMEOUT, index()),
                new PartitionLives(partitions, profiles),
                new ArrivalWatch(partitions, store.arrivals()),
                judgement(),
                new SampleKeeper(
                        store.rowSamples(),
                        SamplePolicy.USUAL,
                        new LaterRows(connectors, store.rules(), profiles, TIMEOUT, clock)),
                new PartitionPipeline.Stored(partitions, profiles, gatherings, store.rules()),
                transaction,
                clock);
    }

    /** The files in which keys are logged. */
    List<Path> keyLogs() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private KeyIndex index() {
        return new KeyIndex(folder.resolve("keys"), Duration.ofDays(7), clock, 1 << 22);
    }

    private Judgement judgement() {
        return new Judgement(
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
    }

    private ConnectorFactory factory() {
        return new ConnectorFactory() {
            @Override
            public String type() {
                return "fake";
            }

            @Override
            public List<Option> options() {
                return List.of();
            }

            @Override
            public Connector open(Source opened) {
                return topics;
            }
        };
    }

    Source source() {
        return source;
    }

    static DatasetId id(String topic) {
        return new DatasetId("events:" + topic);
    }

    Dataset dataset(String topic) {
        return store.datasets().find(id(topic)).orElseThrow();
    }

    void crawl() {
        crawler.crawl(source, crawled::run);
    }

    /** Reads what is wanted to its end, and judges what is due. */
    void work() {
        gather();
        judge();
    }

    /** Reads what is wanted to its end. */
    void gather() {
        for (DatasetId id : store.gatherings().wanted()) {
            Dataset dataset = store.datasets().find(id).orElseThrow();
            readAll(gathering, dataset);
        }
    }

    /** Judges what is due. */
    void judge() {
        for (DatasetId id : store.partitions().datasetsDue()) {
            judging.run(
                    source,
                    store.datasets().find(id).orElseThrow(),
                    store.partitions().due(id, 400));
        }
    }

    /** How many steps it took. */
    int readAll(GatherPipeline worker, Dataset dataset) {
        int steps = 1;
        while (worker.run(source, dataset) != Reading.END) {
            steps++;
        }
        return steps;
    }

    /** A crawl at that time, and the work that it finds. */
    void look(Instant now) {
        clock.set(now);
        crawl();
        work();
    }

    /** A look at the broker at that time. */
    void watch(Instant now) {
        clock.set(now);
        new TopicPipeline(
                        connectors,
                        new TopicPipeline.Stored(store.datasets(), store.gatherings(), store.topicStandings()),
                        judgement(),
                        transaction,
                        clock)
                .run(source);
    }

    /** A look at the schema registry at that time. */
    void lookAtSchemas(Instant now) {
        clock.set(now);
        new RegistryPipeline(
                        connectors,
                        new RegistryPipeline.Stored(store.datasets(), store.rules()),
                        judgement(),
                        transaction,
                        clock)
                .run(source);
    }

    /** As often as it takes until nothing changes by itself. */
    void settle(Instant now) {
        for (int round = 0; round < 4; round++) {
            look(now);
        }
    }
}
