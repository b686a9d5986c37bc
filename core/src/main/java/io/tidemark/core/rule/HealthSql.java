package io.tidemark.core.rule;

import java.time.Instant;
import java.util.function.Function;

/**
 * Port: writes queries over the health schema in the SQL of the database that keeps Tidemark's own data. Found by
 * {@link java.util.ServiceLoader}.
 */
public interface HealthSql {
    /** The databases that keep Tidemark's own data. */
    enum Database {
        H2,
        POSTGRESQL
    }

    /**
     * The query as that database reads it.
     *
     * @param rows the query, in the database's SQL, that yields a table's rows
     * @param now what the clock of the query says
     * @throws IllegalArgumentException with line, column and the fix where the query is wrong or does more than read
     */
    String written(String query, Database database, Function<HealthTable, String> rows, Instant now);
}
