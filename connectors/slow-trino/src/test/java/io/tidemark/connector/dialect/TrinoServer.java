package io.tidemark.connector.dialect;

import io.tidemark.connector.testkit.Field;
import io.tidemark.connector.testkit.Row;
import io.tidemark.core.dataset.ColumnType;
import io.trino.plugin.memory.MemoryPlugin;
import io.trino.server.testing.TestingTrinoServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A Trino within the test's JVM, whose tables lie in memory, behind Trino's own JDBC driver. */
final class TrinoServer implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final int ROWS_A_STATEMENT = 500;

    private final TestingTrinoServer trino = TestingTrinoServer.create();

    TrinoServer() {
        trino.installPlugin(new MemoryPlugin());
        trino.createCatalog("memory", "memory", Map.of("memory.max-data-per-node", "256MB"));
    }

    /** Fills a table of the schema {@code default}, in place of what it held. */
    void fill(String table, List<Field> fields, List<Row> rows) throws SQLException {
        String name = "\"default\"." + quoted(table);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name);
            statement.execute("CREATE TABLE " + name
                    + fields.stream()
                            .map(field -> quoted(field.name()) + ' ' + type(field.type()))
                            .collect(Collectors.joining(", ", " (", ")")));
            for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
                List<Row> some = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
                statement.execute("INSERT INTO " + name + " VALUES "
                        + some.stream().map(row -> tuple(fields, row)).collect(Collectors.joining(", ")));
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String tuple(List<Field> fields, Row row) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> literal(fields.get(i).type(), row.value(i)))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(ColumnType type, @Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Instant at when type == ColumnType.DATE -> "DATE '" + LocalDate.ofInstant(at, ZoneOffset.UTC) + '\'';
            case Instant at -> "TIMESTAMP '" + TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                    + (type == ColumnType.TIMESTAMP_TZ ? " UTC'" : "'");
            case String text -> '\'' + text.replace("'", "''") + '\'';
            case Double number when number.isNaN() -> "nan()";
            case Double number when number.isInfinite() -> number > 0 ? "infinity()" : "-infinity()";
            case Double number -> "DOUBLE '" + number + '\'';
            case BigDecimal number -> "DECIMAL '" + number.toPlainString() + '\'';
            default -> value.toString();
        };
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(38, 2)";
            case FLOAT -> "DOUBLE";
            case TEXT -> "VARCHAR";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP(6)";
            case TIMESTAMP_TZ -> "TIMESTAMP(6) WITH TIME ZONE";
            case TIME, UUID, JSON, BINARY, ARRAY, OTHER -> throw new IllegalArgumentException("Not needed: " + type);
        };
    }

    /** Connections of the driver, whose sessions think in UTC. */
    DataSource server() {
        return (DataSource) Proxy.newProxyInstance(
                TrinoServer.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> withoutNetworkTimeout(connect());
                    case "getLoginTimeout" -> 0;
                    default -> null;
                });
    }

    private Connection connect() throws SQLException {
        Properties session = new Properties();
        session.setProperty("user", "tidemark");
        session.setProperty("timezone", "UTC");
        return DriverManager.getConnection("jdbc:trino://" + trino.getAddress() + "/memory", session);
    }

    /** What a pool asks of each connection and the driver neither has nor needs. */
    private static Connection withoutNetworkTimeout(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                TrinoServer.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setNetworkTimeout")) {
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() throws IOException {
        trino.close();
    }
}
