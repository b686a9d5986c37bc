package io.tidemark.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures jobs on this thread in turn with a floor, by CPU and by wall, and prints the medians of the ratios. */
final class CpuPairs {
    private static final int PAIRS = 5;
    private static final double GOAL = 8_000_000;

    private final long records;
    private final LongSupplier floor;
    private final PrintStream out;

    CpuPairs(long records, LongSupplier floor, PrintStream out) {
        this.records = records;
        this.floor = floor;
        this.out = out;
    }

    private record Cost(double wall, double cpu) {}

    /** Measures a job, unless {@code -Donly} names others. */
    void print(String name, LongSupplier job) {
        if (!name.matches(System.getProperty("only", ".*"))) {
            return;
        }
        cost(floor);
        cost(job);
        List<Cost> ratios = new ArrayList<>();
        List<Double> nanos = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            Cost bare = cost(floor);
            Cost measured = cost(job);
            ratios.add(new Cost(bare.wall() / measured.wall(), bare.cpu() / measured.cpu()));
            nanos.add(measured.cpu() / records);
            floors.add(bare.cpu() / records);
        }
        nanos.sort(null);
        floors.sort(null);
        double cpu = median(ratios, Comparator.comparingDouble(Cost::cpu)).cpu();
        double wall = median(ratios, Comparator.comparingDouble(Cost::wall)).wall();
        double each = nanos.get(PAIRS / 2);
        out.printf(
                "  %-32s %.2f of the floor by CPU, %.2f by wall; %4.0f ns CPU an event (floor %3.0f);"
                        + " 8 M events/s: %.1f cores%n",
                name, cpu, wall, each, floors.get(PAIRS / 2), each * GOAL / 1e9);
    }

    private static Cost median(List<Cost> ratios, Comparator<Cost> by) {
        return ratios.stream().sorted(by).toList().get(PAIRS / 2);
    }

    private Cost cost(LongSupplier work) {
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (work.getAsLong() != records) {
            throw new IllegalStateException("Not all events were read");
        }
        return new Cost(
                System.nanoTime() - wall, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
    }
}
