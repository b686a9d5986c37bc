package io.tidemark.connector.mysql;

import io.tidemark.core.dataset.ColumnType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps the types of MySQL and MariaDB. */
final class NativeTypes {
    private static final Pattern SIZED = Pattern.compile("(?:var)?(char|binary)\\((\\d+)\\)");
    private static final int MOST_BYTES = 1_024;
    private static final int MOST_CHARACTERS = MOST_BYTES / 4;

    private NativeTypes() {}

    /**
     * The type of a column.
     *
     * @param name of the type without its length
     * @param whole with length and attributes
     */
    static ColumnType of(String name, String whole) {
        return switch (name) {
            case "tinyint" -> whole.equals("tinyint(1)") ? ColumnType.BOOLEAN : ColumnType.INTEGER;
            case "bit" -> whole.equals("bit(1)") ? ColumnType.BOOLEAN : ColumnType.BINARY;
            case "smallint", "mediumint", "int", "bigint", "year" -> ColumnType.INTEGER;
            case "decimal" -> ColumnType.DECIMAL;
            case "float", "double" -> ColumnType.FLOAT;
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" -> ColumnType.TEXT;
            case "date" -> ColumnType.DATE;
            case "datetime" -> ColumnType.TIMESTAMP;
            case "timestamp" -> ColumnType.TIMESTAMP_TZ;
            case "time" -> ColumnType.TIME;
            case "uuid" -> ColumnType.UUID;
            case "json" -> ColumnType.JSON;
            case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> ColumnType.BINARY;
            default -> ColumnType.OTHER;
        };
    }

    /** Whether values may be longer than the 1,024 bytes that a sort of the server compares. */
    static boolean isLong(String whole) {
        Matcher sized = SIZED.matcher(whole);
        return sized.lookingAt()
                ? Integer.parseInt(sized.group(2)) > (sized.group(1).equals("binary") ? MOST_BYTES : MOST_CHARACTERS)
                : whole.contains("text") || whole.contains("blob") || whole.startsWith("set(");
    }
}
