package io.tidemark.connector.kafka.avro;

import io.tidemark.connector.kafka.record.Wanted;
import io.tidemark.connector.kafka.registry.RegisteredSchema;
import io.tidemark.connector.kafka.registry.SchemaFault;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of records that a schema writes: one a field, nested ones as paths. */
public final class AvroColumns {
    private static final int DEEPEST = 6;

    private final List<Column> columns = new ArrayList<>();

    private AvroColumns() {}

    public static List<Column> of(RegisteredSchema schema) throws SchemaFault {
        AvroColumns all = new AvroColumns();
        all.add("", AvroSchemas.type(schema), 0);
        return all.columns;
    }

    private void add(String path, AvroType type, int depth) {
        switch (type) {
            case AvroType.Structure structure
            when depth < DEEPEST ->
                structure
                        .fields()
                        .forEach(field -> add(
                                path.isEmpty() ? field.name() : path + "." + field.name(), field.type(), depth + 1));
            case AvroType.Union union -> addUnion(path, union, depth);
            case AvroType.Array array -> {
                column(path, "array", ColumnType.ARRAY);
                column(path + Wanted.COUNT, "count", ColumnType.INTEGER);
            }
            case AvroType.Dictionary map -> {
                column(path, "map", ColumnType.JSON);
                column(path + Wanted.COUNT, "count", ColumnType.INTEGER);
            }
            default -> column(path, name(type), typeOf(type));
        }
    }

    private void addUnion(String path, AvroType.Union union, int depth) {
        List<AvroType> branches = union.branches().stream()
                .filter(branch ->
                        !(branch instanceof AvroType.Plain plain && plain.primitive() == AvroType.Primitive.NULL))
                .toList();
        if (branches.size() == 1) {
            add(path, branches.getFirst(), depth);
            return;
        }
        Set<ColumnType> types = branches.stream().map(AvroColumns::typeOf).collect(Collectors.toSet());
        String names = branches.stream().map(AvroColumns::name).distinct().collect(Collectors.joining(" or "));
        column(path, names.isEmpty() ? "null" : names, common(types));
    }

    private static ColumnType common(Set<ColumnType> types) {
        if (types.size() == 1) {
            return types.iterator().next();
        }
        if (types.isEmpty()) {
            return ColumnType.OTHER;
        }
        if (types.stream().allMatch(ColumnType::isNumeric)) {
            return types.contains(ColumnType.DECIMAL) ? ColumnType.DECIMAL : ColumnType.FLOAT;
        }
        return types.contains(ColumnType.JSON) || types.contains(ColumnType.ARRAY) ? ColumnType.JSON : ColumnType.TEXT;
    }

    private void column(String path, String name, ColumnType type) {
        columns.add(new Column(path.isEmpty() ? "value" : path, "avro " + name, type, true));
    }

    private static String name(AvroType type) {
        return switch (type) {
            case AvroType.Plain plain -> {
                String own = plain.primitive().name().toLowerCase(Locale.ROOT);
                yield plain.logical().isEmpty() ? own : own + " (" + plain.logical() + ")";
            }
            case AvroType.Fixed fixed -> fixed.logical().isEmpty() ? "fixed" : "fixed (" + fixed.logical() + ")";
            case AvroType.Symbols symbols -> "enum";
            case AvroType.Array array -> "array";
            case AvroType.Dictionary map -> "map";
            case AvroType.Union union -> "union";
            case AvroType.Structure structure -> "record";
        };
    }

    private static ColumnType typeOf(AvroType type) {
        return switch (type) {
            case AvroType.Plain plain -> typeOf(plain);
            case AvroType.Fixed fixed ->
                switch (fixed.logical()) {
                    case "decimal" -> ColumnType.DECIMAL;
                    case "uuid" -> ColumnType.UUID;
                    default -> ColumnType.BINARY;
                };
            case AvroType.Symbols symbols -> ColumnType.TEXT;
            case AvroType.Array array -> ColumnType.ARRAY;
            case AvroType.Dictionary map -> ColumnType.JSON;
            case AvroType.Union union -> ColumnType.OTHER;
            case AvroType.Structure structure -> ColumnType.JSON;
        };
    }

    private static ColumnType typeOf(AvroType.Plain plain) {
        String logical = plain.logical();
        return switch (plain.primitive()) {
            case NULL -> ColumnType.OTHER;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case INT, LONG -> {
                if (logical.equals("date")) {
                    yield ColumnType.DATE;
                }
                yield logical.startsWith("timestamp-")
                        ? ColumnType.TIMESTAMP_TZ
                        : logical.startsWith("local-timestamp-")
                                ? ColumnType.TIMESTAMP
                                : logical.startsWith("time-") ? ColumnType.TIME : ColumnType.INTEGER;
            }
            case FLOAT, DOUBLE -> ColumnType.FLOAT;
            case BYTES -> logical.equals("decimal") ? ColumnType.DECIMAL : ColumnType.BINARY;
            case STRING -> logical.equals("uuid") ? ColumnType.UUID : ColumnType.TEXT;
        };
    }
}
