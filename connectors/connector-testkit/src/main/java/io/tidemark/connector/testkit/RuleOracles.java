package io.tidemark.connector.testkit;

import static io.tidemark.testkit.Builders.aRule;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.testkit.RuleBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules on a table of four hours with planted faults, {@code faulty}, each with the same figure in PostgreSQL's SQL. */
public final class RuleOracles {
    /** The table's columns. */
    public static final List<Column> COLUMNS = List.of(
            column("id", ColumnType.INTEGER),
            column("at", ColumnType.TIMESTAMP_TZ),
            column("loaded", ColumnType.TIMESTAMP_TZ),
            column("ordered", ColumnType.DATE),
            column("status", ColumnType.TEXT),
            column("country", ColumnType.TEXT),
            column("code", ColumnType.TEXT),
            column("note", ColumnType.TEXT),
            column("amount", ColumnType.DECIMAL),
            column("tax", ColumnType.FLOAT),
            column("total", ColumnType.DECIMAL),
            column("quantity", ColumnType.INTEGER),
            column("shipped", ColumnType.TIMESTAMP),
            column("paid", ColumnType.BOOLEAN),
            column("ref", ColumnType.UUID),
            column("odd \"name? é", ColumnType.TEXT));

    private static final String SHARE = "avg((";
    private final Map<Rule, String> oracles = new LinkedHashMap<>();

    private RuleOracles() {}

    private static Column column(String name, ColumnType type) {
        return new Column(name, type.name(), type, true);
    }

    /** Figures that only SQL makes, most of them with filters. */
    public static Map<Rule, String> tests() {
        RuleOracles all = new RuleOracles();
        all.volumeAndCompleteness();
        all.validity();
        all.consistency();
        all.queries();
        return all.oracles;
    }

    /** Figures of columns and keys. */
    public static Map<Rule, String> metrics() {
        RuleOracles all = new RuleOracles();
        all.columnMetrics();
        all.keys();
        return all.oracles;
    }

    /** Figures that are known to one percent. */
    public static Map<Rule, String> quantiles() {
        RuleOracles all = new RuleOracles();
        all.on(all.column(RuleType.MEDIAN, "tax"), "percentile_disc(0.501) within group (order by tax) from faulty");
        all.on(
                all.column(RuleType.QUANTILE, "tax").with("quantile", "0.95"),
                "percentile_disc(0.95) within group (order by tax) from faulty");
        return all.oracles;
    }

    private void volumeAndCompleteness() {
        count(rule(RuleType.ROW_COUNT).with("where", "status = 'paid' -- and nothing else"), "status = 'paid'");
        on(
                rule(RuleType.SEGMENT_SHARE).with("segment", "country = 'SE'").with("where", "quantity > 3"),
                SHARE + "country is not distinct from 'SE')::int) from faulty where quantity > 3");
        count(column(RuleType.ANCIENT_TIMESTAMPS, "ordered").with("notBefore", "2025-05-10"), "ordered < '2025-05-10'");
        count(
                column(RuleType.ANCIENT_TIMESTAMPS, "shipped").with("notBefore", "2025-01-01T02:00:00+02:00"),
                "shipped < '2025-01-01'");
        count(
                column(RuleType.NULL_VALUES, "quantity").with("unit", "rows").with("where", "status = 'paid'"),
                "status = 'paid' and quantity is null");
        on(
                column(RuleType.NULL_VALUES, "quantity").with("where", "status = 'bezahlt ✓'"),
                SHARE + "quantity is not null)::int) from faulty where status = 'bezahlt ✓'");
        count(
                column(RuleType.MISSING_VALUES, "note").with("values", "n/a", "lower"),
                "note is null or note in ('', 'n/a', 'lower')");
        count(
                column(RuleType.NOT_NULL_IF, "country").with("when", "paid AND quantity >= 2"),
                "paid and quantity >= 2 and country is null");
        count(
                rule(RuleType.ANY_OF_PRESENT).with("columns", "country", "status", "quantity"),
                "num_nonnulls(country, status, quantity) = 0");
        count(rule(RuleType.ALL_OF_PRESENT).with("columns", "country", "status"), "num_nulls(country, status) > 0");
    }

