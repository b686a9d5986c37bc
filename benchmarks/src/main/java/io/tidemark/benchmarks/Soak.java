package io.tidemark.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Runs a job over and over, and prints each minute how many events it read and what the heap holds after a collection. */
final class Soak {
    private static final double MEBI = 1 << 20;

    private final int records;
    private final PrintStream out;

    Soak(int records, PrintStream out) {
        this.records = records;
        this.out = out;
    }

    void run(LongSupplier job, int minutes) {
        for (int minute = 1; minute <= minutes; minute++) {
            long start = System.nanoTime();
            long rounds = 0;
            while (System.nanoTime() - start < Duration.ofMinutes(1).toNanos()) {
                if (job.getAsLong() != records) {
                    throw new IllegalStateException("Not all events were read");
                }
                rounds++;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            ManagementFactory.getMemoryMXBean().gc();
            out.printf(
                    "minute %2d: %,.0f events a second; live heap %.0f MiB%n",
                    minute, rounds * records / seconds, live() / MEBI);
        }
    }

    private static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
