package io.tidemark.connector.mysql;

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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** MariaDB with plain tables, for the contract. */
final class MysqlUnderTest implements StoreUnderTest {
    private static final String DATABASE = "Contract \"x\"`y";

    private final TestServer server = TestServer.get();

    MysqlUnderTest() {
        server.execute("CREATE DATABASE IF NOT EXISTS " + quoted(DATABASE) + " CHARACTER SET utf8mb4");
    }

    @Override
    public ConnectorFactory factory() {
        return new MysqlFactory();
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
        return EnumSet.complementOf(EnumSet.of(ColumnType.OTHER, ColumnType.ARRAY));
    }

    @Override
    public DatasetRef create(String leaf, List<Field> fields) {
        DatasetRef dataset = new DatasetRef(DatasetName.of(DATABASE, leaf), DatasetKind.TABLE);
        String columns = fields.stream()
                .map(field ->
                        quoted(field.name()) + " " + type(field.type()) + (field.nullable() ? " NULL" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        server.execute("DROP TABLE IF EXISTS " + name(dataset), "CREATE TABLE " + name(dataset) + " (" + columns + ")");
        return dataset;
    }

    @Override
    public void add(DatasetRef dataset, List<Field> fields, List<Row> rows) {
        String values = fields.stream().map(field -> "?").collect(Collectors.joining(", "));
        try (Connection connection = server.connect();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + name(dataset) + " VALUES (" + values + ")")) {
            for (Row row : rows) {
                bind(insert, row);
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        for (int i = 0; i < row.values().size(); i++) {
            @Nullable Object value = row.value(i);
            insert.setObject(
                    i + 1, value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
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
        return dataset.name().path().stream().map(MysqlUnderTest::quoted).collect(Collectors.joining("."));
    }

    private static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal(38,2)";
            case FLOAT -> "double";
            case TEXT -> "varchar(200)";
            case DATE -> "date";
            case TIMESTAMP -> "datetime(6)";
            case TIMESTAMP_TZ -> "timestamp(6)";
            case TIME -> "time";
            case UUID -> "uuid";
            case JSON -> "json";
            case BINARY -> "blob";
            case ARRAY, OTHER -> "point";
        };
    }
}
