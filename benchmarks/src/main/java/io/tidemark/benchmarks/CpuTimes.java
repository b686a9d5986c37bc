package io.tidemark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/**
 * Seconds that processors worked so far: for this thread, for all threads of this process, and for the server. They tell
 * the cost on a busy machine, too.
 */
record CpuTimes(double thread, double process, double server) {
    static CpuTimes now(EventTable table) throws SQLException {
        try {
            long process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
            long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return new CpuTimes(thread / 1e9, process / 1e9, table.cpu());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CpuTimes since(CpuTimes start) {
        return new CpuTimes(thread - start.thread, process - start.process, server - start.server);
    }

    /** In nanoseconds a row. */
    String perRow(int rows) {
        double nanos = 1e9 / rows;
        return String.format(
                "CPU ns a row: %.0f in the profiler's thread, %.0f in all of ours, %.0f in the server",
                thread * nanos, process * nanos, server * nanos);
    }
}
