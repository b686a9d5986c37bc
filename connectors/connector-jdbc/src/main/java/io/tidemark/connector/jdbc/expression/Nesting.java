package io.tidemark.connector.jdbc.expression;

import java.util.function.Supplier;

/** Keeps SQL that is nested too deeply from ending the thread that walks it. */
final class Nesting {
    static final String TOO_DEEP = "it is nested too deeply; write it with fewer parentheses, or as several rules";

    private Nesting() {}

    /** @throws IllegalArgumentException where it is nested too deeply */
    static <T> T guarded(Supplier<T> walk) {
        try {
            return walk.get();
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(TOO_DEEP, e);
        }
    }
}
