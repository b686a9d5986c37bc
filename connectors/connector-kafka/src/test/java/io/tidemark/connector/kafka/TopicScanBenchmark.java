package io.tidemark.connector.kafka;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Prints what a scan costs against the floor: a byte[] consumer with the same fetch settings that does nothing. Pairs
 * of floor and scan in turn; the median of the pairs' ratios.
 */
final class TopicScanBenchmark {
    private static final int SHARDS = 4;
    private static final int HOURS = 24;
    private static final int PAIRS = 5;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("event_time", null);

    private final int records;
    private boolean hashing;
    private long hashes;
    private final TestTopic topic = TestTopic.create(SHARDS);
    private final KafkaConnector connector = KafkaSources.open(KafkaSources.plain());

    private TopicScanBenchmark(int records) {
        this.records = records;
    }

    public static void main(String[] arguments) {
        new TopicScanBenchmark(arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0])).run();
        System.exit(0);
    }

    private void run() {
        fill();
        DatasetDescription described = connector.describe(topic.ref());
        listing(described);
        List<String> all = described.schema().names();
        compare("scan, no column", () -> scan(described, List.of()));
        compare("scan, 3 columns", () -> scan(described, List.of("event_id", "country", "amount")));
        compare("scan, all " + all.size() + " columns", () -> scan(described, all));
        hashing = true;
        compare("the same with hashes", () -> scan(described, all));
        connector.close();
    }

    private void fill() {
        long step = Duration.ofHours(HOURS).toNanos() / records;
        for (int i = 0; i < records; i++) {
            Instant at = START.plusNanos(i * step);
            topic.put(i % SHARDS, at, json(i, at));
            if (i % 50_000 == 0) {
                topic.flush();
            }
        }
        topic.flush();
        System.out.printf(
                "%,d records of %d bytes%n", records, json(records, START).length());
    }

    private static String json(int i, Instant at) {
        long hash = i * 0x9E3779B97F4A7C15L;
        String country = i % 33 == 0 ? "null" : "\"" + "DEFRITUSSEGB".substring(i % 6 * 2, i % 6 * 2 + 2) + "\"";
        return String.format(
                Locale.ROOT,
                "{\"event_id\":\"%016x-%08x\",\"event_time\":\"%s\",\"user_id\":%d,\"session_id\":%d,\"country\":%s,"
                        + "\"device\":\"phone\",\"app_version\":\"8.%d.1\",\"amount\":%d.%02d,\"ms_played\":%d,"
                        + "\"is_test\":%b,\"track\":\"track-%d\",\"referrer\":\"search\"}",
                hash,
                i,
                at,
                hash >>> 44,
                hash >>> 40,
                country,
                i % 9,
                i % 100,
                i % 97,
                i % 240_000,
                i % 50 == 0,
                hash >>> 48);
    }

    private void listing(DatasetDescription described) {
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            int windows = connector
                    .partitions(described, HOURLY, "", START.minus(Duration.ofDays(14)))
                    .observations()
                    .size();
            System.out.printf(
                    "listing of %d windows in %d shards: %d ms%n", windows, SHARDS, millis(System.nanoTime() - start));
        }
    }

    private void compare(String name, LongSupplier variant) {
        cost(this::floor);
        cost(variant);
        double[] wall = new double[PAIRS];
        double[] cpu = new double[PAIRS];
        long[] floors = new long[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            long[] floor = cost(this::floor);
            long[] scan = cost(variant);
            floors[pair] = floor[0];
            wall[pair] = (double) floor[0] / scan[0];
            cpu[pair] = (double) floor[1] / scan[1];
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        Arrays.sort(floors);
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f of the floor's speed by CPU (%.2f-%.2f), %.2f by wall (%.2f-%.2f); floor %d ms, load %.1f%n",
                name,
                cpu[PAIRS / 2],
                cpu[0],
                cpu[PAIRS - 1],
                wall[PAIRS / 2],
                wall[0],
                wall[PAIRS - 1],
                millis(floors[PAIRS / 2]),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private long[] cost(LongSupplier work) {
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long seen = work.getAsLong();
        if (seen != records) {
            throw new IllegalStateException("Saw " + seen + " records, not " + records);
        }
        return new long[] {
            System.nanoTime() - wall, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu
        };
    }

    private long floor() {
        Map<String, Object> settings = new HashMap<>(Consumers.FAST);
        settings.put("bootstrap.servers", KafkaServerForTests.running().plain());
        settings.put("metric.reporters", "");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> shards = new ArrayList<>();
            for (int shard = 0; shard < SHARDS; shard++) {
                shards.add(new TopicPartition(topic.name, shard));
            }
            consumer.assign(shards);
            consumer.seekToBeginning(shards);
            long seen = 0;
            long touched = 0;
            while (seen < records) {
                for (var record : consumer.poll(Duration.ofMillis(250))) {
                    touched += record.value()[0];
                    seen++;
                }
            }
            return touched == 0 ? 0 : seen;
        }
    }

    private long scan(DatasetDescription described, List<String> columns) {
        List<PartitionKey> windows = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            windows.add(((Partitioning.TimeWindows) HOURLY).windowAt(START.plus(Duration.ofHours(hour))));
        }
        long seen = 0;
        long[] nulls = new long[columns.size()];
        long[] blanks = new long[columns.size()];
        try (RecordCursor cursor = connector.scan(described, HOURLY, windows, columns, Duration.ofMinutes(5))) {
            while (cursor.next()) {
                for (int column = 0; column < columns.size(); column++) {
                    nulls[column] += cursor.isNull(column) ? 1 : 0;
                    blanks[column] += cursor.isBlank(column) ? 1 : 0;
                    hashes += hashing ? cursor.hash(column) : 0;
                }
                seen += cursor.kind() == RecordCursor.Kind.RECORD ? 1 : 0;
            }
        }
        return seen;
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
