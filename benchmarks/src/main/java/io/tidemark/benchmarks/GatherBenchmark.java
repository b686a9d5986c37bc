package io.tidemark.benchmarks;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.profiler.GatherLimits;
import io.tidemark.profiler.GatherMemory;
import io.tidemark.profiler.Gatherer;
import io.tidemark.profiler.Profiler;
import io.tidemark.profiler.keys.KeyIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.IntFunction;

/**
 * Prints what it costs to read topics into the profiles of their hours, stored exactly once, against the floor, a bare
 * consumer; with {@code -Dpeers=CLASSPATH} also what Spark and Kafka Streams cost on the same events. With
 * {@code -Dsoak=30} it then goes on for thirty minutes and prints the live heap of each.
 */
public final class GatherBenchmark {
    private static final int SHARDS = 4;
    private static final int SOAK_MINUTES = Integer.getInteger("soak", 0);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    /** One thread, as the floor is one and CPU is measured of this one. */
    private static final GatherLimits ALONE =
            new GatherLimits(GatherLimits.USUAL.records(), GatherLimits.USUAL.bytes(), Long.MAX_VALUE);

    private static final InstantSource CLOCK = InstantSource.fixed(TopicEvents.START.plus(Duration.ofDays(2)));

    private final int records;
    private final TopicEvents events;
    private final KafkaBroker broker;
    private final Connector connector;
    private final StoreFile store;
    private final KeyIndex index;
    private final Profiler profiler;

    private GatherBenchmark(int records, KafkaBroker broker, SchemaAnswers registry, StoreFile store)
            throws IOException {
        this.records = records;
        this.events = new TopicEvents(records);
        this.broker = broker;
        this.connector = TopicBenchmark.connector(broker.address(), registry.address());
        this.store = store;
        Path keys = Files.createTempDirectory("tidemark-keys");
        keys.toFile().deleteOnExit();
        this.index = new KeyIndex(keys, Duration.ofDays(7), CLOCK);
        this.profiler = new Profiler(CLOCK, TIMEOUT, index);
    }

    /** Runs for some minutes; {@code GatherBenchmark [events]}, a million when not given. */
    public static void main(String[] arguments) throws IOException {
        int records = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        try (KafkaBroker broker = new KafkaBroker();
                SchemaAnswers registry = new SchemaAnswers();
                StoreFile store = new StoreFile(CLOCK)) {
            GatherBenchmark benchmark = new GatherBenchmark(records, broker, registry, store);
            benchmark.run("JSON", benchmark.events::json);
            Peers.run(broker.address(), "JSON", records);
            benchmark.run("Avro", benchmark.events::avro);
            if (SOAK_MINUTES > 0) {
                new Soak(records, System.out).run(benchmark.topic("JSON", ProfileDepth.DEEP)::read, SOAK_MINUTES);
            }
            benchmark.connector.close();
        }
        System.exit(0);
    }

    private void run(String name, IntFunction<byte[]> format) {
        BareConsumer floor = new BareConsumer(broker.address(), name, SHARDS, records);
        floor.fill(events, format);
        System.out.printf("%s: %,d events of about %d bytes%n", name, records, format.apply(records / 2).length);
        CpuPairs pairs = new CpuPairs(records, floor::read, System.out);
        pairs.print("counts, nulls, blanks", topic(name, ProfileDepth.CHEAP)::read);
        pairs.print("standard: + numbers", topic(name, ProfileDepth.STANDARD)::read);
        pairs.print("full: what issue 4 names", topic(name, ProfileDepth.CHEAP, fullProfile())::read);
        GatheredTopic full = topic(name, ProfileDepth.CHEAP, fullProfile().logging(index));
        pairs.print("full, and the key index", () -> full.readWithKeys(profiler));
        GatheredTopic again = topic(name, ProfileDepth.CHEAP, fullProfile());
        pairs.print("full, and the key index, keys read again", () -> again.readWithKeys(profiler));
        pairs.print("deep: everything", topic(name, ProfileDepth.DEEP)::read);
        GatheredTopic deep = topic(name, ProfileDepth.DEEP, profile().logging(index));
        pairs.print("deep, and the key index", () -> deep.readWithKeys(profiler));
    }

    /** Distinct values of all fields, moments, quantiles and top values beside the counts. */
    private Gatherer fullProfile() {
        return new Gatherer(
                store.store().gatherings(),
                GatherMemory.usual(),
                ALONE,
                CLOCK,
                TIMEOUT,
                dataset -> FullProfile.of(dataset.schema()));
    }

    private Gatherer profile() {
        return new Gatherer(store.store().gatherings(), GatherMemory.usual(), ALONE, CLOCK, TIMEOUT);
    }

    private GatheredTopic topic(String name, ProfileDepth depth) {
        return topic(name, depth, profile());
    }

    private GatheredTopic topic(String name, ProfileDepth depth, Gatherer gatherer) {
        return new GatheredTopic(connector, name, depth, gatherer, store);
    }
}
