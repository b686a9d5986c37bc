package io.tidemark.collector;

import static io.tidemark.testkit.Builders.aSource;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.Source;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Crawls of a dataset whose signals do not move: they cost nothing, yet time goes on. It is noon at first. */
class QuietCrawlTest {
    private static final DatasetId PLAYS = new DatasetId("warehouse:public.plays");
    private static final Revision SEEN = new Revision("r1");

    private final FakeConnector store = new FakeConnector()
            .table("plays", FakeConnector.EVENT_ID, FakeConnector.EVENT_TIME)
            .signalsChanges();
    private final Source source = aSource().named("warehouse").ofType("fake").build();
    private final InMemoryStore memory = new InMemoryStore();
    private final MutableClock clock = MutableClock.atNoon();
    private final Catalog catalog = new Catalog(memory.datasets(), memory.partitions(), memory.gatherings());
    private final Crawler crawler = new Crawler(
            new Connectors(List.of(store)),
            memory.sources(),
            memory.datasets(),
            new DatasetCrawl(memory.partitions(), memory.gatherings(), clock, Duration.ofDays(35)),
            clock);

    @Test
    void aDatasetOfWhichNothingMovesIsQuietFromTheSecondCrawlOn() {
        assertThat(crawl().quiet()).isFalse();
        assertThat(crawl().quiet()).isTrue();
        assertThat(crawl().quiet()).isTrue();
    }

    @Test
    void aDatasetIsNotQuietWhileSomethingIsDue() {
        store.sees("plays", Observation.of(hour(-1), SEEN));
        crawl();
        assertThat(crawl().quiet()).isFalse();
        assertThat(crawl().quiet()).isFalse();
        profiled(hour(-1), PartitionState.CLOSED);
        assertThat(crawl().quiet()).as("a look at what the profile changed").isFalse();
        assertThat(crawl().quiet()).isTrue();
    }

    @Test
    void anArrivingWindowClosesAtItsDeadlineThoughNothingMoves() {
        store.sees("plays", Observation.of(hour(0), SEEN));
        crawl();
        profiled(hour(0), PartitionState.ARRIVING);
        crawl();
        assertThat(crawl().quiet()).isTrue();
        clock.set(hour(0).until().plus(Duration.ofMinutes(11)));
        assertThat(crawl().due())
                .singleElement()
                .satisfies(due -> assertThat(due.reason()).isEqualTo(DuePartition.Reason.CLOSE));
    }

    @Test
    void aReopenedWindowClosesWithTheNextCrawl() {
        store.sees("plays", Observation.of(hour(-3), SEEN));
        crawl();
        profiled(hour(-3), PartitionState.REOPENED);
        assertThat(crawl().due())
                .singleElement()
                .satisfies(due -> assertThat(due.reason()).isEqualTo(DuePartition.Reason.CLOSE));
    }

    @Test
    void aWindowIsExpectedWhenItStartsAndMissingAtItsDeadlineThoughNothingMoves() {
        List<PartitionKey.Window> past =
                IntStream.range(-10, 0).mapToObj(QuietCrawlTest::hour).toList();
        store.sees(
                "plays", past.stream().map(hour -> Observation.of(hour, SEEN)).toArray(Observation[]::new));
        past.forEach(hour -> profiled(hour, PartitionState.CLOSED));
        crawl();
        assertThat(crawl().quiet()).isTrue();
        clock.set(hour(1).from().plusSeconds(1));
        assertThat(crawl().expected()).extracting(Partition::key).contains(hour(1));
        clock.set(hour(1).until().plus(Duration.ofMinutes(11)));
        assertThat(crawl().due()).extracting(DuePartition::partition).contains(hour(0), hour(1));
    }

    @Test
    void aChangeOfTheSchemaEndsTheQuiet() {
        crawl();
        assertThat(crawl().quiet()).isTrue();
        store.table("plays", FakeConnector.EVENT_TIME);
        assertThat(crawl().changes()).isNotEmpty();
    }

    private CrawledDataset crawl() {
        List<CrawledDataset> found = new ArrayList<>();
        crawler.crawl(source, some -> {
            catalog.keep(some);
            found.addAll(some);
        });
        clock.advance(Duration.ofSeconds(1));
        return found.getFirst();
    }

    private void profiled(PartitionKey.Window window, PartitionState state) {
        Instant now = clock.instant();
        memory.partitions().save(List.of(new Partition(PLAYS, window, state, SEEN, 1, 10L, null, now, null, Set.of())));
        memory.partitions().doneDue(memory.partitions().due(PLAYS, 100));
    }

    private static PartitionKey.Window hour(int fromNoon) {
        Instant from = MutableClock.atNoon().instant().plus(Duration.ofHours(fromNoon));
        return new PartitionKey.Window(from, from.plus(Duration.ofHours(1)));
    }
}
