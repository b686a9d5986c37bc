package io.tidemark.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The middle of some numbers. */
final class Median {
    private Median() {}

    static @Nullable Double of(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
