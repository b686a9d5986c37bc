package io.tidemark.core.rule;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: understands the SQL that people write into rules. Found by {@link java.util.ServiceLoader}. */
public interface Expressions {
    /** Understands none and finds no fault with any; what is wrong is then told when it is computed. */
    Expressions NONE = new Expressions() {
        @Override
        public Optional<String> wrongCondition(String sql, Schema schema) {
            return Optional.empty();
        }

        @Override
        public Optional<String> wrongQuery(String sql, Collection<Dataset> readable) {
            return Optional.empty();
        }

        @Override
        public Set<List<String>> tables(String sql) {
            throw new IllegalArgumentException("queries need the module connector-jdbc");
        }

        @Override
        public RowTester tester(Measure.Tested test, Schema schema) {
            throw new IllegalArgumentException("conditions over records need the module connector-jdbc");
        }
    };

    /**
     * What is wrong with a condition over a row, with line and column, and the fix; empty for nothing.
     *
     * @param schema empty where no dataset is known yet, so that only the grammar is looked at
     */
    Optional<String> wrongCondition(String sql, Schema schema);

    /**
     * What is wrong with a query; empty for nothing.
     *
     * @param readable the datasets of the source; empty where none is known yet
     */
    Optional<String> wrongQuery(String sql, Collection<Dataset> readable);

    /**
     * The names of the tables that a query reads, each in its parts.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    Set<List<String>> tables(String sql);

    /**
     * What tests the records of a dataset whose store computes nothing.
     *
     * @throws IllegalArgumentException with line and column where a condition cannot be computed of them
     */
    RowTester tester(Measure.Tested test, Schema schema);
}
