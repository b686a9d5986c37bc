package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Keys;
import io.tidemark.core.dataset.Schema;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads tables, partitioned tables and views with their columns and keys from pg_catalog, in three statements. */
final class Catalog {
    private static final String DATASETS = """
            SELECT c.oid::bigint, n.nspname, c.relname, c.relkind::text,
                   (SELECT array_agg(a.attname::text ORDER BY k.place)
                      FROM (SELECT i.indkey::int2[] AS columns, i.indnkeyatts
                              FROM pg_index i
                             WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid
                               AND i.indpred IS NULL AND i.indexprs IS NULL
                             ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid LIMIT 1) i,
                           unnest(i.columns) WITH ORDINALITY k(number, place)
                      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
                     WHERE k.place <= i.indnkeyatts),
                   (SELECT a.attname FROM pg_partitioned_table p
                      JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
                     WHERE p.partrelid = c.oid AND p.partstrat = 'r' AND p.partnatts = 1)
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
               AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
               AND (cardinality(?::text[]) = 0 OR n.nspname = ANY (?::text[]))
               AND (?::text IS NULL OR (n.nspname = ?::text AND c.relname = ?::text))
             ORDER BY n.nspname, c.relname
            """;
    private static final String COLUMNS = """
            SELECT a.attrelid::bigint, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   coalesce(b.typname, t.typname), coalesce(b.typcategory, t.typcategory)::text
              FROM pg_attribute a
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_type b ON b.oid = t.typbasetype
             WHERE a.attrelid = ANY (?::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attrelid, a.attnum
            """;

    private static final String KEYS = """
            SELECT c.conrelid::bigint, c.conname, pg_get_constraintdef(c.oid)
              FROM pg_constraint c
             WHERE c.conrelid = ANY (?::oid[]) AND c.contype IN ('p', 'u', 'f', 'x')
             UNION ALL
            SELECT i.indrelid::bigint, n.relname, pg_get_indexdef(i.indexrelid)
              FROM pg_index i
              JOIN pg_class n ON n.oid = i.indexrelid
             WHERE i.indrelid = ANY (?::oid[]) AND i.indisvalid
               AND NOT EXISTS (SELECT FROM pg_constraint c
                                WHERE c.conindid = i.indexrelid AND c.conrelid = i.indrelid AND c.contype IN ('p', 'u', 'x'))
            """;

    private final Session session;
    private final List<String> schemas;

    /** A pass over these schemas, over all when the list is empty. */
    Catalog(Session session, List<String> schemas) {
        this.session = session;
        this.schemas = schemas;
    }

    List<DatasetDescription> all() throws SQLException {
        return read(null, null);
    }

    /** The dataset of that name, or nothing. */
    List<DatasetDescription> named(DatasetName name) throws SQLException {
        return name.path().size() == 2 ? read(name.path().getFirst(), name.leaf()) : List.of();
    }

    /** A list of names as an array for the server. */
    static String array(List<String> names) {
        return names.stream().map(Catalog::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private List<DatasetDescription> read(@Nullable String schema, @Nullable String table) throws SQLException {
        String wanted = array(schemas);
        List<Entry> entries = session.query(DATASETS, Catalog::entry, wanted, wanted, schema, schema, table);
        String oids = entries.stream().map(entry -> "" + entry.oid()).collect(Collectors.joining(",", "{", "}"));
        Map<Long, List<Column>> columns = columns(oids);
        Map<Long, List<String>> keys = keys(oids);
        return entries.stream()
                .map(entry -> entry.describe(new Schema(
                        columns.getOrDefault(entry.oid(), List.of()),
                        Keys.of(keys.getOrDefault(entry.oid(), List.of())))))
                .toList();
    }

    /** Columns by relation; equal ones are one object, as a database has few columns many times. */
    private Map<Long, List<Column>> columns(String oids) throws SQLException {
        Map<Long, List<Column>> columns = new HashMap<>();
        Map<Column, Column> once = new HashMap<>();
        session.query(
                COLUMNS,
                row -> {
                    Column column = column(row);
                    Column same = once.putIfAbsent(column, column);
                    return columns.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                            .add(same == null ? column : same);
                },
                oids);
        return columns;
    }

    private Map<Long, List<String>> keys(String oids) throws SQLException {
        Map<Long, List<String>> keys = new HashMap<>();
        session.query(
                KEYS,
                row -> keys.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                        .add(Keys.definition(row.getString(2), row.getString(3))),
                oids,
                oids);
        return keys;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Entry entry(ResultSet row) throws SQLException {
        DatasetKind kind = switch (row.getString(4)) {
            case "v", "m" -> DatasetKind.VIEW;
            default -> DatasetKind.TABLE;
        };
        @Nullable Array key = row.getArray(5);
        return new Entry(
                row.getLong(1),
                new DatasetRef(DatasetName.of(row.getString(2), row.getString(3)), kind),
                key == null ? List.of() : Arrays.asList((String[]) key.getArray()),
                row.getString(6));
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString(2),
                row.getString(3),
                NativeTypes.of(row.getString(5), row.getString(6)),
                !row.getBoolean(4));
    }

    private record Entry(
            long oid,
            DatasetRef ref,
            List<String> key,
            @Nullable String partitionColumn) {
        DatasetDescription describe(Schema schema) {
            return new DatasetDescription(ref, schema, partitionColumn, key);
        }
    }
}
