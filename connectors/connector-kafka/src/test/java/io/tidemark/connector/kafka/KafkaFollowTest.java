package io.tidemark.connector.kafka;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Following;
import io.tidemark.connector.ShardEnds;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.gather.UnreadableRecord;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Metrics;
import io.tidemark.core.metric.Tally;
import io.tidemark.profiler.FollowedTopic;
import io.tidemark.profiler.GatherLimits;
import io.tidemark.profiler.GatherMemory;
import io.tidemark.profiler.GatherStart;
import io.tidemark.profiler.Gatherer;
import io.tidemark.testkit.InMemoryGatherings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Topics are read from stored offsets on, each record once, into the window of its event time. */
@Timeout(120)
class KafkaFollowTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Partitioning.TimeWindows HOURLY = Partitioning.TimeWindows.hourly("at", null);
    private static final Instant SINCE = TEN.minus(Duration.ofDays(3));
    private static final KafkaConnector CONNECTOR = KafkaSources.open(KafkaSources.plain());
    /** When the topics are read; nothing here is stamped later, but for what is stamped wrongly. */
    private static final Instant AT = Instant.parse("2026-03-03T12:00:00Z");

    private static final InstantSource CLOCK = InstantSource.fixed(KafkaSources.NOW);

    private final InMemoryGatherings gatherings = new InMemoryGatherings();

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    private static FollowedTopic followed(TestTopic topic) {
        Dataset dataset = aDataset()
                .in("events")
                .named(topic.name)
                .ofKind(DatasetKind.TOPIC)
                .withColumns(CONNECTOR.describe(topic.ref()).schema().columns().toArray(Column[]::new))
                .cut(HOURLY)
                .build();
        return FollowedTopic.of(CONNECTOR, dataset).orElseThrow();
    }

    private GatheredStep read(FollowedTopic topic, long records) {
        return read(topic, new GatherMemory(10_000, 1), new GatherLimits(records, Long.MAX_VALUE));
    }

    private GatheredStep read(FollowedTopic topic, GatherMemory memory, GatherLimits limits) {
        gatherings.want(topic.dataset().id(), "all");
        ShardEnds ends = CONNECTOR.ends(topic.description(), HOURLY, SINCE);
        Gathering before = gatherings.begin(topic.dataset().id(), ends.about());
        Gatherer gatherer = new Gatherer(gatherings, memory, limits, CLOCK, Duration.ofSeconds(30));
        return gatherer.read(topic, new GatherStart(before, before.wanted(), ends, AT, SINCE), Function.identity())
                .orElseThrow();
    }

    private void readAll(FollowedTopic topic) {
        GatheredStep step = read(topic, 1_000_000);
        gatherings.commit(step);
        assertThat(step.isLast()).isTrue();
    }

    private GatheredWindow window(FollowedTopic topic, String hour) {
        return window(topic, Instant.parse("2026-03-02T" + hour + ":00:00Z"));
    }

    private GatheredWindow window(FollowedTopic topic, Instant at) {
        return gatherings
                .windows(topic.dataset().id(), List.of(HOURLY.windowAt(at)))
                .getFirst();
    }

    private static long count(GatheredWindow window, Measure<Tally> measure) {
        return window.states().get(measure).orElseThrow().count();
    }

    private static String at(Instant event) {
        return "{\"at\": \"" + event + "\", \"v\": 1}";
    }

    @Test
    void aRecordBelongsToTheWindowOfItsEventTimeHoweverLateItComes() {
        TestTopic topic = TestTopic.create(2);
        topic.put(0, TEN, at(TEN)).put(0, TEN.plusSeconds(60), at(TEN.plusSeconds(60)));
        topic.put(1, TEN.plusSeconds(7_300), at(TEN.plusSeconds(100))).flush();
        FollowedTopic followed = followed(topic);
        readAll(followed);
        GatheredWindow ten = window(followed, "10");
        assertThat(count(ten, new Measure.RowCount())).isEqualTo(3);
        assertThat(count(ten, new Measure.LateRows(Following.DELIVERED, HOURLY.lateness())))
                .isEqualTo(1);
        assertThat(ten.ends()).isEqualTo(Map.of(0, 2L, 1, 1L));
        assertThat(gatherings.waiting(followed.dataset().id())).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsCountedInTheHourOfItsDeliveryAndSampled() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, TEN, at(TEN)).put(0, TEN.plusSeconds(1), "{broken").put(0, TEN.plusSeconds(2), "{\"v\": 2}");
        topic.put(0, TEN.plusSeconds(3), at(TEN.plus(Duration.ofDays(3)))).flush();
        FollowedTopic followed = followed(topic);
        readAll(followed);
        GatheredWindow ten = window(followed, "10");
        assertThat(count(ten, new Measure.RowCount())).isEqualTo(1);
        assertThat(count(ten, new Measure.UnparseableRows())).isEqualTo(2);
        assertThat(count(ten, new Measure.MisplacedRows())).isEqualTo(1);
        assertThat(gatherings.find(followed.dataset().id()).orElseThrow().unreadable())
                .isEqualTo(2);
        assertThat(gatherings.unreadable(followed.dataset().id(), 5))
                .extracting(UnreadableRecord::offset)
                .containsExactly(2L, 1L);
    }

    @Test
    void aTopicOfThatNameThatIsCreatedAgainIsReadFromItsBeginning() {
        TestTopic topic = TestTopic.create("again", 1, Map.of());
        topic.put(0, TEN, at(TEN)).put(0, TEN, at(TEN)).flush();
        readAll(followed(topic));
        topic.delete();
        TestTopic second = TestTopic.create("again", 1, Map.of());
        second.put(0, TEN.plusSeconds(9), at(TEN)).flush();
        FollowedTopic followed = followed(second);
        readAll(followed);
        assertThat(count(window(followed, "10"), new Measure.RowCount())).isEqualTo(1);
    }

    @Test
    void readingGoesOnWhereRetentionLeftSomething() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, TEN, at(TEN)).put(0, TEN.plusSeconds(1), at(TEN)).put(0, TEN.plusSeconds(2), at(TEN));
        topic.flush();
        FollowedTopic followed = followed(topic);
        gatherings.commit(read(followed, 1));
        topic.deleteRecordsBefore(0, 2);
        readAll(followed);
        assertThat(count(window(followed, "10"), new Measure.RowCount())).isEqualTo(2);
        assertThat(counts(followed)).isEqualTo(ShardCounts.gone(1, 0));
    }

    @Test
    void theEnvelopeOfAWindowIsMeasured() {
        TestTopic topic = TestTopic.create(2);
        byte[] key = {'k'};
        byte[] value = at(TEN).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            topic.put(0, TEN.plusSeconds(30), key, value, Map.of());
        }
        topic.put(1, TEN.plusSeconds(90), null, value, Map.of()).flush();
        FollowedTopic followed = followed(topic);
        gatherings.commit(read(followed, 2));
        readAll(followed);
        Map<MetricId, MetricValue> metrics = Metrics.of(window(followed, "10").states());
        assertThat(metrics.get(MetricId.of(MetricName.BUSIEST_SHARD_RATIO))).isEqualTo(new MetricValue.Known(0.75));
        assertThat(metrics.get(MetricId.of(MetricName.NULL_KEY_RATIO))).isEqualTo(new MetricValue.Known(0.25));
        assertThat(metrics.get(MetricId.of(MetricName.DELAY_MAX, Following.DELIVERED)))
                .isEqualTo(new MetricValue.Known(90));
    }

    private ShardCounts counts(FollowedTopic topic) {
        return gatherings.find(topic.dataset().id()).orElseThrow().counts();
    }

    @Test
    void whatTransactionsLeaveBehindIsSkippedAndNotLost() {
        TestTopic topic = TestTopic.create(1);
        topic.put(0, TEN, at(TEN)).flush();
        try (KafkaProducer<byte[], byte[]> aborting = TestTopic.producer(Map.of("transactional.id", topic.name))) {
            aborting.initTransactions();
            aborting.beginTransaction();
            TestTopic.sendNow(aborting, topic.record(0, TEN, null, at(TEN)));
            TestTopic.sendNow(aborting, topic.record(0, TEN, null, at(TEN)));
            aborting.abortTransaction();
        }
        topic.put(0, TEN, at(TEN)).flush();
        FollowedTopic followed = followed(topic);
        gatherings.commit(read(followed, 1));
        readAll(followed);
        assertThat(count(window(followed, "10"), new Measure.RowCount())).isEqualTo(2);
        assertThat(counts(followed)).isEqualTo(ShardCounts.met(3, 0, 0));
    }

    @Test
    void whatCompactionTakesIsSkippedAndNotLost() {
        TestTopic topic = TestTopic.create(
                "compacted-away",
                1,
                Map.of("cleanup.policy", "compact", "segment.ms", "100", "min.cleanable.dirty.ratio", "0.01"));
        byte[] key = {'k'};
        for (int i = 0; i < 40; i++) {
            topic.put(0, TEN.plusSeconds(i), key, at(TEN).getBytes(StandardCharsets.UTF_8), Map.of());
        }
        topic.flush();
        FollowedTopic followed = followed(topic);
        gatherings.commit(read(followed, 1));
        topic.put(0, TEN.plusSeconds(9_000), key, at(TEN).getBytes(StandardCharsets.UTF_8), Map.of())
                .flush();
        topic.put(
                        0,
                        TEN.plusSeconds(9_000),
                        "other".getBytes(StandardCharsets.UTF_8),
                        at(TEN).getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .flush();
        TestTopic.awaitUntil(
                "the cleaner compacted the topic",
                () -> read(followed, 100).shards().getFirst().after().counts().skipped() > 0);
        readAll(followed);
        assertThat(counts(followed).skipped()).isPositive();
        assertThat(counts(followed).lost()).isZero();
    }

    @Test
    void whatBelongsToNoWindowIsCounted() {
        TestTopic topic = TestTopic.create(1);
        Instant before = SINCE.minus(Duration.ofHours(5));
        topic.put(0, SINCE, at(SINCE))
                .put(0, before, at(before))
                .put(0, TEN, null)
                .put(0, before, at(before));
        topic.flush();
        FollowedTopic followed = followed(topic);
        gatherings.commit(read(followed, 2));
        readAll(followed);
        assertThat(counts(followed)).isEqualTo(ShardCounts.met(0, 0, 1));
        assertThat(count(window(followed, SINCE), new Measure.MisplacedRows())).isEqualTo(2);
    }

    /** Its producer stamps with the time of the file that the events come from. */
    @Test
    void aStampFromBeforeTheLookBackHidesNoEventWithinIt() {
        TestTopic topic = TestTopic.create(1);
        Instant before = SINCE.minus(Duration.ofHours(5));
        topic.put(0, TEN, at(TEN)).put(0, before, at(TEN.plusSeconds(60))).flush();
        FollowedTopic followed = followed(topic);
        readAll(followed);
        topic.put(0, before, at(TEN.plusSeconds(90))).flush();
        readAll(followed);
        assertThat(count(window(followed, "10"), new Measure.RowCount())).isEqualTo(3);
        assertThat(counts(followed)).isEqualTo(ShardCounts.NONE);
    }

    @Test
    void aStampOfYearsToComeSpoilsNothingThatFollows() {
        TestTopic topic = TestTopic.create("ahead", 1, Map.of("message.timestamp.after.max.ms", "" + Long.MAX_VALUE));
        topic.put(0, AT.plus(Duration.ofDays(20_000_000)), at(TEN))
                .put(0, TEN.plusSeconds(60), at(TEN.plusSeconds(60)));
        topic.put(0, AT.plus(Duration.ofDays(4_000)), at(AT.plus(Duration.ofDays(4_000))))
                .flush();
        FollowedTopic followed = followed(topic);
        readAll(followed);
        assertThat(count(window(followed, "10"), new Measure.RowCount())).isEqualTo(2);
        assertThat(gatherings
                        .find(followed.dataset().id())
                        .orElseThrow()
                        .shard(0)
                        .orElseThrow()
                        .watermark())
                .isBeforeOrEqualTo(AT);
    }

    /** Sixty stops: what was read and not stored is read again, what was stored is not. */
    @Test
    void aReaderThatIsStoppedAnywhereCountsEachRecordOnce() {
        Random random = new Random(7);
        TestTopic topic = TestTopic.create("stopped", 3, Map.of());
        Map<PartitionKey.Window, Long> expected = new TreeMap<>();
        List<Instant> events = new ArrayList<>();
        topic.put(0, TEN, at(TEN)).flush();
        expected.merge(HOURLY.windowAt(TEN), 1L, Long::sum);
        events.add(TEN);
        FollowedTopic followed = followed(topic);
        int stops = 0;
        try (KafkaProducer<byte[], byte[]> aborting = TestTopic.producer(Map.of("transactional.id", topic.name))) {
            aborting.initTransactions();
            while (stops < 60) {
                for (int i = 0; i < 40; i++) {
                    Instant event = TEN.plusSeconds(random.nextInt(5 * 3_600));
                    topic.put(random.nextInt(3), event.plusSeconds(random.nextInt(9_000)), at(event));
                    expected.merge(HOURLY.windowAt(event), 1L, Long::sum);
                    events.add(event);
                }
                topic.flush();
                aborting.beginTransaction();
                TestTopic.sendNow(aborting, topic.record(random.nextInt(3), TEN, null, at(TEN)));
                aborting.abortTransaction();
                for (int step = 0; step < 12; step++) {
                    GatheredStep read = read(followed, 1 + random.nextInt(15));
                    boolean stopped = random.nextInt(3) == 0;
                    stops += stopped ? 1 : 0;
                    if (!stopped) {
                        gatherings.commit(read);
                    }
                }
            }
        }
        readAll(followed);
        Map<PartitionKey.Window, Long> counted = new TreeMap<>();
        gatherings
                .windows(followed.dataset().id(), List.copyOf(expected.keySet()))
                .forEach(window -> counted.put(window.window(), count(window, new Measure.RowCount())));
        assertThat(counted).isEqualTo(expected);
        assertThat(counted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(events.size());
    }
}
