package io.tidemark.connector.jdbc.expression;

import io.tidemark.core.rule.HealthSql;
import io.tidemark.core.rule.HealthTable;
import java.time.Instant;
import java.util.function.Function;

/** Queries over the health schema, checked and written by Calcite. */
public final class HealthStatements implements HealthSql {
    private final CalciteExpressions expressions = new CalciteExpressions();

    @Override
    public String written(String query, Database database, Function<HealthTable, String> rows, Instant now) {
        expressions.wrongQuery(query, HealthTable.asDatasets()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return Nesting.guarded(() ->
                Query.of(query).overHealth(HealthWords.of(database), table -> rows.apply(HealthTable.of(table)), now));
    }
}
