package io.tidemark.benchmarks.peers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a job cost this whole process. */
final class PeerCost {
    private final long wall = System.nanoTime();
    private final long cpu = cpuNow();

    private static long cpuNow() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Prints the cost of one event since then. */
    void print(String what, long events) {
        System.out.printf(
                "  %-52s %6.0f ns CPU an event, %6.0f ns wall%n",
                what, (double) (cpuNow() - cpu) / events, (double) (System.nanoTime() - wall) / events);
    }
}
