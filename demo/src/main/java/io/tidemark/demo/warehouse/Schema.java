package io.tidemark.demo.warehouse;

import io.tidemark.demo.traffic.Column;
import io.tidemark.demo.traffic.Columns;
import io.tidemark.demo.traffic.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The warehouse's DDL. */
final class Schema {

    private static final String READER = "tidemark_reader";

    private Schema() {}

    static List<String> statements() {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE ROLE " + READER + " LOGIN PASSWORD '" + READER + "'");
        statements.add("GRANT pg_read_all_data, pg_monitor TO " + READER);
        statements.add("ALTER ROLE " + READER + " SET default_transaction_read_only = on");
        statements.add("CREATE SCHEMA events");
        statements.add("CREATE SCHEMA reference");
        for (EventType type : EventType.values()) {
            statements.add(table(type));
        }
        statements.add(
                "CREATE VIEW events.revenue_by_country AS SELECT date_trunc('hour', event_time) AS hour, country,"
                        + " currency, count(*) AS payments, sum(amount) AS amount FROM events.payment_settled GROUP BY 1, 2, 3");
        statements.add("CREATE TABLE reference.countries (code text PRIMARY KEY, name text NOT NULL, currency text)");
        statements.add("INSERT INTO reference.countries VALUES ('AU', 'Australia', 'AUD'), ('BR', 'Brazil', 'BRL'),"
                + " ('CA', 'Canada', 'CAD'), ('DE', 'Germany', 'EUR'), ('ES', 'Spain', 'EUR'), ('FR', 'France', 'EUR'),"
                + " ('GB', 'United Kingdom', 'GBP'), ('IN', 'India', 'INR'), ('JP', 'Japan', 'JPY'),"
                + " ('MX', 'Mexico', 'MXN'), ('NL', 'Netherlands', 'EUR'), ('NO', 'Norway', 'NOK'),"
                + " ('PL', 'Poland', 'PLN'), ('SE', 'Sweden', 'SEK'), ('US', 'United States', 'USD')");
        statements.add("ANALYZE reference.countries");
        return statements;
    }

    private static String table(EventType type) {
        String columns = Columns.of(type).stream().map(Schema::definition).collect(Collectors.joining(", "));
        return "CREATE TABLE " + type.table() + " (event_id uuid NOT NULL, event_time timestamptz NOT NULL,"
                + " ingested_at timestamptz NOT NULL, " + columns + ") PARTITION BY RANGE (event_time)";
    }

    private static String definition(Column column) {
        return column.name() + " " + column.sqlType();
    }
}
