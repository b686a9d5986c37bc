package io.tidemark.connector.snowflake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers statements from DuckDB, which is taught the words of Snowflake that the connector uses. */
final class Engine {
    static final String DATABASE = "SHOP";
    static final String SCHEMA = "PUBLIC";
    private static final Pattern AS_OF =
            Pattern.compile(" ?AT\\(TIMESTAMP => CAST\\('[-0-9T:.+]+' AS TIMESTAMP_TZ\\)\\)");
    private static final Pattern SAMPLE =
            Pattern.compile("SAMPLE (SYSTEM|BERNOULLI) \\(([0-9.]+)\\) SEED \\((\\d+)\\)");
    private static final Pattern TOKEN = Pattern.compile("SYSTEM\\$LAST_CHANGE_COMMIT_TIME\\('((?:[^']|'')*)'\\)");
    private static final List<String> WORDS = List.of(
            "SET TimeZone = 'UTC'",
            "ATTACH ':memory:' AS \"" + DATABASE + "\"",
            "CREATE SCHEMA \"" + DATABASE + "\".\"" + SCHEMA + "\"",
            "CREATE TYPE TIMESTAMP_NTZ AS TIMESTAMP",
            "CREATE TYPE TIMESTAMP_LTZ AS TIMESTAMPTZ",
            "CREATE TYPE TIMESTAMP_TZ AS TIMESTAMPTZ",
            "CREATE MACRO convert_timezone(b, t) AS timezone(b, t)," + " (a, b, t) AS timezone(b, timezone(a, t))",
            "CREATE MACRO signed_hash(x) AS CAST(hash(x) >> 1 AS BIGINT)",
            "CREATE MACRO bitand(a, b) AS a & b",
            "CREATE MACRO hex_encode(b) AS hex(b)",
            "CREATE MACRO dateadd(part, n, t) AS t + CASE part WHEN 'HOUR' THEN to_hours(n)"
                    + " WHEN 'MINUTE' THEN to_minutes(n) ELSE to_microseconds(n) END");

    private final Connection duck;
    private final Map<String, Long> changes = new HashMap<>();

    Engine() {
        try {
            duck = DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        WORDS.forEach(this::execute);
    }

    /** Runs a statement of DuckDB's own. */
    synchronized void execute(String sql) {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    synchronized void insert(String sql, List<List<@Nullable Object>> rows) {
        try (PreparedStatement insert = duck.prepareStatement(sql)) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Moves the change token of a table, named as the connector quotes it. */
    synchronized void touched(String table) {
        changes.merge(table, 1L, Long::sum);
    }

    synchronized Map<String, Object> answer(Asked asked) {
        String sql = asked.sql();
        try {
            if (sql.startsWith("SHOW ")) {
                return new Shows(this).answer(sql);
            }
            if (sql.contains("SYSTEM$")) {
                return tokens(sql);
            }
            if (sql.contains("CURRENT_TIMESTAMP()")) {
                return Protocol.rows(
                        List.of(Kind.of("NOW", "text")), List.of(List.of("2025-06-03T00:00:00.123+00:00")));
            }
            return select(sampled(AS_OF.matcher(sql).replaceAll("")).replace("HASH(", "SIGNED_HASH("), asked.binds());
        } catch (SQLException e) {
            return refused(e);
        }
    }

    private static String sampled(String sql) {
        return SAMPLE.matcher(sql).replaceAll("TABLESAMPLE $1 ($2 PERCENT) REPEATABLE ($3)");
    }

    private Map<String, Object> tokens(String sql) {
        List<Kind> columns = new ArrayList<>();
        List<@Nullable String> tokens = new ArrayList<>();
        Matcher calls = TOKEN.matcher(sql);
        while (calls.find()) {
            String table = calls.group(1).replace("''", "'").replace("\\\\", "\\");
            columns.add(Kind.of("T" + columns.size(), "fixed"));
            tokens.add("" + (1_748_822_400_000_000_000L + changes.getOrDefault(table, 0L)));
        }
        return Protocol.rows(columns, List.of(tokens));
    }

    private Map<String, Object> select(String sql, List<String> binds) throws SQLException {
        try (PreparedStatement statement = duck.prepareStatement(sql)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setString(i + 1, binds.get(i).substring(binds.get(i).indexOf(':') + 1));
            }
            try (ResultSet answer = statement.executeQuery()) {
                return rows(answer);
            }
        }
    }

    private static Map<String, Object> rows(ResultSet answer) throws SQLException {
        ResultSetMetaData meta = answer.getMetaData();
        List<Kind> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(Values.kind(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (answer.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(Values.text(answer.getObject(i), columns.get(i - 1).type()));
            }
            rows.add(row);
        }
        return Protocol.rows(columns, rows);
    }

    /** Rows of DuckDB's own catalog, each value as text. */
    synchronized List<Map<String, String>> catalog(String sql) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            List<Map<String, String>> rows = new ArrayList<>();
            while (answer.next()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.put(answer.getMetaData().getColumnLabel(i), String.valueOf(answer.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** DuckDB's refusals with the numbers that Snowflake has for them. */
    private static Map<String, Object> refused(SQLException error) {
        String message = String.valueOf(error.getMessage()).lines().collect(Collectors.joining(" "));
        if (message.contains("does not exist") || message.startsWith("Catalog Error")) {
            return Protocol.failure(
                    "002003", "42S02", "SQL compilation error: Object does not exist or not authorized. " + message);
        }
        if (message.contains("not found in FROM clause") || message.contains("Referenced column")) {
            return Protocol.failure("000904", "42000", "SQL compilation error: invalid identifier. " + message);
        }
        if (message.startsWith("Conversion Error")) {
            return Protocol.failure("100038", "22018", message);
        }
        return Protocol.failure("001003", "42000", message);
    }
}
