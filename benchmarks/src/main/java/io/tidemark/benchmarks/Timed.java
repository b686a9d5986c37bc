package io.tidemark.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;

/**
 * What something took for each of its items.
 *
 * @param wall nanoseconds
 * @param cpu nanoseconds of its thread
 */
record Timed(double wall, double cpu) {
    static Timed of(Runnable work, long items) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        double took = System.nanoTime() - start;
        double busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        return new Timed(took / items, busy / items);
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static void print(String name, List<Timed> all) {
        System.out.printf(
                "%-40s median %6.1f ns CPU, %6.1f ns wall (CPU %.1f to %.1f)%n",
                name,
                median(all, Comparator.comparingDouble(Timed::cpu)).cpu(),
                median(all, Comparator.comparingDouble(Timed::wall)).wall(),
                all.stream().mapToDouble(Timed::cpu).min().orElse(0),
                all.stream().mapToDouble(Timed::cpu).max().orElse(0));
    }

    private static Timed median(List<Timed> all, Comparator<Timed> order) {
        return all.stream().sorted(order).toList().get(all.size() / 2);
    }
}
