package io.tidemark.app.topic;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours of the key index are sealed from what was logged while the topic was read. */
class KeysAreReadOnceTest {
    private static final PartitionKey.Window ELEVEN =
            new PartitionKey.Window(TEN.until(), TEN.until().plus(Duration.ofHours(1)));
    private static final List<String> KEY = List.of("event_id");

    @TempDir
    Path folder;

    private TopicWatch watch = new TopicWatch(Path.of("target"));

    /** Sixty events of ten, of which the last comes twice, and ten of which come again at eleven in the other shard. */
    @BeforeEach
    void fill() {
        watch = new TopicWatch(folder);
        watch.topics.create("plays", 2);
        for (int event = 0; event < 60; event++) {
            add(0, TEN.from().plusSeconds(60L * event), event);
        }
        add(0, TEN.from().plusSeconds(3_550), 59);
        for (int event = 0; event < 30; event++) {
            add(1, ELEVEN.from().plusSeconds(60L * event), event < 10 ? event : 100 + event);
        }
    }

    private void add(int shard, Instant at, int event) {
        watch.topics.add("plays", shard, new TopicRecord(at, at, "id-" + event, "SE"));
    }

    private States states(PartitionKey partition) {
        return watch.store
                .profiles()
                .newest(TopicWatch.id("plays"), partition)
                .orElseThrow()
                .states();
    }

    private void assertThatCopiesAreFound() {
        assertThat(states(TEN).get(new Measure.DuplicateRows(KEY))).contains(new DuplicateTally(61, 60, 59));
        assertThat(states(ELEVEN).get(new Measure.DuplicateRows(KEY))).contains(new DuplicateTally(30, 30, 30));
        RedeliveryTally again =
                states(ELEVEN).get(new Measure.Redeliveries(KEY)).orElseThrow();
        assertThat(again.redelivered()).isEqualTo(10);
        assertThat(again.origins()).extracting(Redelivery::first).containsExactly(TEN);
    }

    @Test
    void keysOfWhatWasReadAreNotReadAgain() {
        watch.settle(NOON.plus(Duration.ofHours(1)));
        assertThat(watch.topics.scans()).isZero();
        assertThatCopiesAreFound();
    }

    @Test
    void keysThatTheLogDoesNotHoldAreReadFromTheTopic() throws IOException {
        watch.clock.set(NOON.plus(Duration.ofHours(1)));
        watch.crawl();
        watch.gather();
        for (Path log : watch.keyLogs()) {
            Files.delete(log);
        }
        watch.judge();
        assertThat(watch.topics.scans()).isPositive();
        assertThatCopiesAreFound();
    }

    @Test
    void aTopicWithoutKeyIsProfiledWithoutIts() {
        DatasetSelector all = DatasetSelector.ALL;
        watch.store
                .datasets()
                .replaceFileOverrides(List.of(
                        new DatasetOverride(all, null, null, null, null, null, List.of(), null, null, Origin.FILE)));
        watch.settle(NOON.plus(Duration.ofHours(1)));
        assertThat(watch.dataset("plays").settings().key()).isEmpty();
        assertThat(states(TEN).get(new Measure.RowCount())).contains(new Tally(61));
        assertThat(keys(watch))
                .allSatisfy((partition, found) -> assertThat(found).containsOnly(Optional.empty()));
    }

    /** What was logged lies on the disk of the server that read. */
    @Test
    void keysThatAnotherServerReadAreReadFromTheTopic() {
        watch.clock.set(NOON.plus(Duration.ofHours(1)));
        watch.crawl();
        watch.readAll(watch.elsewhere(), watch.dataset("plays"));
        watch.judge();
        assertThat(watch.topics.scans()).isPositive();
        assertThatCopiesAreFound();
    }

    /** The same lives of a topic, once with a log that is stopped, torn and elsewhere at times, and once without any. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void logAndTopicTellTheSame(int seed) throws IOException {
        TopicWatch logged = new TopicWatch(folder);
        TopicWatch read = new TopicWatch(folder);
        read.withoutLog();
        logged.topics.create("plays", 3);
        read.topics.create("plays", 3);
        Random random = new Random(seed);
        Instant now = TEN.from();
        for (int chunk = 0; chunk < 8; chunk++) {
            int records = random.nextInt();
            addRandom(logged, new Random(records), now);
            addRandom(read, new Random(records), now);
            logged.clock.set(now);
            logged.crawl();
            disturb(logged, random);
            logged.work();
            read.look(now);
            assertThat(keys(logged)).isEqualTo(keys(read));
            now = now.plus(Duration.ofMinutes(10 + random.nextInt(50)));
        }
        assertThat(keys(logged)).hasSizeGreaterThan(3);
        assertThat(logged.topics.scans()).isLessThan(read.topics.scans());
    }

    private static void addRandom(TopicWatch watch, Random random, Instant now) {
        for (int i = 0; i < 80; i++) {
            Instant at = now.minusSeconds(random.nextInt(3_000));
            Instant event = random.nextInt(10) == 0 ? null : at.minusSeconds(random.nextInt(20_000));
            watch.topics.add("plays", random.nextInt(3), new TopicRecord(at, event, "id-" + random.nextInt(500), "SE"));
        }
    }

    private static void disturb(TopicWatch watch, Random random) throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> watch.limit(20);
            case 1 -> {
                watch.restart();
                watch.tearLog(random.nextInt(200));
            }
            case 2 -> watch.readAll(watch.elsewhere(), watch.dataset("plays"));
            default -> {}
        }
    }

    private static Map<PartitionKey, List<Optional<?>>> keys(TopicWatch watch) {
        Map<PartitionKey, List<Optional<?>>> keys = new HashMap<>();
        watch.store
                .partitions()
                .ofDataset(TopicWatch.id("plays"), null)
                .forEach(partition -> watch.store
                        .profiles()
                        .newest(TopicWatch.id("plays"), partition.key())
                        .ifPresent(profile -> keys.put(
                                partition.key(),
                                List.of(
                                        profile.states().get(new Measure.DuplicateRows(KEY)),
                                        profile.states().get(new Measure.Redeliveries(KEY))))));
        return keys;
    }
}
