package io.tidemark.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.metric.FrequentValues;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrequentCounterTest {
    private static final int ROWS = 200_000;

    private final FrequentCounter counter = new FrequentCounter();
    private final Map<String, Long> truth = new HashMap<>();

    @Test
    void fewValuesAreCountedExactly() {
        for (int row = 0; row < ROWS; row++) {
            add("v" + row % 100);
        }
        FrequentValues values = counter.values();
        assertThat(values.isComplete()).isTrue();
        assertThat(values.error()).isZero();
        assertThat(values.counts()).isEqualTo(truth);
    }

    @Test
    void aFrequentValueAmongManyRareOnesIsKeptWithinItsError() {
        Random random = new Random(7);
        for (int row = 0; row < ROWS; row++) {
            add(random.nextInt(20) == 0 ? "often" : "id" + row);
        }
        FrequentValues values = counter.values();
        long counted = values.counts().getOrDefault("often", 0L);
        long often = truth.getOrDefault("often", 0L);
        assertThat(counted).isBetween(often - values.error(), often);
        assertThat(values.total()).isEqualTo(ROWS);
    }

    @Test
    void ofIdsNoneIsSaidToBeFrequent() {
        for (int row = 0; row < ROWS; row++) {
            add("id" + row);
        }
        assertThat(counter.values()).isEqualTo(new FrequentValues(Map.of(), ROWS, ROWS));
    }

    private void add(String value) {
        truth.merge(value, 1L, Long::sum);
        long hash = new Random(value.hashCode() * 31L + value.length()).nextLong();
        if (counter.add(hash)) {
            counter.name(value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
