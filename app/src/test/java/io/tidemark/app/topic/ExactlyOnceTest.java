package io.tidemark.app.topic;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.app.pipeline.GatherPipeline;
import io.tidemark.app.pipeline.Reading;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stops a worker wherever, the numbers are those of counting each record once. */
@Timeout(120)
class ExactlyOnceTest {
    private static final int SHARDS = 3;
    private static final int CHUNKS = 6;
    private static final Partitioning.TimeWindows HOURLY = Partitioning.TimeWindows.hourly("event_time", null);

    @TempDir
    Path folder;

    private static TopicRecord random(Random random, Instant now) {
        Instant timestamp = now.minusSeconds(random.nextInt(600));
        int what = random.nextInt(20);
        Instant event = switch (what) {
            case 0 -> null;
            case 1 -> timestamp.minus(Duration.ofHours(random.nextInt(60)));
            case 2 -> timestamp.plus(Duration.ofDays(400));
            case 3 -> timestamp.minus(Duration.ofDays(90));
            default -> timestamp.minusSeconds(random.nextInt(3_600));
        };
        return new TopicRecord(timestamp, event, "id-" + random.nextInt(400), what % 5 == 4 ? null : "SE");
    }

    private static void fill(TopicWatch watch, Random random, Instant now) {
        for (int i = 0; i < 60; i++) {
            // the last shard gets few
            int shard = random.nextInt(10) == 0 ? SHARDS - 1 : random.nextInt(SHARDS - 1);
            watch.topics.add("plays", shard, random(random, now));
        }
    }

    private static Map<PartitionKey.Window, Expected> found(TopicWatch watch, String topic) {
        Map<PartitionKey.Window, Expected> found = new TreeMap<>();
        watch.store
                .partitions()
                .ofDataset(TopicWatch.id(topic), null)
                .forEach(partition -> watch.store
                        .profiles()
                        .newest(TopicWatch.id(topic), partition.key())
                        .map(Profile::states)
                        .ifPresent(states -> found.put((PartitionKey.Window) partition.key(), numbers(states))));
        return found;
    }

    private static Expected numbers(States states) {
        return new Expected(
                count(states, new Measure.RowCount()),
                count(states, new Measure.NullCount("country")),
                count(states, new Measure.LateRows("$delivered", Duration.ofMinutes(10))),
                count(states, new Measure.MisplacedRows()),
                count(states, new Measure.UnparseableRows()),
                states.get(new Measure.DuplicateRows(List.of("event_id")))
                        .map(tally -> tally.duplicates())
                        .orElse(0L));
    }

    private static long count(States states, Measure<Tally> measure) {
        return states.get(measure).map(Tally::count).orElse(0L);
    }

    private static void assertAllIsCountedOnce(TopicWatch watch, Instant now) {
        Instant since = HOURLY.windowAt(now.minus(TopicWatch.LOOKBACK)).from();
        Map<PartitionKey.Window, Expected> expected = Expected.of(watch.topics.shards("plays"), HOURLY, since);
        assertThat(found(watch, "plays")).containsAllEntriesOf(expected);
        assertThat(watch.store
                        .gatherings()
                        .find(TopicWatch.id("plays"))
                        .orElseThrow()
                        .unreadable())
                .isEqualTo(expected.values().stream()
                        .mapToLong(Expected::unreadable)
                        .sum());
    }

    /** Six lives of a topic a seed, each life stopped at a random step again and again until it got through. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aProcessMayStopAtAnyStep(int seed) throws IOException {
        Random random = new Random(seed);
        TopicWatch watch = new TopicWatch(folder);
        watch.topics.create("plays", SHARDS);
        watch.limit(25);
        int stops = 0;
        Instant now = NOON;
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            fill(watch, random, now);
            stops += stopped(watch, random, now);
            now = now.plus(Duration.ofMinutes(random.nextInt(200)));
        }
        watch.faults.never();
        Instant end = now.plus(Duration.ofHours(3));
        watch.restart();
        watch.settle(end);
        assertThat(stops).isGreaterThanOrEqualTo(5);
        assertAllIsCountedOnce(watch, end);
    }

    /** How often it was stopped. */
    private static int stopped(TopicWatch watch, Random random, Instant now) throws IOException {
        int stops = 0;
        while (true) {
            watch.restart();
            watch.faults.stopAfter(1L + random.nextInt(60 + 20 * stops));
            try {
                watch.clock.set(now);
                watch.crawl();
                watch.work();
                return stops;
            } catch (Faults.Stopped e) {
                stops++;
                watch.tearLog(random.nextInt(400));
            }
        }
    }

    @Test
    void twoWorkersOnOneTopicCountNothingTwiceAndLoseNothing() throws InterruptedException, ExecutionException {
        Random random = new Random(4);
        TopicWatch watch = new TopicWatch(folder);
        watch.topics.create("plays", SHARDS);
        for (int chunk = 0; chunk < 30; chunk++) {
            fill(watch, random, NOON.minus(Duration.ofMinutes(17L * chunk)));
        }
        watch.limit(40);
        watch.clock.set(NOON);
        watch.crawl();
        Dataset dataset = watch.dataset("plays");
        List<Callable<Integer>> workers = new ArrayList<>();
        for (int worker = 0; worker < 2; worker++) {
            GatherPipeline own = watch.gathering();
            workers.add(() -> watch.readAll(own, dataset));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
            for (Future<Integer> steps : pool.invokeAll(workers)) {
                assertThat(steps.get()).isGreaterThan(1);
            }
        }
        Instant end = NOON.plus(Duration.ofHours(3));
        watch.settle(end);
        assertAllIsCountedOnce(watch, end);
    }

    /** Each server remembers what it read of a topic; while another one reads on, that is out of date. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void serversHandATopicToEachOtherAtAnyStep(int seed) {
        Random random = new Random(seed);
        TopicWatch watch = new TopicWatch(folder);
        watch.topics.create("plays", SHARDS);
        watch.limit(15);
        List<GatherPipeline> servers = List.of(watch.gathering(), watch.elsewhere(), watch.gathering());
        Set<GatherPipeline> readers = new HashSet<>();
        Instant now = NOON;
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            fill(watch, random, now);
            watch.clock.set(now);
            watch.crawl();
            for (int turn = random.nextInt(20); turn > 0; turn--) {
                GatherPipeline server = servers.get(random.nextInt(servers.size()));
                boolean read = server.run(watch.source(), watch.dataset("plays")) == Reading.MORE;
                readers.addAll(read ? List.of(server) : List.of());
            }
            watch.judge();
            now = now.plus(Duration.ofMinutes(random.nextInt(200)));
        }
        Instant end = now.plus(Duration.ofHours(3));
        watch.settle(end);
        assertThat(readers).hasSize(servers.size());
        assertAllIsCountedOnce(watch, end);
    }

    @Test
    void catchingUpAndFollowingGiveTheSame() {
        TopicWatch followed = new TopicWatch(folder);
        TopicWatch caughtUp = new TopicWatch(folder);
        followed.topics.create("plays", SHARDS);
        caughtUp.topics.create("plays", SHARDS);
        Instant now = TEN.from();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            fill(followed, new Random(chunk), now);
            fill(caughtUp, new Random(chunk), now);
            followed.look(now);
            now = now.plus(Duration.ofMinutes(40));
        }
        Instant end = now.plus(Duration.ofHours(3));
        followed.settle(end);
        caughtUp.settle(end);
        assertThat(found(followed, "plays")).isEqualTo(found(caughtUp, "plays"));
        assertAllIsCountedOnce(caughtUp, end);
    }
}
