package io.tidemark.connector.mysql;

import io.tidemark.core.dataset.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The key of each table: the primary one, else the unique one of the fewest columns. */
final class UniqueKeys {
    static final String SQL = """
            SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, COLUMN_NAME, SUB_PART IS NOT NULL,
                   NON_UNIQUE = 0
              FROM information_schema.STATISTICS
             WHERE %s ORDER BY TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX""";
    private static final Comparator<List<Part>> BEST = Comparator.<List<Part>>comparingInt(
                    parts -> parts.getFirst().index().equals("PRIMARY") ? 0 : 1)
            .thenComparingInt(List::size)
            .thenComparing(parts -> parts.getFirst().index());

    private UniqueKeys() {}

    /** A column of an index; an expression instead of a column, or a column's beginning, makes no key. */
    record Part(TableName table, String index, @Nullable String column, boolean beginning, boolean unique) {
        static Part read(ResultSet row) throws SQLException {
            return new Part(
                    TableName.read(row), row.getString(3), row.getString(4), row.getBoolean(5), row.getBoolean(6));
        }

        boolean isWhole() {
            return unique && column != null && !beginning;
        }
    }

    /** All keys and indexes of each table, as they are told to people. */
    static Map<TableName, List<String>> definitions(List<Part> parts) {
        Map<TableName, List<String>> all = new HashMap<>();
        parts.stream()
                .collect(Collectors.groupingBy(Part::table))
                .forEach((table, ofTable) -> all.put(
                        table,
                        ofTable.stream().collect(Collectors.groupingBy(Part::index)).entrySet().stream()
                                .map(index -> Keys.definition(index.getKey(), words(index.getValue())))
                                .toList()));
        return all;
    }

    private static String words(List<Part> index) {
        return (index.getFirst().unique() ? "UNIQUE (" : "INDEX (")
                + index.stream()
                        .map(part -> (part.column() == null ? "an expression" : part.column())
                                + (part.beginning() ? " in part" : ""))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    static Map<TableName, List<String>> of(List<Part> parts) {
        Map<TableName, List<String>> keys = new HashMap<>();
        parts.stream()
                .collect(Collectors.groupingBy(Part::table))
                .forEach((table, ofTable) ->
                        ofTable.stream().collect(Collectors.groupingBy(Part::index)).values().stream()
                                .filter(index -> index.stream().allMatch(Part::isWhole))
                                .min(BEST)
                                .ifPresent(index -> keys.put(
                                        table,
                                        index.stream()
                                                .map(part -> "" + part.column())
                                                .toList())));
        return keys;
    }
}