    private void validity() {
        count(column(RuleType.VALUES_IN_SET, "country").with("values", "SE", "NO", "DE"), "country = 'XX'");
        on(
                column(RuleType.VALUES_IN_SET, "quantity")
                        .with("values", "1", "2", "3.0")
                        .with("unit", "share"),
                SHARE + "quantity not in (1, 2, 3))::int) from faulty where quantity is not null");
        count(column(RuleType.VALUES_NOT_IN_SET, "code").with("values", "bad'code", "none"), "code = 'bad''code'");
        count(column(RuleType.PATTERN_MATCH, "code").with("pattern", "^A-\\d{4}$"), "code !~ '^A-[0-9]{4}$'");
        count(column(RuleType.PATTERN_MATCH, "code").with("pattern", "'").with("must", "not_match"), "code ~ ''''");
        count(column(RuleType.PATTERN_MATCH, "code").with("like", "A-%"), "code not like 'A-%'");
        count(column(RuleType.RANGE, "amount").with("min", "0").with("max", "100.5"), "amount < 0 or amount > 100.5");
        count(column(RuleType.RANGE, "ordered").with("max", "2030-01-01"), "ordered > '2030-01-01'");
        count(column(RuleType.LENGTH, "note").with("min", "3").with("max", "5"), "length(note) not between 3 and 5");
        count(column(RuleType.CASTABLE_TO, "code"), "code !~ '^[+-]?[0-9]+$'");
        count(column(RuleType.CASTABLE_TO, "code").with("as", "date"), "code is not null");
        count(
                column(RuleType.DECIMAL_PRECISION, "amount")
                        .with("precision", "5")
                        .with("scale", "2"),
                "round(amount, 2) <> amount or abs(amount) >= 1000");
        count(column(RuleType.WHITESPACE, "note"), "note ~ '^ | $'");
        count(column(RuleType.WHITESPACE, "note").with("at", "any"), "note ~ '^ | $|  '");
        count(column(RuleType.CASING, "note").with("case", "lower"), "note <> lower(note)");
        count(column(RuleType.CHARSET, "note"), "note ~ '[^ -~]'");
    }

    private void consistency() {
        on(
                column(RuleType.CATEGORY_SHARE, "country").with("value", "SE"),
                SHARE + "country = 'SE')::int) from faulty where country is not null");
        count(
                rule(RuleType.COLUMN_PAIR)
                        .with("left", "at")
                        .with("right", "loaded")
                        .with("operator", "less"),
                "at >= loaded");
        count(
                rule(RuleType.COLUMN_PAIR).with("left", "country").with("right", "status"),
                "country is distinct from status");
        count(
                rule(RuleType.ROW_EXPRESSION)
                        .with("expression", "amount + tax >= 0 OR status IN ('open', 'bezahlt ✓')"),
                "not (amount + tax >= 0 or status in ('open', 'bezahlt ✓'))");
        count(
                rule(RuleType.ROW_EXPRESSION).with("expression", "CHAR_LENGTH(TRIM(\"odd \"\"name? é\")) <= 3"),
                "length(\"odd \"\"name? é\") > 3");
        count(
                rule(RuleType.SUM_OF_COLUMNS)
                        .with("parts", "amount", "tax")
                        .with("total", "total")
                        .with("tolerance", "0.01")
                        .with("where", "amount IS NOT NULL"),
                "abs(amount + tax - total) > 0.01");
        on(
                rule(RuleType.SQL_METRIC)
                        .with(
                                "query",
                                "SELECT SUM(f.amount) FROM faulty AS f JOIN customers AS c"
                                        + " ON f.country = c.country WHERE c.zone = 2"),
                "sum(amount) from faulty where country = 'DE'");
        count(
                rule(RuleType.SQL_METRIC)
                        .with(
                                "query",
                                "WITH big AS (SELECT * FROM faulty WHERE faulty.amount > 100)"
                                        + " SELECT COUNT(*) FROM big"),
                "amount > 100");
        on(
                rule(RuleType.SQL_FAILED_ROWS).with("query", "SELECT id FROM faulty GROUP BY id HAVING COUNT(*) > 1"),
                "count(*) from (select id from faulty group by id having count(*) > 1) x");
    }

    private void queries() {
        String where = "\"odd \"\"name? é\" IS NOT NULL";
        count(
                rule(RuleType.RECORD_COMPLETENESS)
                        .with("columns", "country", "status", "quantity")
                        .with("min", "2"),
                "num_nonnulls(country, status, quantity) < 2");
        on(
                rule(RuleType.DUPLICATE_ROWS)
                        .with("exclude", "id", "at", "loaded", "ref", "odd \"name? é", "amount", "total", "tax")
                        .with("where", where),
                "count(*) - count(distinct (ordered, status, country, code, note, quantity, shipped, paid))"
                        + " from faulty where \"odd \"\"name? é\" is not null");
        on(rule(RuleType.DUPLICATE_ROWS), "0");
        on(
                column(RuleType.REFERENTIAL_INTEGRITY, "country")
                        .with("refDataset", "customers")
                        .with("refKey", "country"),
                "count(*) from faulty where country is not null and country not in (select country from customers)");
        on(
                column(RuleType.MONOTONIC, "tax").with("order", "at"),
                "count(*) from (select tax, lag(tax) over (order by at) b from faulty) x where tax < b");
        on(
                column(RuleType.MONOTONIC, "quantity")
                        .with("order", "at")
                        .with("direction", "strictly_falling")
                        .with("where", "paid"),
                "count(*) from (select quantity, lag(quantity) over (order by at) b from faulty"
                        + " where paid and quantity is not null) x where quantity >= b");
        on(column(RuleType.SEQUENCE_GAPS, "id"), "max(id) - min(id) + 1 - count(distinct id) from faulty");
        on(
                rule(RuleType.FUNCTIONAL_DEPENDENCY)
                        .with("columns", "country", "quantity")
                        .with("dependent", "paid"),
                "count(*) from (select 1 from faulty where country is not null and quantity is not null"
                        + " group by country, quantity having min(paid::int) < max(paid::int)) x");
    }

