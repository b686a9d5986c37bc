package io.tidemark.connector.dialect;

import io.tidemark.connector.testkit.Field;
import io.tidemark.connector.testkit.Row;
import io.tidemark.core.dataset.ColumnType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An engine that runs within the test's JVM, filled over its own connection. */
final class TestEngine {
    private static final List<TestEngine> ALL = List.of(
            new TestEngine(Engine.DUCKDB, "jdbc:duckdb::memory:dialects", List.of("SET TimeZone = 'UTC'")),
            new TestEngine(Engine.H2, "jdbc:h2:mem:dialects;DB_CLOSE_DELAY=-1;TIME ZONE=UTC", List.of()));

    /** What neither a pool's connection has to do nor DuckDB can. */
    private static final Set<String> SKIPPED = Set.of("setReadOnly", "setNetworkTimeout");

    private final Engine engine;
    private final String url;
    private final List<String> whenOpened;
    private @Nullable Connection keeper;

    private TestEngine(Engine engine, String url, List<String> whenOpened) {
        this.engine = engine;
        this.url = url;
        this.whenOpened = whenOpened;
    }

    static List<TestEngine> all() {
        return ALL;
    }

    @Override
    public String toString() {
        return engine.name();
    }

    Engine engine() {
        return engine;
    }

    List<String> whenOpened() {
        return whenOpened;
    }

    synchronized Connection keeper() throws SQLException {
        Connection kept = keeper;
        if (kept == null) {
            kept = DriverManager.getConnection(url);
            keeper = kept;
        }
        return kept;
    }

    DataSource server() {
        return (DataSource) Proxy.newProxyInstance(
                TestEngine.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> connection();
                    case "getLoginTimeout" -> 0;
                    default -> null;
                });
    }

    private Connection connection() throws SQLException {
        keeper();
        Connection real = DriverManager.getConnection(url);
        return (Connection) Proxy.newProxyInstance(
                TestEngine.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (SKIPPED.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void fill(String table, List<Field> fields, List<Row> rows) throws SQLException {
        try (Statement statement = keeper().createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS \"shop\"");
            statement.execute("DROP TABLE IF EXISTS \"shop\"." + quoted(table));
            statement.execute("CREATE TABLE \"shop\"." + quoted(table)
                    + fields.stream()
                            .map(field -> quoted(field.name()) + " " + type(field.type()))
                            .collect(Collectors.joining(", ", " (", ")")));
        }
        String values = fields.stream().map(field -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                keeper().prepareStatement("INSERT INTO \"shop\"." + quoted(table) + " VALUES (" + values + ")")) {
            for (Row row : rows) {
                for (int i = 0; i < fields.size(); i++) {
                    insert.setObject(i + 1, value(fields.get(i).type(), row.value(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable Object value(ColumnType type, @Nullable Object value) {
        if (!(value instanceof Instant at)) {
            return value;
        }
        return switch (type) {
            case DATE -> LocalDate.ofInstant(at, ZoneOffset.UTC);
            case TIMESTAMP -> at.atOffset(ZoneOffset.UTC).toLocalDateTime();
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIMESTAMP_TZ, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                at.atOffset(ZoneOffset.UTC);
        };
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(38, 2)";
            case FLOAT -> "DOUBLE PRECISION";
            case TEXT -> "VARCHAR";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case TIMESTAMP_TZ -> "TIMESTAMP WITH TIME ZONE";
            case TIME, UUID, JSON, BINARY, ARRAY, OTHER -> throw new IllegalArgumentException("Not needed: " + type);
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<String> names(List<Field> fields) {
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(field.name()));
        return names;
    }
}
