package io.tidemark.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Adds or replaces rows in batches: first updates them by key, then inserts those that were not there. The one text that
 * both databases read, MERGE, is no faster on H2 and loses parameter types on PostgreSQL.
 */
final class Upsert {
    private final JdbcOperations jdbc;
    private final int columns;
    private final int keys;
    private final String update;
    private final String insert;

    private Upsert(JdbcOperations jdbc, String table, List<String> columns, List<String> keys, List<String> once) {
        this.jdbc = jdbc;
        this.columns = columns.size();
        this.keys = keys.size();
        this.update = "update " + table + " set "
                + columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", ")) + " where "
                + keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
        List<String> all = Stream.of(columns, keys, once).flatMap(List::stream).toList();
        this.insert = "insert into " + table + " (" + String.join(", ", all) + ") values ("
                + String.join(", ", Collections.nCopies(all.size(), "?")) + ")";
    }

    /** Columns and keys are lists of names with commas between; a row has their values in this order. */
    static Upsert into(JdbcOperations jdbc, String table, String columns, String keys) {
        return new Upsert(jdbc, table, names(columns), names(keys), List.of());
    }

    /** The columns {@code once}, last in a row, are written when it is inserted and never again. */
    static Upsert into(JdbcOperations jdbc, String table, String columns, String keys, String once) {
        return new Upsert(jdbc, table, names(columns), names(keys), names(once));
    }

    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    /** Saves rows; the last one of a key wins. */
    void save(Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> distinct = distinct(rows);
        List<@Nullable Object[]> updates =
                distinct.stream().map(row -> Arrays.copyOf(row, columns + keys)).toList();
        int[] updated = jdbc.batchUpdate(update, updates);
        List<@Nullable Object[]> missing = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                missing.add(distinct.get(i));
            }
        }
        insert(missing);
    }

    /** Adds rows whose keys are known to be new. */
    void insert(List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(insert, rows);
        }
    }

    private List<@Nullable Object[]> distinct(Collection<@Nullable Object[]> rows) {
        Map<List<@Nullable Object>, @Nullable Object[]> byKey = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows) {
            byKey.put(Arrays.asList(Arrays.copyOfRange(row, columns, columns + keys)), row);
        }
        return List.copyOf(byKey.values());
    }

    private static List<String> names(String text) {
        return List.of(text.split(", "));
    }
}
