package io.tidemark.benchmarks;

import io.tidemark.collector.Catalog;
import io.tidemark.collector.Connectors;
import io.tidemark.collector.CrawledDataset;
import io.tidemark.collector.Crawler;
import io.tidemark.collector.DatasetCrawl;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.judge.RulesEngine;
import io.tidemark.rules.pack.DefaultPack;
import io.tidemark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints how long crawls of very many empty tables take, stored in H2 and judged: the first, the second after a restart,
 * those after it, and one after ten tables changed.
 */
public final class CrawlBenchmark {
    private static final int TABLES = 20_000;
    private static final int CHANGED = 10;
    private static final Duration LOOKBACK = Duration.ofDays(35);

    private final Store store;
    private final TransactionTemplate transaction;
    private final RulesEngine rules;
    private final IncidentDesk desk;
    private final InstantSource clock;
    private final PrintStream out;
    private int stored;

    private CrawlBenchmark(StoreFile file, InstantSource clock, PrintStream out) {
        this.store = file.store();
        this.transaction = file.transaction();
        this.clock = clock;
        DefaultPack.rules().forEach(store.rules()::save);
        this.rules = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
        this.desk = new IncidentDesk(store.incidents());
        this.out = out;
    }

    /** Runs for some minutes; {@code CrawlBenchmark [tables]}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TABLES;
        InstantSource clock = InstantSource.system();
        try (TableFarm farm = new TableFarm();
                StoreFile store = new StoreFile(clock)) {
            farm.plant(tables);
            new CrawlBenchmark(store, clock, System.out).run(farm, tables);
        }
    }

    private void run(TableFarm farm, int tables) throws SQLException {
        Source source = Postgres.on(farm.port());
        out.printf("%d empty tables of 50 columns%n", tables);
        try (Connectors connectors = Connectors.installed()) {
            Crawler crawler = crawler(connectors);
            time("first crawl", tables, () -> crawl(crawler, source));
            time("second crawl", 0, () -> crawl(crawler, source));
            time("third crawl", 0, () -> crawl(crawler, source));
            Crawler restarted = crawler(connectors);
            time("first crawl after a restart", tables, () -> crawl(restarted, source));
            time("second crawl after a restart", 0, () -> crawl(restarted, source));
            for (int table = 0; table < CHANGED; table++) {
                farm.change(table, 100);
            }
            time("crawl after " + CHANGED + " tables changed", CHANGED, () -> crawl(restarted, source));
        }
    }

    private Crawler crawler(Connectors connectors) {
        DatasetCrawl datasetCrawl = new DatasetCrawl(store.partitions(), store.gatherings(), clock, LOOKBACK);
        return new Crawler(connectors, store.sources(), store.datasets(), datasetCrawl, clock);
    }

    private void crawl(Crawler crawler, Source source) {
        crawler.crawl(source, this::keep);
        store.sources().status(source.id()).ifPresent(status -> {
            if (status.failure() != null) {
                throw new IllegalStateException(status.failure().message());
            }
        });
    }

    /** As the pipeline does it. */
    private void keep(List<CrawledDataset> crawled) {
        List<CrawledDataset> open = crawled.stream().filter(one -> !one.quiet()).toList();
        stored += open.size();
        if (open.isEmpty()) {
            return;
        }
        Catalog catalog = new Catalog(store.datasets(), store.partitions(), store.gatherings());
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            catalog.keep(open);
            List<Verdict> verdicts = open.stream()
                    .flatMap(one -> rules.judgeDataset(one.dataset(), one.changes(), null, now).stream())
                    .toList();
            store.verdicts().save(verdicts);
            desk.apply(verdicts, now);
        });
    }

    private void time(String what, int expected, Runnable work) {
        stored = 0;
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (stored != expected) {
            throw new IllegalStateException(what + ": " + stored + " datasets were stored, not " + expected);
        }
        out.printf("%-32s %6.2f s   (%d datasets stored)%n", what, seconds, stored);
    }
}
