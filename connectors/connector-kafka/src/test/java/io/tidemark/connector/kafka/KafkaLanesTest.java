package io.tidemark.connector.kafka;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connector.Following;
import io.tidemark.connector.ShardEnds;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Metrics;
import io.tidemark.core.metric.Tally;
import io.tidemark.profiler.FollowedTopic;
import io.tidemark.profiler.GatherLimits;
import io.tidemark.profiler.GatherMemory;
import io.tidemark.profiler.GatherStart;
import io.tidemark.profiler.Gatherer;
import io.tidemark.testkit.InMemoryGatherings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shards of a topic are divided among threads, which find together what one thread finds. */
@Timeout(60)
class KafkaLanesTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Partitioning.TimeWindows HOURLY = Partitioning.TimeWindows.hourly("at", null);
    private static final Instant SINCE = TEN.minus(Duration.ofDays(3));
    private static final Instant AT = Instant.parse("2026-03-03T12:00:00Z");
    private static final KafkaConnector CONNECTOR = KafkaSources.open(KafkaSources.plain());
    private static final GatherLimits SHARED = new GatherLimits(10_000, Long.MAX_VALUE, 1_000);
    private static final GatherLimits ALONE = new GatherLimits(10_000, Long.MAX_VALUE);
    private static final List<PartitionKey> HOURS =
            List.of(HOURLY.windowAt(TEN), HOURLY.windowAt(TEN.plus(Duration.ofHours(1))));

    private static TestTopic topic;

    private InMemoryGatherings gatherings = new InMemoryGatherings();

    /** Two hours in four shards: 4,000 records, eight of which cannot be read. */
    @BeforeAll
    static void fill() {
        topic = TestTopic.create(4);
        for (int i = 0; i < 4_000; i++) {
            Instant event = TEN.plusMillis(i * 1_800L);
            String value = "{\"at\": \"" + event + "\", \"v\": " + i % 7 + ", \"who\": \"user-" + i % 50 + "\"}";
            topic.put(i % 4, event, i % 500 == 7 ? "{broken" : value);
        }
        topic.flush();
    }

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    private static FollowedTopic followed(Following source) {
        Dataset dataset = aDataset()
                .in("events")
                .named(topic.name)
                .ofKind(DatasetKind.TOPIC)
                .withColumns(CONNECTOR.describe(topic.ref()).schema().columns().toArray(Column[]::new))
                .cut(HOURLY)
                .build();
        return new FollowedTopic(source, dataset, HOURLY);
    }

    private GatheredStep read(FollowedTopic followed, GatherMemory memory, GatherLimits limits) {
        return read(followed, memory, limits, Function.identity()).orElseThrow();
    }

    private <R> Optional<R> read(
            FollowedTopic followed, GatherMemory memory, GatherLimits limits, Function<GatheredStep, R> then) {
        gatherings.want(followed.dataset().id(), "all");
        ShardEnds ends = CONNECTOR.ends(followed.description(), HOURLY, SINCE);
        Gathering before = gatherings.begin(followed.dataset().id(), ends.about());
        Gatherer gatherer = new Gatherer(gatherings, memory, limits, InstantSource.fixed(AT), Duration.ofSeconds(30));
        return gatherer.read(followed, new GatherStart(before, before.wanted(), ends, AT, SINCE), then);
    }

    private void assertThatBothHoursAreWhole(FollowedTopic followed) {
        for (GatheredWindow window : gatherings.windows(followed.dataset().id(), HOURS)) {
            assertThat(count(window, new Measure.RowCount())).isEqualTo(1_996);
            assertThat(count(window, new Measure.UnparseableRows())).isEqualTo(4);
            assertThat(window.ends()).hasSize(4);
        }
        assertThat(gatherings.find(followed.dataset().id()).orElseThrow().unreadable())
                .isEqualTo(8);
    }

    private static long count(GatheredWindow window, Measure<Tally> measure) {
        return window.states().get(measure).orElseThrow().count();
    }

    @Test
    void threadsThatShareATopicFindTogetherWhatOneFinds() {
        CountedFollowing one = new CountedFollowing(CONNECTOR, CountedFollowing.NONE);
        FollowedTopic alone = followed(one);
        gatherings.commit(read(alone, new GatherMemory(10_000, 1), ALONE));
        assertThat(one.readers()).isEqualTo(1);
        List<GatheredWindow> found = gatherings.windows(alone.dataset().id(), HOURS);
        gatherings = new InMemoryGatherings();
        CountedFollowing several = new CountedFollowing(CONNECTOR, CountedFollowing.NONE);
        FollowedTopic shared = followed(several);
        GatheredStep step = read(shared, new GatherMemory(10_000, 4), SHARED);
        gatherings.commit(step);
        assertThat(step.isLast()).isTrue();
        assertThat(several.readers()).isEqualTo(3);
        assertThat(several.shards().stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThatBothHoursAreWhole(shared);
        assertThat(gatherings.windows(shared.dataset().id(), HOURS))
                .usingRecursiveComparison()
                .ignoringFields("states")
                .isEqualTo(found);
        assertThat(gatherings.windows(shared.dataset().id(), HOURS))
                .zipSatisfy(
                        found,
                        (window, single) -> assertThat(Metrics.of(window.states()))
                                .usingRecursiveComparison()
                                .withComparatorForType(
                                        new DoubleComparator(1e-9), Double.class) // sums in another order
                                .isEqualTo(Metrics.of(single.states())));
    }

    @Test
    void aThreadThatGetsNoRoomLeavesItsShardsToTheNextStep() {
        FollowedTopic followed = followed(CONNECTOR);
        GatherMemory tight = new GatherMemory(1, 4);
        int steps = 0;
        GatheredStep step;
        do {
            step = read(followed, tight, SHARED);
            gatherings.commit(step);
            steps++;
        } while (!step.isLast() && steps < 20);
        assertThat(step.isLast()).isTrue();
        assertThat(steps).isGreaterThan(1);
        assertThatBothHoursAreWhole(followed);
    }

    @Test
    void whatFailsInAnyThreadFailsTheStep() {
        for (int shard = 0; shard < 4; shard++) {
            FollowedTopic followed = followed(new CountedFollowing(CONNECTOR, shard));
            GatherMemory memory = new GatherMemory(10_000, 4);
            assertThatThrownBy(() -> read(followed, memory, SHARED))
                    .isInstanceOf(TidemarkException.class)
                    .hasMessage("Shard " + shard + " has no leader");
            assertThat(read(followed(CONNECTOR), memory, SHARED).isLast()).isTrue();
        }
    }

    @Test
    void aTopicWithABacklogLeavesAReaderToOthers() {
        CountedFollowing backlog = new CountedFollowing(CONNECTOR, CountedFollowing.NONE);
        GatherMemory memory = new GatherMemory(10_000, 2);
        Optional<Boolean> other = read(
                followed(backlog),
                memory,
                SHARED,
                held -> read(followed(CONNECTOR), memory, ALONE, GatheredStep::isLast)
                        .orElse(false));
        assertThat(backlog.readers()).isEqualTo(1);
        assertThat(other).contains(true);
    }
}
