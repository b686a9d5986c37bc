package io.tidemark.benchmarks;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.keys.KeyHoldings;
import io.tidemark.profiler.keys.KeyIndex;
import io.tidemark.profiler.keys.KeyIntake;
import io.tidemark.profiler.keys.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what a key costs in the key index: taken, looked up in all hours of the horizon, sealed, and dropped with the
 * horizon; besides a radix sort of as many numbers, and a {@code HashSet<Long>}.
 */
public final class KeyIndexBenchmark {
    private static final DatasetId EVENTS = new DatasetId("benchmark:events");
    private static final List<String> KEY = List.of("event_id");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final int ONE_IN = 1_000;
    private static final int SHARDS = 12;

    private final int keys;
    private final int hours;
    private final KeyIndex index;
    private Instant now = START;

    private KeyIndexBenchmark(int keys, int hours, Path folder) {
        this.keys = keys;
        this.hours = hours;
        InstantSource clock = () -> now;
        this.index = new KeyIndex(folder, Duration.ofHours(hours), clock);
    }

    /** Arguments: keys an hour (1,000,000), hours of the horizon (24), hours measured (6), folder. */
    public static void main(String[] arguments) throws IOException {
        int keys = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int hours = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 24;
        int measured = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 6;
        Path folder = Files.createTempDirectory(Path.of(arguments.length > 3 ? arguments[3] : "/tmp"), "keys");
        try {
            new KeyIndexBenchmark(keys, hours, folder).run(measured);
        } finally {
            remove(folder);
        }
    }

    private void run(int measured) {
        for (int hour = 0; hour < hours; hour++) {
            seal(hour);
        }
        List<Timed> index = new ArrayList<>();
        List<Timed> floor = new ArrayList<>();
        for (int hour = hours; hour < hours + measured; hour++) {
            floor.add(Timed.of(new RadixFloor(keys)::sort, keys));
            int sealed = hour;
            index.add(Timed.of(() -> seal(sealed), keys));
        }
        Timed set = Timed.of(() -> HashSets.fill(Math.min(keys, 2_000_000)), Math.min(keys, 2_000_000));
        KeyHoldings holdings = this.index.holdings(EVENTS, KEY);
        System.out.printf("%,d keys an hour, %d hours, load %.2f%n", keys, hours, Timed.load());
        Timed.print("key index: take, look up, seal, drop", index);
        Timed.print("floor: radix sort", floor);
        Timed.print("HashSet<Long>, one set", List.of(set));
        System.out.printf(
                "%.2f bytes a key on disk, %.2f in memory%n",
                (double) holdings.bytes() / holdings.keys(),
                (double) this.index.heapBytes(EVENTS, KEY) / holdings.keys());
    }

    private void seal(int hour) {
        Instant from = START.plus(Duration.ofHours(hour));
        now = from.plus(Duration.ofHours(1));
        PartitionKey partition = new PartitionKey.Window(from, now);
        try (KeyIntake intake = index.intake(EVENTS)) {
            for (int i = 0; i < keys; i++) {
                boolean copy = hour > 0 && i % ONE_IN == 0;
                intake.add(
                        copy ? earlier(hour, i) : (long) hour * keys + i, i % SHARDS, (long) hour * keys + i / SHARDS);
            }
            Sealed sealed = index.seal(EVENTS, KEY, partition, new Revision("1"), intake);
            long expected = hour == 0 ? 0 : (keys + ONE_IN - 1) / ONE_IN;
            if (sealed.redeliveries().redelivered() != expected) {
                throw new IllegalStateException(
                        "Wrong: " + sealed.redeliveries().redelivered() + " instead of " + expected);
            }
        }
    }

    /** A key that an hour of the horizon has. */
    private long earlier(int hour, int i) {
        int back = 1 + i / ONE_IN % Math.min(hour, hours - 1);
        return (long) (hour - back) * keys + i + 1;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A radix sort of numbers alone, byte by byte: what sorting costs at least. */
    private static final class RadixFloor {
        private static final int DIGITS = 256;
        private long[] numbers;
        private long[] scratch;

        RadixFloor(int count) {
            numbers = new long[count];
            scratch = new long[count];
            Arrays.setAll(numbers, i -> (i + 1) * 0x9E3779B97F4A7C15L);
        }

        void sort() {
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                int[] next = new int[DIGITS + 1];
                for (long number : numbers) {
                    next[((int) (number >>> shift) & (DIGITS - 1)) + 1]++;
                }
                for (int digit = 0; digit < DIGITS; digit++) {
                    next[digit + 1] += next[digit];
                }
                for (long number : numbers) {
                    scratch[next[(int) (number >>> shift) & (DIGITS - 1)]++] = number;
                }
                long[] sorted = scratch;
                scratch = numbers;
                numbers = sorted;
            }
        }
    }
}
