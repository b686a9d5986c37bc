package io.tidemark.benchmarks;

import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.profiler.GatherLimits;
import io.tidemark.profiler.GatherMemory;
import io.tidemark.profiler.Gatherer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads many topics with all of their hours open into deep profiles and prints what the heap holds: 600 topics of twelve
 * fields and 48 hours when no number is given. Run it with {@code -Xmx1g}; broker and store live in the same heap.
 */
public final class MemoryBenchmark {
    private static final int HOURS = 48;
    private static final int EACH = 20 * HOURS;
    private static final double MEBI = 1 << 20;
    private static final InstantSource CLOCK = InstantSource.fixed(TopicEvents.START.plus(Duration.ofDays(2)));

    private final Connector connector;
    private final StoreFile store;
    private final GatherMemory memory = GatherMemory.usual();
    private final AtomicInteger next = new AtomicInteger();
    private final int topics;

    private MemoryBenchmark(Connector connector, StoreFile store, int topics) {
        this.connector = connector;
        this.store = store;
        this.topics = topics;
    }

    /** Runs for some minutes; {@code MemoryBenchmark [topics]}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int topics = arguments.length == 0 ? 600 : Integer.parseInt(arguments[0]);
        TopicEvents events = new TopicEvents(EACH, HOURS);
        try (KafkaBroker broker = new KafkaBroker();
                SchemaAnswers registry = new SchemaAnswers();
                StoreFile store = new StoreFile(CLOCK);
                Connector connector = TopicBenchmark.connector(broker.address(), registry.address())) {
            for (int topic = 0; topic < topics; topic++) {
                new BareConsumer(broker.address(), "type-" + topic, 1, EACH).fill(events, events::json);
            }
            new MemoryBenchmark(connector, store, topics).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        Thread other = Thread.ofPlatform().start(this::readOn);
        readOn();
        other.join();
        ManagementFactory.getMemoryMXBean().gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "%d topics of %d hours read by two threads; states held at most %,d; heap after a collection %.0f MiB of"
                        + " %.0f%n",
                topics, HOURS, memory.peak(), used / MEBI, Runtime.getRuntime().maxMemory() / MEBI);
    }

    private void readOn() {
        Gatherer gatherer =
                new Gatherer(store.store().gatherings(), memory, GatherLimits.USUAL, CLOCK, Duration.ofMinutes(5));
        for (int topic = next.getAndIncrement(); topic < topics; topic = next.getAndIncrement()) {
            if (new GatheredTopic(connector, "type-" + topic, ProfileDepth.DEEP, gatherer, store).read() != EACH) {
                throw new IllegalStateException("Not all events of topic " + topic + " were read");
            }
        }
    }
}
