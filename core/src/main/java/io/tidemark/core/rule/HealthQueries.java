package io.tidemark.core.rule;

import java.util.Optional;
import java.util.OptionalDouble;

/** Port: answers queries over what Tidemark itself knows, read-only and within a time. */
public interface HealthQueries {
    /** Finds no fault with a query, and answers none. */
    HealthQueries NONE = new HealthQueries() {
        @Override
        public Optional<String> wrong(String sql) {
            return Optional.empty();
        }

        @Override
        public OptionalDouble answer(String sql) {
            return OptionalDouble.empty();
        }
    };

    /** What is wrong with a query, and the fix; empty where it can be answered. */
    Optional<String> wrong(String sql);

    /**
     * The one number that it yields; empty where it yields nothing.
     *
     * @throws io.tidemark.core.error.TidemarkException where it cannot be answered
     */
    OptionalDouble answer(String sql);
}
