package io.tidemark.benchmarks;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.BandDetector;
import io.tidemark.rules.detect.SeriesKind;
import io.tidemark.rules.detect.SeriesSettings;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.util.OptionalDouble;
import java.util.Random;

/** Prints what one step of the anomaly detector costs, in microseconds of processor time, and how large its state is. */
public final class DetectorBenchmark {
    private static final int ROWS = 2_000;
    private static final int ROUNDS = 30;
    private static final double NANOS = 1_000;

    private DetectorBenchmark() {}

    /** Runs for about ten seconds. */
    public static void main(String[] arguments) {
        for (Grain grain : new Grain[] {Grain.HOUR, Grain.DAY}) {
            double least = Double.POSITIVE_INFINITY;
            int state = 0;
            for (int round = 0; round < ROUNDS; round++) {
                BandDetector detector = new BandDetector(SeriesSettings.of(SeriesKind.ROW_COUNT, grain));
                least = Math.min(least, round(detector, grain, round));
                state = detector.state().length;
            }
            System.out.printf("%s: %.1f us a value, state of %,d bytes%n", grain, least, state);
        }
    }

    private static double round(BandDetector detector, Grain grain, int seed) {
        Random random = new Random(seed);
        LocalDateTime time = LocalDateTime.of(2024, 1, 1, 0, 0);
        long start = processorTime();
        for (int row = 0; row < ROWS; row++) {
            double shape = 1.2 + Math.sin(time.getHour() / 24.0 * 2 * Math.PI);
            double value = Math.rint(50_000 * shape * (1 + 0.05 * random.nextGaussian()));
            detector.step(time, OptionalDouble.of(value));
            time = grain == Grain.HOUR ? time.plusHours(1) : time.plusDays(1);
        }
        return (processorTime() - start) / NANOS / ROWS;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
