package io.tidemark.connector.jdbc.expression;

import java.util.function.Supplier;

/** Keeps SQL that is nested too deeply from ending the thread that walks it. */
final class Nesting {
    private Nesting() {}

    /** @throws IllegalArgumentException where it is nested too deeply */
    static <T> T guarded(Supplier<T> walk) {
        try {
            return walk.get();
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(
                    "it is nested too deeply; write it with fewer parentheses, or as several rules", e);
        }
    }
}
