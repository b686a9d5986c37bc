package io.tidemark.benchmarks;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures something in turn with the floor, and prints the median of the ratios and of the CPU time. */
final class Pairs {
    private static final int PAIRS = 5;

    private Pairs() {}

    static void print(String name, EventTable table, Runnable measured, PrintStream out) throws SQLException {
        measured.run();
        List<Double> ratios = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        List<CpuTimes> costs = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double floor = table.count();
            CpuTimes before = CpuTimes.now(table);
            long start = System.nanoTime();
            measured.run();
            ratios.add((System.nanoTime() - start) / 1e9 / floor);
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
    }
}
