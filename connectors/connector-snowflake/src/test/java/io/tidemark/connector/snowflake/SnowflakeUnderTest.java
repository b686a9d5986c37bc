package io.tidemark.connector.snowflake;

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
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables of the stand-in, for the contract. */
final class SnowflakeUnderTest implements StoreUnderTest {
    private static final String SCHEMA = "Contract \"x\".y";

    private final StandIn server = StandIn.get();

    SnowflakeUnderTest() {
        server.engine().execute("CREATE SCHEMA IF NOT EXISTS " + ShowScope.quoted(Engine.DATABASE, SCHEMA));
    }

    @Override
    public ConnectorFactory factory() {
        return new SnowflakeFactory();
    }

    @Override
    public Source source() {
        return server.source();
    }

    @Override
    public Source broken(Breakage how) {
        return switch (how) {
            case WRONG_PASSWORD ->
                StandIn.source(server.source().options(), Map.of("password", new Secret("not-the-Pa55word")));
            case CLOSED_PORT -> with("port", "1");
            case UNKNOWN_HOST -> with("host", "no-such-host.invalid");
        };
    }

    private Source with(String option, String value) {
        return server.source(options -> {
            options.put(option, value);
            return options;
        });
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
        DatasetRef dataset = new DatasetRef(DatasetName.of(Engine.DATABASE, SCHEMA, leaf), DatasetKind.TABLE);
        String columns = fields.stream()
                .map(field -> ShowScope.quoted(field.name()) + " " + type(field.type())
                        + (field.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        server.engine().execute("DROP TABLE IF EXISTS " + name(dataset));
        server.engine().execute("CREATE TABLE " + name(dataset) + " (" + columns + ")");
        return dataset;
    }

    @Override
    public void add(DatasetRef dataset, List<Field> fields, List<Row> rows) {
        String values = fields.stream()
                .map(field -> "CAST(? AS " + type(field.type()) + ")")
                .collect(Collectors.joining(", "));
        server.engine()
                .insert(
                        "INSERT INTO " + name(dataset) + " VALUES (" + values + ")",
                        rows.stream().map(SnowflakeUnderTest::bound).toList());
        server.engine().touched(name(dataset));
    }

    private static List<@Nullable Object> bound(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (@Nullable Object value : row.values()) {
            values.add(value instanceof Instant instant ? "" + instant.atOffset(ZoneOffset.UTC) : value);
        }
        return values;
    }

    @Override
    public void drop(DatasetRef dataset) {
        server.engine().execute("DROP TABLE " + name(dataset));
    }

    @Override
    public void dropColumn(DatasetRef dataset, String column) {
        server.engine().execute("ALTER TABLE " + name(dataset) + " DROP COLUMN " + ShowScope.quoted(column));
    }

    private static String name(DatasetRef dataset) {
        return ShowScope.quoted(dataset.name().path());
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(38,2)";
            case FLOAT -> "DOUBLE";
            case TEXT -> "VARCHAR";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case TIMESTAMP_TZ -> "TIMESTAMPTZ";
            case TIME -> "TIME";
            case UUID -> "UUID";
            case JSON -> "JSON";
            case BINARY -> "BLOB";
            case ARRAY -> "VARCHAR[]";
            case OTHER -> "INTERVAL";
        };
    }
}
