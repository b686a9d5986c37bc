package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.RowCondition;
import io.tidemark.connector.jdbc.expression.SqlMistake;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The test of a rule in a store's SQL. */
record RuleTest(Measure.Tested measure, Schema schema) {
    static final String ALL = "TRUE";

    boolean testsAll() {
        return measure.among().equals(ALL);
    }

    String among(StoreDialect dialect) {
        return RowCondition.of(measure.among(), schema).sql(dialect);
    }

    /** Rows that are both tested and counted. */
    String found(StoreDialect dialect) {
        return RowCondition.of(
                        testsAll() ? measure.counted() : "(" + measure.among() + ") AND (" + measure.counted() + ")",
                        schema)
                .sql(dialect);
    }

    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        if (!testsAll()) {
            columns.addAll(RowCondition.of(measure.among(), schema).columns());
        }
        columns.addAll(RowCondition.of(measure.counted(), schema).columns());
        return columns;
    }

    /** Why it cannot be computed on rows of that schema. */
    Optional<Failure> failure(DatasetName dataset, StoreDialect dialect) {
        try {
            found(dialect);
            return Optional.empty();
        } catch (SqlMistake e) {
            return Optional.of(new Failure(
                    ErrorCode.COLUMN_GONE,
                    dataset + ": " + e.getMessage() + "; in the rule's condition " + measure.counted()));
        }
    }
}
