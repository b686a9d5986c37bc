package io.tidemark.connector.kafka;

import io.tidemark.core.dataset.Glob;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells by their names which topics hold records that nobody could handle. */
record DeadLetters(List<Glob> patterns) {
    DeadLetters {
        patterns = List.copyOf(patterns);
    }

    /** Patterns separated by commas; {@code *} and {@code ?} stand for any text and any character. */
    static DeadLetters parse(String text) {
        return new DeadLetters(Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .map(Glob::new)
                .toList());
    }

    boolean holds(String topic) {
        String name = topic.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }
}
