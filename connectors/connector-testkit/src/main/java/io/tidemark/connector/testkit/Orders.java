package io.tidemark.connector.testkit;

import io.tidemark.core.dataset.ColumnType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders by the hour, without randomness: some values are null or blank, some orders are there twice, some come late. */
public final class Orders {
    /** The field with the time of the event. */
    public static final String TIME = "ordered_at";

    /** The field with the time of loading. */
    public static final String LOADED = "loaded_at";

    static final Instant MIDNIGHT = Instant.parse("2025-06-02T00:00:00Z");
    private static final String[] COUNTRIES = {"DE", "FR", "", "IT", ""};

    private static final List<Field> ALL = List.of(
            Field.required("id", ColumnType.INTEGER),
            Field.required(TIME, ColumnType.TIMESTAMP_TZ),
            Field.nullable(LOADED, ColumnType.TIMESTAMP_TZ),
            Field.nullable("customer", ColumnType.INTEGER),
            Field.nullable("country", ColumnType.TEXT),
            Field.nullable("amount", ColumnType.DECIMAL),
            Field.nullable("score", ColumnType.FLOAT),
            Field.nullable("paid", ColumnType.BOOLEAN),
            Field.nullable("due", ColumnType.DATE),
            Field.nullable("shipped_at", ColumnType.TIMESTAMP),
            Field.nullable("details", ColumnType.JSON));

    private Orders() {}

    /** The fields of those types. */
    public static List<Field> fields(Set<ColumnType> types) {
        return ALL.stream().filter(field -> types.contains(field.type())).toList();
    }

    static Instant hour(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }

    /** Rows of the hour that starts at {@link #hour}; every seventh is a copy of the one before it. */
    static List<Row> rows(List<Field> fields, int hour, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int order = i % 7 == 6 ? i - 1 : i;
            rows.add(row(fields, hour, order));
        }
        return rows;
    }

    private static Row row(List<Field> fields, int hour, int order) {
        List<@Nullable Object> values = new ArrayList<>();
        fields.forEach(field -> values.add(value(field.name(), hour, order)));
        return new Row(values);
    }

    private static @Nullable Object value(String field, int hour, int order) {
        Instant at = hour(hour).plusSeconds(order * 59L % 3_600).plusMillis(order % 1_000);
        return switch (field) {
            case "id" -> hour * 100_000L + order;
            case TIME -> at;
            case LOADED -> order % 11 == 3 ? null : at.plus(Duration.ofMinutes(order % 5 == 0 ? 90 : 2));
            case "customer" -> order % 6 == 1 ? null : (long) (order % 4);
            case "country" -> order % 8 == 5 ? null : COUNTRIES[order % COUNTRIES.length];
            case "amount" -> order % 9 == 4 ? null : BigDecimal.valueOf(order * 377L % 9_999 - 500, 2);
            case "score" -> order % 10 == 7 ? null : order * 0.625 - 3;
            case "paid" -> order % 5 == 2 ? null : (Boolean) (order % 3 == 0);
            case "due" -> order % 4 == 3 ? null : MIDNIGHT.plus(Duration.ofDays(order % 20));
            case "shipped_at" -> order % 4 == 2 ? null : at.plus(Duration.ofMinutes(7));
            case "details" -> order % 5 == 1 ? null : "{\"order\": " + order + "}";
            default -> throw new IllegalArgumentException("Orders have no field " + field);
        };
    }
}