    private void columnMetrics() {
        on(rule(RuleType.ROW_COUNT), "count(*) from faulty");
        count(column(RuleType.NULL_VALUES, "quantity").with("unit", "rows"), "quantity is null");
        on(column(RuleType.NULL_VALUES, "quantity"), SHARE + "quantity is not null)::int) from faulty");
        on(column(RuleType.EMPTY_COLUMN, "note"), SHARE + "note is not null)::int) from faulty");
        count(column(RuleType.MISSING_VALUES, "note"), "note is null or note in ('', 'n/a')");
        count(column(RuleType.FUTURE_TIMESTAMPS, "ordered"), "ordered > '2900-01-01'");
        count(column(RuleType.ANCIENT_TIMESTAMPS, "ordered"), "ordered < '1970-01-02'");
        on(column(RuleType.DISTINCT_COUNT, "country"), "count(distinct country) from faulty");
        on(column(RuleType.BOOLEAN_RATIO, "paid"), "avg(paid::int) from faulty");
        on(column(RuleType.MIN, "amount"), "min(amount) from faulty");
        on(column(RuleType.MAX, "amount"), "max(amount) from faulty");
        on(column(RuleType.MEAN, "amount"), "avg(amount) from faulty");
        on(column(RuleType.SUM, "amount"), "sum(amount) from faulty");
        on(column(RuleType.STDDEV, "tax"), "stddev_pop(tax) from faulty");
        on(column(RuleType.VARIANCE, "tax"), "var_pop(tax) from faulty");
        String centred = " from faulty, (select avg(tax) m, stddev_pop(tax) s from faulty) x";
        on(column(RuleType.SKEWNESS, "tax"), "sum((tax - m) ^ 3) / count(*) / max(s) ^ 3" + centred);
        on(column(RuleType.KURTOSIS, "tax"), "sum((tax - m) ^ 4) / count(*) / max(s) ^ 4 - 3" + centred);
        on(column(RuleType.ZERO_RATIO, "amount"), SHARE + "amount = 0)::int) from faulty");
        on(column(RuleType.NEGATIVE_RATIO, "quantity"), SHARE + "quantity < 0)::int) from faulty");
        count(column(RuleType.NEGATIVE_RATIO, "amount").with("unit", "rows"), "amount < 0");
        on(column(RuleType.TEXT_LENGTH_STAT, "note").with("stat", "max"), "max(length(note)) from faulty");
        on(column(RuleType.TEXT_LENGTH_STAT, "note"), "avg(length(note)) from faulty");
        on(
                column(RuleType.ENTROPY, "country"),
                "-sum(p * ln(p) / ln(2)) from (select count(*)::float / sum(count(*)) over () p"
                        + " from faulty where country is not null group by country) x");
    }

    private void keys() {
        String distinct = "count(id) - count(distinct id) from faulty";
        on(rule(RuleType.DUPLICATE_VALUES).with("columns", "id"), distinct);
        on(
                rule(RuleType.DUPLICATE_VALUES).with("columns", "country", "status"),
                "count(*) - count(distinct (country, status)) from faulty"
                        + " where country is not null and status is not null");
        on(
                rule(RuleType.DUPLICATE_VALUES).with("columns", "id").with("unit", "share"),
                "1 - count(distinct id)::float / count(id) from faulty");
        on(
                rule(RuleType.UNIQUE_VALUES).with("columns", "id"),
                "(select count(*) from (select id from faulty where id is not null group by id having count(*) = 1) x)"
                        + "::float / count(id) from faulty");
        on(rule(RuleType.PRIMARY_KEY).with("columns", "id"), "count(*) - count(distinct id) from faulty");
    }

    private RuleBuilder rule(RuleType type) {
        return aRule().withId("r" + oracles.size()).ofType(type).on("*");
    }

    private RuleBuilder column(RuleType type, String column) {
        return rule(type).onColumn(column);
    }

    private void count(RuleBuilder rule, String condition) {
        on(rule, "count(*) from faulty where " + condition);
    }

    private void on(RuleBuilder rule, String sql) {
        oracles.put(rule.build(), "select " + sql);
    }
}
