package io.tidemark.connector.postgresql;

import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.testkit.Ability;
import io.tidemark.connector.testkit.Breakage;
import io.tidemark.connector.testkit.Field;
import io.tidemark.connector.testkit.Row;
import io.tidemark.connector.testkit.StoreUnderTest;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Source;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with plain tables, for the contract. */
final class PostgresqlUnderTest implements StoreUnderTest {
    private static final String SCHEMA = "Contract \"x\".y";

    private final TestServer server = TestServer.get();

    PostgresqlUnderTest() {
        server.execute("CREATE SCHEMA IF NOT EXISTS " + quoted(SCHEMA));
    }

    @Override
    public ConnectorFactory factory() {
        return new PostgresqlFactory();
    }

    @Override
    public Source source() {
        return server.source();
    }

    @Override
    public Source broken(Breakage how) {
        return switch (how) {
            case WRONG_PASSWORD -> server.withPassword("not-the-Pa55word");
            case CLOSED_PORT -> server.source("reader", Map.of("port", "1"));
            case UNKNOWN_HOST -> server.source("reader", Map.of("host", "no-such-host.invalid"));
        };
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    public Set<ColumnType> types() {
        return EnumSet.complementOf(EnumSet.of(ColumnType.OTHER));
    }

    @Override
    public DatasetRef create(String leaf, List<Field> fields) {
        DatasetRef dataset = new DatasetRef(DatasetName.of(SCHEMA, leaf), DatasetKind.TABLE);
        String columns = fields.stream()
                .map(field -> quoted(field.name()) + " " + type(field.type()) + (field.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        server.execute("DROP TABLE IF EXISTS " + name(dataset), "CREATE TABLE " + name(dataset) + " (" + columns + ")");
        return dataset;
    }

    @Override
    public void add(DatasetRef dataset, List<Field> fields, List<Row> rows) {
        String values = fields.stream().map(field -> "?::" + type(field.type())).collect(Collectors.joining(", "));
        try (Connection connection = server.connect()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + name(dataset) + " VALUES (" + values + ")")) {
                for (Row row : rows) {
                    bind(insert, row);
                }
                insert.executeBatch();
            }
            TestServer.flush(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        for (int i = 0; i < row.values().size(); i++) {
            @Nullable Object value = row.value(i);
            insert.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        insert.addBatch();
    }

    @Override
    public void drop(DatasetRef dataset) {
        server.execute("DROP TABLE " + name(dataset));
    }

    @Override
    public void dropColumn(DatasetRef dataset, String column) {
        server.execute("ALTER TABLE " + name(dataset) + " DROP COLUMN " + quoted(column));
    }

    private static String name(DatasetRef dataset) {
        return dataset.name().path().stream().map(PostgresqlUnderTest::quoted).collect(Collectors.joining("."));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case INTEGER -> "bigint";
            case DECIMAL -> "numeric(12,2)";
            case FLOAT -> "double precision";
            case TEXT -> "text";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_TZ -> "timestamptz";
            case TIME -> "time";
            case UUID -> "uuid";
            case JSON -> "jsonb";
            case BINARY -> "bytea";
            case ARRAY -> "text[]";
            case OTHER -> "point";
        };
    }
}
