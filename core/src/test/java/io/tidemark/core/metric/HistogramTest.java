package io.tidemark.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final int VALUES = 20_000;

    @Test
    void everyValueIsInOneBin() {
        Random random = new Random(7);
        for (DoubleSupplier source : new DoubleSupplier[] {
            random::nextGaussian, random::nextDouble, () -> Math.exp(random.nextGaussian() * 3), () -> random.nextInt(5)
        }) {
            LogHistogram values = of(source);
            Histogram histogram = Histogram.of(values, 24);
            assertThat(histogram.bins().stream().mapToLong(Histogram.Bin::count).sum())
                    .isEqualTo(VALUES);
            assertThat(histogram.bins()).hasSizeBetween(5, 27).allMatch(bin -> bin.count() >= 0);
            assertThat(histogram.bins().getFirst().from()).isLessThanOrEqualTo(values.min());
            assertThat(histogram.bins().getLast().until()).isGreaterThanOrEqualTo(values.max());
        }
    }

    @Test
    void evenValuesGiveEvenBins() {
        Histogram histogram = Histogram.of(of(new Random(3)::nextDouble), 10);
        assertThat(histogram.bins()).hasSize(10);
        assertThat(histogram.bins())
                .allSatisfy(bin ->
                        assertThat((double) bin.count()).isCloseTo(VALUES / 10.0, Percentage.withPercentage(12)));
        assertThat(histogram.bins().get(3).from()).isCloseTo(0.3, Percentage.withPercentage(0.01));
    }

    @Test
    void aFewHugeValuesDoNotHideTheOthers() {
        Random random = new Random(5);
        Histogram histogram = Histogram.of(of(() -> random.nextInt(1000) == 0 ? 1e9 : random.nextDouble() * 100), 20);
        assertThat(histogram.bins()).hasSizeGreaterThan(15);
        assertThat(histogram.bins().getLast().until()).isEqualTo(1e9);
    }

    @Test
    void equalValuesAreOneBinAndNoneAreNoBin() {
        assertThat(Histogram.of(of(() -> 5), 24).bins()).containsExactly(new Histogram.Bin(5, 5, VALUES));
        assertThat(Histogram.of(LogHistogram.EMPTY, 24).bins()).isEmpty();
    }

    private static LogHistogram of(DoubleSupplier source) {
        TreeMap<Integer, Long> positive = new TreeMap<>();
        TreeMap<Integer, Long> negative = new TreeMap<>();
        long zeros = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < VALUES; i++) {
            double value = source.getAsDouble();
            min = Math.min(min, value);
            max = Math.max(max, value);
            if (value == 0) {
                zeros++;
            } else {
                (value > 0 ? positive : negative).merge(LogHistogram.bin(Math.abs(value)), 1L, Long::sum);
            }
        }
        return new LogHistogram(zeros, positive, negative, min, max);
    }
}
