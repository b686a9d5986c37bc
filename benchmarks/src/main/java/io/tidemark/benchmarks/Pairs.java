package io.tidemark.benchmarks;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures something in turn with the floor, and prints the median of the ratios and of the CPU time. Before that it
 * runs for ten seconds, at least once, as a server has done that is not just started; how long the very first run takes
 * is printed, too.
 */
final class Pairs {
    private static final int PAIRS = 5;
    private static final double WARM_UP_SECONDS = 10;

    private Pairs() {}

    static void print(String name, EventTable table, Runnable measured, PrintStream out) throws SQLException {
        double first = seconds(measured);
        for (double warm = first; warm < WARM_UP_SECONDS; ) {
            warm += seconds(measured);
        }
        List<Double> ratios = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        List<CpuTimes> costs = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double floor = table.count();
            CpuTimes before = CpuTimes.now(table);
            ratios.add(seconds(measured) / floor);
            costs.add(CpuTimes.now(table).since(before));
            floors.add(floor);
        }
        ratios.sort(null);
        floors.sort(null);
        costs.sort(Comparator.comparingDouble(CpuTimes::process));
        out.printf(
                "%-30s %5.2f x count(*)   (%.2f to %.2f; count(*) %.3f to %.3f s)%n",
                name, ratios.get(PAIRS / 2), ratios.getFirst(), ratios.getLast(), floors.getFirst(), floors.getLast());
        out.printf("%-30s %s%n", "", costs.get(PAIRS / 2).perRow(EventTable.ROWS));
        out.printf("%-30s %5.2f s the first time%n", "", first);
    }

    private static double seconds(Runnable measured) {
        long start = System.nanoTime();
        measured.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
