package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.Measure;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many of a hash's lowest bits have to be zero, by column, so that few enough hashes come back. */
record Sampled(Map<String, Integer> bits) {
    static final Sampled NONE = new Sampled(Map.of());

    Sampled {
        bits = Map.copyOf(bits);
    }

    /** What fits the measures of different values among these. */
    static Sampled of(Set<Measure<?>> measures, Sizing sizing) {
        return new Sampled(measures.stream()
                .filter(Measure.Distinct.class::isInstance)
                .flatMap(measure -> measure.columns().stream())
                .collect(Collectors.toMap(column -> column, sizing::bits)));
    }

    int of(String column) {
        return bits.getOrDefault(column, 0);
    }
}
