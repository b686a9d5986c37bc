package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.ColumnSql;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.LogHistogram;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's expressions over values. In its order of numbers NaN comes after infinity. */
final class PostgresqlColumns implements ColumnSql {
    private static final String SPACES = "\\s\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    /** A glance at the length and the first character spares most texts the change of case, which costs many times more. */
    @Override
    public String isOneOf(Column column, Collection<String> texts) {
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        String list = texts.stream()
                .sorted()
                .map(text -> "'" + text.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        String operand = PostgresqlHashes.asText(column.nativeType());
        return "octet_length({}) <= " + longest + " AND left(" + operand + ", 1) COLLATE \"C\" IN ("
                + firstCharacters(texts) + ") AND lower(" + operand + " COLLATE \"C\") IN (" + list + ")";
    }

    private static String firstCharacters(Collection<String> texts) {
        return texts.stream()
                .map(text -> text.substring(0, 1))
                .flatMap(first -> Stream.of(first, first.toUpperCase(Locale.ROOT)))
                .sorted()
                .distinct()
                .map(first -> "'" + first.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    /** The blanks that fill up a text of fixed length do not count; as a text it has none. */
    @Override
    public String isPadded(Column column) {
        String text = column.nativeType().startsWith("character(") ? "CAST({} AS text)" : "{}";
        return text + " ~ '^[" + SPACES + "]|[" + SPACES + "]$'";
    }

    @Override
    public String isInfinite(Column column) {
        return "{} IN ('Infinity', '-Infinity')";
    }

    @Override
    public String isFinite(Column column) {
        return "abs({}) < 'Infinity'";
    }

    /** Casting a numeric goes through text. */
    @Override
    public @Nullable String summed(Column column) {
        return column.type() == ColumnType.DECIMAL ? "{}" : null;
    }

    @Override
    public String length(Column column) {
        return "char_length({})";
    }

    @Override
    public String inCodePointOrder(Column column) {
        return "left({}, 200) COLLATE \"C\"";
    }

    /** Equal numbers are written alike: without the zeros that a numeric without scale may end in, without minus zero. */
    @Override
    public String text(Column column) {
        return switch (column.nativeType()) {
            case "numeric" -> "CAST(trim_scale({}) AS text)";
            case "double precision", "real" -> "CAST({} + 0 AS text)";
            default -> "CAST({} AS text)";
        };
    }

    @Override
    public String bin() {
        return "ceil(ln({}) / " + LogHistogram.LOG_GAMMA + ")";
    }

    @Override
    public String epochSeconds(Column column) {
        return "date_part('epoch', {})";
    }
}
