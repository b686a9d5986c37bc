package io.tidemark.collector;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands on what a crawl finds in batches, so that storing it costs few transactions, and soon, so that none waits long. */
final class CrawlBatch {
    private static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Consumer<List<CrawledDataset>> found;
    private final InstantSource clock;
    private final List<CrawledDataset> waiting = new ArrayList<>();
    private Instant since = Instant.EPOCH;

    CrawlBatch(Consumer<List<CrawledDataset>> found, InstantSource clock) {
        this.found = found;
        this.clock = clock;
    }

    void add(CrawledDataset crawled) {
        if (waiting.isEmpty()) {
            since = clock.instant();
        }
        waiting.add(crawled);
        if (waiting.size() == MOST || !clock.instant().isBefore(since.plus(LONGEST))) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            List<CrawledDataset> batch = List.copyOf(waiting);
            waiting.clear();
            found.accept(batch);
        }
    }
}
