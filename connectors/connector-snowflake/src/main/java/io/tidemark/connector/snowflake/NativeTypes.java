package io.tidemark.connector.snowflake;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the types of columns as SHOW COLUMNS tells them, in JSON. */
final class NativeTypes {
    private static final Pattern TEXT = Pattern.compile("\"(type)\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern NULLABLE = Pattern.compile("\"(nullable)\"\\s*:\\s*(true|false)");

    private NativeTypes() {}

    /** A column; for example of {@code {"type":"FIXED","precision":12,"scale":2,"nullable":true}}. */
    static Column column(String name, String json) {
        String type = first(TEXT, json, "OTHER").toUpperCase(Locale.ROOT);
        boolean nullable = !first(NULLABLE, json, "true").equals("false");
        return new Column(name, written(type, json), meaning(type, number(json, "scale")), nullable);
    }

    private static String written(String type, String json) {
        return switch (type) {
            case "FIXED" -> "NUMBER(" + number(json, "precision") + "," + number(json, "scale") + ")";
            case "REAL" -> "FLOAT";
            case "TEXT" -> "VARCHAR(" + number(json, "length") + ")";
            case "BINARY" -> "BINARY(" + number(json, "length") + ")";
            default -> type;
        };
    }

    private static ColumnType meaning(String type, int scale) {
        return switch (type) {
            case "FIXED" -> scale == 0 ? ColumnType.INTEGER : ColumnType.DECIMAL;
            case "REAL" -> ColumnType.FLOAT;
            case "DECFLOAT" -> ColumnType.DECIMAL;
            case "TEXT" -> ColumnType.TEXT;
            case "BOOLEAN" -> ColumnType.BOOLEAN;
            case "DATE" -> ColumnType.DATE;
            case "TIME" -> ColumnType.TIME;
            case "TIMESTAMP_NTZ" -> ColumnType.TIMESTAMP;
            case "TIMESTAMP_LTZ", "TIMESTAMP_TZ" -> ColumnType.TIMESTAMP_TZ;
            case "VARIANT", "OBJECT", "MAP" -> ColumnType.JSON;
            case "ARRAY" -> ColumnType.ARRAY;
            case "BINARY" -> ColumnType.BINARY;
            case "UUID" -> ColumnType.UUID;
            default -> ColumnType.OTHER;
        };
    }

    private static int number(String json, String name) {
        String digits = first(Pattern.compile("\"(" + name + ")\"\\s*:\\s*(\\d{1,9})"), json, "0");
        return Integer.parseInt(digits);
    }

    private static String first(Pattern pattern, String json, String otherwise) {
        Matcher found = pattern.matcher(json);
        return found.find() ? found.group(2) : otherwise;
    }
}
