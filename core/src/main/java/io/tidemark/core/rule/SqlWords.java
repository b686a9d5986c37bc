package io.tidemark.core.rule;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and values in standard SQL. */
final class SqlWords {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern PART = Pattern.compile("(?:\"((?:[^\"]|\"\")+)\"|([^.\"]+))(?:[.]|$)");
    private static final int A_DATE = 10;

    private SqlWords() {}

    static String name(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** The name of a table, in parts with points between them; a part with a point in it stands in double quotes. */
    static String table(String written) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(written);
        int end = 0;
        while (end < written.length() && part.find() && part.start() == end) {
            parts.add(part.group(1) == null ? part.group(2) : part.group(1).replace("\"\"", "\""));
            end = part.end();
        }
        if (parts.isEmpty() || end < written.length() || written.endsWith(".")) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no name of a table; write it like customers, public.customers or"
                            + " public.\"My customers\"");
        }
        return parts.stream().map(SqlWords::name).collect(Collectors.joining("."));
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String number(String parameter, String value) {
        try {
            return new BigDecimal(value.strip()).toPlainString();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(parameter + ": '" + value + "' is no number", e);
        }
    }

    /** A value as it stands in that column. */
    static String value(String parameter, String value, Column column) {
        if (column.type().isNumeric()) {
            return number(parameter, value);
        }
        return switch (column.type()) {
            case BOOLEAN -> truth(parameter, value);
            case DATE -> "DATE " + text(date(parameter, value).toString());
            case TIMESTAMP, TIMESTAMP_TZ -> "TIMESTAMP " + text(TIMESTAMP.format(time(parameter, value)));
            case INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER -> text(value);
        };
    }

    /** Whether a value can stand in a column of that type. */
    static boolean fits(String value, ColumnType type) {
        try {
            value("", value, new Column("", "", type, true));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String truth(String parameter, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> "TRUE";
            case "false" -> "FALSE";
            default -> throw new IllegalArgumentException(parameter + ": '" + value + "' is neither true nor false");
        };
    }

    private static LocalDate date(String parameter, String value) {
        return time(parameter, value).toLocalDate();
    }

    private static LocalDateTime time(String parameter, String value) {
        try {
            if (value.length() <= A_DATE) {
                return LocalDate.parse(value).atStartOfDay();
            }
            String iso = value.replace(' ', 'T');
            return iso.endsWith("Z") || iso.lastIndexOf('+') > A_DATE
                    ? OffsetDateTime.parse(iso)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(iso);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    parameter + ": '" + value + "' is no date such as 2026-01-31 and no time such as"
                            + " 2026-01-31T12:00:00Z",
                    e);
        }
    }
}
