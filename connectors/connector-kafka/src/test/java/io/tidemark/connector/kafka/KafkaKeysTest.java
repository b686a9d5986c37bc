package io.tidemark.connector.kafka;

import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.ShardEnds;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.States;
import io.tidemark.profiler.FollowedTopic;
import io.tidemark.profiler.GatherLimits;
import io.tidemark.profiler.GatherMemory;
import io.tidemark.profiler.GatherStart;
import io.tidemark.profiler.Gatherer;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.keys.KeyIndex;
import io.tidemark.testkit.InMemoryGatherings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What keys tell is the same, be they logged while the topic is followed or read from it by themselves. */
@Timeout(60)
class KafkaKeysTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final int HOURS = 3;
    private static final int RECORDS = 1_200;
    private static final List<String> KEY = List.of("id");
    private static final Partitioning.TimeWindows HOURLY = Partitioning.TimeWindows.hourly("at", null);
    private static final Instant SINCE = NINE.minus(Duration.ofDays(3));
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final InstantSource CLOCK = InstantSource.fixed(KafkaSources.NOW);
    private static final KafkaConnector CONNECTOR = KafkaSources.open(KafkaSources.plain());

    private static TestTopic topic;

    @TempDir
    private Path folder;

    private final InMemoryGatherings gatherings = new InMemoryGatherings();

    @BeforeAll
    static void fill() {
        topic = TestTopic.create(3);
        Random random = new Random(7);
        for (int i = 0; i < RECORDS; i++) {
            Instant delivered = NINE.plusSeconds(9L * i);
            // stamps go back at times, over the hour's edge too
            Instant stamp = random.nextInt(8) == 0 ? delivered.minusSeconds(random.nextInt(2_000)) : delivered;
            topic.put(random.nextInt(3), stamp, value(random, delivered));
        }
        topic.flush();
        try (KafkaProducer<byte[], byte[]> aborting = TestTopic.producer(Map.of("transactional.id", topic.name))) {
            aborting.initTransactions();
            aborting.beginTransaction();
            TestTopic.sendNow(aborting, topic.record(0, KafkaSources.NOW.minusSeconds(60), null, "{\"id\": \"id-1\"}"));
            aborting.abortTransaction();
        }
    }

    private static String value(Random random, Instant delivered) {
        String id = "\"id-" + random.nextInt(RECORDS) + "\"";
        String at = "\"" + delivered.minusSeconds(random.nextInt(20)) + "\"";
        return switch (random.nextInt(16)) {
            case 0 -> "{broken";
            case 1 -> "{\"id\": " + id + "}";
            case 2 -> "{\"id\": null, \"at\": " + at + "}";
            case 3 -> "{\"at\": " + at + "}";
            case 4 -> "{\"id\": " + id + ", \"at\": \"" + delivered.minus(Duration.ofDays(30)) + "\"}";
            case 5 -> "{\"id\": " + id + ", \"at\": \"" + delivered.plus(Duration.ofDays(30)) + "\"}";
            default -> "{\"id\": " + id + ", \"at\": " + at + "}";
        };
    }

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    private static FollowedTopic followed() {
        Dataset dataset = aDataset()
                .in("events")
                .named(topic.name)
                .ofKind(DatasetKind.TOPIC)
                .withColumns(CONNECTOR.describe(topic.ref()).schema().columns().toArray(Column[]::new))
                .withKey("id")
                .cut(HOURLY)
                .build();
        return FollowedTopic.of(CONNECTOR, dataset).orElseThrow();
    }

    private KeyIndex index(String name) {
        return new KeyIndex(folder.resolve(name), Duration.ofDays(7), CLOCK, 1 << 24);
    }

    private Gatherer gatherer() {
        return new Gatherer(
                gatherings, new GatherMemory(10_000, 3), new GatherLimits(200, Long.MAX_VALUE, 50), CLOCK, TIMEOUT);
    }

    private GatheredStep step(FollowedTopic followed, Gatherer gatherer) {
        gatherings.want(followed.dataset().id(), "all");
        ShardEnds ends = CONNECTOR.ends(followed.description(), HOURLY, SINCE);
        Gathering before = gatherings.begin(followed.dataset().id(), ends.about());
        return gatherer.read(
                        followed,
                        new GatherStart(before, before.wanted(), ends, KafkaSources.NOW, SINCE),
                        Function.identity())
                .orElseThrow();
    }

    /** Every third step is thrown away, as another worker was faster. */
    private void readAll(FollowedTopic followed, Gatherer gatherer) {
        GatheredStep read;
        int steps = 0;
        do {
            if (steps++ % 3 == 1) {
                step(followed, gatherer);
            }
            read = step(followed, gatherer);
            gatherings.commit(read);
        } while (!read.isLast());
        assertThat(steps).isGreaterThan(4);
    }

    private static List<DuePartition> due(FollowedTopic followed) {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new DuePartition(
                        followed.dataset().id(),
                        HOURLY.windowAt(NINE.plus(Duration.ofHours(hour))),
                        new Revision("1"),
                        DuePartition.Reason.REVISION,
                        null,
                        KafkaSources.NOW))
                .toList();
    }

    private Map<PartitionKey, States> read(FollowedTopic followed) {
        return new Profiler(CLOCK, TIMEOUT, index("read"))
                .keys(CONNECTOR, followed.dataset(), CONNECTOR.deliveries(HOURLY), due(followed));
    }

    private Map<PartitionKey, States> logged(Connector connector, FollowedTopic followed, KeyIndex index) {
        Gathering gathering = gatherings.find(followed.dataset().id()).orElseThrow();
        return new Profiler(CLOCK, TIMEOUT, index).keys(connector, followed, gathering, due(followed));
    }

    @Test
    void theLogTellsWhatTheTopicTells() {
        FollowedTopic followed = followed();
        KeyIndex index = index("logged");
        readAll(followed, gatherer().logging(index));
        Map<PartitionKey, States> logged = logged(new Unread(), followed, index);
        assertThat(logged).isEqualTo(read(followed));
        States eleven = logged.getOrDefault(HOURLY.windowAt(NINE.plus(Duration.ofHours(2))), States.NONE);
        assertThat(eleven.get(new Measure.DuplicateRows(KEY)).orElseThrow())
                .extracting(DuplicateTally::duplicates)
                .isNotEqualTo(0L);
        assertThat(eleven.get(new Measure.Redeliveries(KEY)).orElseThrow())
                .extracting(RedeliveryTally::redelivered)
                .isNotEqualTo(0L);
    }

    @Test
    void whatWasReadBeforeItWasLoggedIsReadFromTheTopic() {
        FollowedTopic followed = followed();
        KeyIndex index = index("logged");
        gatherings.commit(step(followed, gatherer()));
        readAll(followed, gatherer().logging(index));
        assertThat(logged(CONNECTOR, followed, index)).isEqualTo(read(followed));
        assertThat(logged(new Unread(), followed, index)).isNotEqualTo(read(followed));
    }

    /** A connector whose records nobody can scan. */
    private static final class Unread implements Connector {
        @Override
        public void check() {
            CONNECTOR.check();
        }

        @Override
        public List<DatasetRef> datasets() {
            return CONNECTOR.datasets();
        }

        @Override
        public DatasetDescription describe(DatasetRef dataset) {
            return CONNECTOR.describe(dataset);
        }

        @Override
        public PartitionListing partitions(
                DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
            return CONNECTOR.partitions(dataset, how, cursor, horizon);
        }

        @Override
        public void close() {}
    }
}
