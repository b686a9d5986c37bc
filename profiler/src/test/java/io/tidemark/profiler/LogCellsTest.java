package io.tidemark.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.metric.LogHistogram;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCellsTest {
    @Test
    void anAmountOfAnySizeHasTheBinOfItsLogarithm() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            double amount = Math.scalb(1 + random.nextDouble(), random.nextInt(120) - 60);
            assertThat(LogCells.bin(amount)).as("%s", amount).isEqualTo(LogHistogram.bin(amount));
        }
    }

    @Test
    void amountsNextToABoundBetweenBinsAreOnTheirSideOfIt() {
        for (int bin = -500; bin < 1_000; bin++) {
            double bound = Math.exp(bin * LogHistogram.LOG_GAMMA);
            for (double amount : new double[] {Math.nextDown(bound), bound, Math.nextUp(bound)}) {
                assertThat(LogCells.bin(amount)).as("%s", amount).isEqualTo(LogHistogram.bin(amount));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-310, Double.MIN_NORMAL, 1, 2, Double.MAX_VALUE})
    void theSmallestAndLargestHaveBins(double amount) {
        assertThat(LogCells.bin(amount)).isEqualTo(LogHistogram.bin(amount));
    }
}
