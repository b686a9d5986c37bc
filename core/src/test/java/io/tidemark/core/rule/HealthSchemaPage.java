package io.tidemark.core.rule;

import io.tidemark.core.dataset.ColumnType;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page of the health schema, made from its tables. */
final class HealthSchemaPage {
    private static final String HEAD = """
            # The health schema

            <!-- Made from HealthTable by HealthSchemaPageTest: change it there. -->

            A rule of type `health_sql` asks Tidemark about itself: one query over the tables below, which yields one number that a
            threshold judges. It is answered each minute, by one server of several, whatever else happens. The one dataset that the
            rule names is where its incidents are told; the query is not restricted to it.

            ```yaml
            rules:
              - id: payments.late-share
                type: health_sql
                datasets: [warehouse:public.payments]
                parameters:
                  query: >-
                    SELECT COUNT(*) FROM incidents WHERE status = 'open' AND is_impacted = FALSE
                condition: {mustBeLessThan: 10}
                severity: warning
            ```

            The same is made on the page of rules (type *Health SQL*) and by the API. There is no change and no anomaly, and no back-test:
            of what was true at earlier times nothing is kept.

            ## Three that are useful

            The share of late partitions of a team, over a week:

            ```sql
            SELECT AVG(CASE WHEN p.is_late THEN 1.0 ELSE 0.0 END)
            FROM partitions p JOIN datasets d ON d.dataset = p.dataset
            WHERE d.owner = 'payments' AND p.starts_at > CURRENT_TIMESTAMP - INTERVAL '7' DAY
            ```

            Incidents that are open for more than a day:

            ```sql
            SELECT COUNT(*) FROM incidents
            WHERE status <> 'resolved' AND opened_at < CURRENT_TIMESTAMP - INTERVAL '1' DAY
            ```

            Datasets that no rule of your own watches:

            ```sql
            SELECT COUNT(*) FROM datasets d
            WHERE d.availability <> 'gone' AND NOT EXISTS (
              SELECT 1 FROM verdicts v JOIN rules r ON r.rule = v.rule
              WHERE v.dataset = d.dataset AND r.origin <> 'built_in')
            ```

            ## What may be asked

            One `SELECT` in standard SQL as Apache Calcite reads it, with joins, subqueries, `WITH` and the functions of the standard,
            beside `REGEXP_LIKE(text, 'pattern')` and `TIMESTAMPDIFF(SECOND | MINUTE | HOUR | DAY, from, until)`. It is checked against
            these tables and answered once when the rule is saved: an unknown table or column is refused with its place and the nearest
            name. It runs in the database that keeps Tidemark's data (H2 or PostgreSQL), read-only, for at most 10 seconds; one that takes
            longer fails with a text and harms no other, so restrict `metrics` and `verdicts` by `dataset` and `starts_at`, which are
            indexed. `CURRENT_TIMESTAMP` is the time of the look, and all times are UTC. Names are in lower case; a query that yields
            no row, or null, is skipped.

            There are no secrets in these tables, no rows of anybody's data and no texts of messages. Whoever may make rules sees numbers
            about all datasets through them.

            ## Tables
            """;

    private HealthSchemaPage() {}

    static String text() {
        return HEAD
                + Arrays.stream(HealthTable.values())
                        .map(HealthSchemaPage::table)
                        .collect(Collectors.joining());
    }

    private static String table(HealthTable table) {
        return "\n### `" + table.text() + "`\n\n" + table.meaning()
                + ".\n\n| column | type | |\n|---|---|---|\n"
                + table.columns().stream()
                        .map(column -> "| `" + column.name() + "` | " + type(column.type()) + " | " + column.meaning()
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "yes or no";
            case INTEGER -> "whole number";
            case FLOAT -> "number";
            case TIMESTAMP -> "time";
            case TEXT -> "text";
            case DECIMAL, DATE, TIMESTAMP_TZ, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new IllegalStateException("The health schema has no " + type);
        };
    }
}
