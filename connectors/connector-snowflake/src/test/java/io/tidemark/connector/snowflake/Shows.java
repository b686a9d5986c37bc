package io.tidemark.connector.snowflake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers SHOW from DuckDB's catalog, with the columns that Snowflake answers. */
final class Shows {
    private static final Pattern STATEMENT = Pattern.compile(
            "SHOW (TABLES|VIEWS|COLUMNS|PRIMARY KEYS|IMPORTED KEYS|SCHEMAS)(?: LIKE '([^']*)')? IN (DATABASE|SCHEMA|TABLE|VIEW) (.+)");
    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    private final Engine engine;

    Shows(Engine engine) {
        this.engine = engine;
    }

    Map<String, Object> answer(String sql) throws SQLException {
        Matcher show = STATEMENT.matcher(sql);
        if (!show.matches()) {
            return Protocol.failure("001003", "42000", "SQL compilation error: syntax error in: " + sql);
        }
        List<String> path = new ArrayList<>();
        Matcher names = NAME.matcher(show.group(4));
        while (names.find()) {
            path.add(names.group(1).replace("\"\"", "\""));
        }
        if (!exists(path)) {
            return Protocol.failure(
                    "002043",
                    "02000",
                    "SQL compilation error: Object does not exist, or operation cannot be performed.");
        }
        @Nullable String like = show.group(2);
        return switch (show.group(1)) {
            case "TABLES" -> tables(path, like);
            case "VIEWS" -> views(path, like);
            case "COLUMNS" -> columns(path);
            case "PRIMARY KEYS" -> keys(path);
            case "IMPORTED KEYS" -> importedKeys(path);
            default -> schemas(path);
        };
    }

    private boolean exists(List<String> path) throws SQLException {
        String tables = "SELECT 1 FROM duckdb_columns() WHERE " + in(path, "table_name");
        String schemas = "SELECT 1 FROM duckdb_schemas() WHERE " + in(path, "table_name");
        return !engine.catalog(path.size() == 3 ? tables : schemas).isEmpty();
    }

    private static String in(List<String> path, String leaf) {
        String where = "NOT internal AND database_name = " + text(path.getFirst());
        if (path.size() > 1) {
            where += " AND schema_name = " + text(path.get(1));
        }
        return path.size() > 2 ? where + " AND " + leaf + " = " + text(path.get(2)) : where;
    }

    private static String like(String column, @Nullable String pattern) {
        return pattern == null ? "" : " AND " + column + " ILIKE " + text(pattern);
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private Map<String, Object> tables(List<String> path, @Nullable String like) throws SQLException {
        List<Map<String, String>> found = engine.catalog(
                "SELECT table_oid, database_name, schema_name, table_name AS name" + " FROM duckdb_tables() WHERE "
                        + in(path, "table_name") + like("table_name", like) + " ORDER BY ALL");
        for (Map<String, String> table : found) {
            String name = ShowScope.quoted(Stream.of("database_name", "schema_name", "name")
                    .map(table::get)
                    .toList());
            String rows = engine.catalog("SELECT count(*) AS n FROM " + name)
                    .getFirst()
                    .get("n");
            table.put("rows", rows);
            table.put("bytes", "" + Long.parseLong(rows) * 64);
            table.put("created_on", table.get("table_oid"));
            table.put("kind", "TABLE");
            table.put("cluster_by", "");
            table.put("retention_time", name.contains("no_travel") ? "0" : "1");
            table.put("is_external", "N");
        }
        return rows(
                found,
                "created_on",
                "name",
                "database_name",
                "schema_name",
                "kind",
                "cluster_by",
                "rows",
                "bytes",
                "retention_time",
                "is_external");
    }

    private Map<String, Object> views(List<String> path, @Nullable String like) throws SQLException {
        return rows(
                engine.catalog(
                        "SELECT view_oid AS created_on, database_name, schema_name, view_name AS name, sql AS text"
                                + " FROM duckdb_views() WHERE " + in(path, "view_name") + like("view_name", like)
                                + " ORDER BY ALL"),
                "created_on",
                "name",
                "database_name",
                "schema_name",
                "text");
    }

    private Map<String, Object> importedKeys(List<String> path) throws SQLException {
        return rows(
                engine.catalog("SELECT database_name AS pk_database_name, schema_name AS pk_schema_name,"
                        + " referenced_table AS pk_table_name, database_name AS fk_database_name,"
                        + " schema_name AS fk_schema_name, table_name AS fk_table_name, constraint_name AS fk_name"
                        + " FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY' AND database_name = "
                        + text(path.getFirst())
                        + (path.size() > 1 ? " AND schema_name = " + text(path.get(1)) : "")),
                "pk_database_name",
                "pk_schema_name",
                "pk_table_name",
                "fk_database_name",
                "fk_schema_name",
                "fk_table_name",
                "fk_name");
    }

    private Map<String, Object> columns(List<String> path) throws SQLException {
        List<Map<String, String>> found =
                engine.catalog("SELECT table_name, schema_name, column_name, database_name, data_type, is_nullable"
                        + " FROM duckdb_columns() WHERE " + in(path, "table_name")
                        + " ORDER BY schema_name, table_name, column_index");
        for (Map<String, String> column : found) {
            Kind kind = Values.kind("", String.valueOf(column.get("data_type")));
            column.put(
                    "data_type",
                    "{\"type\":\"%s\",\"precision\":%d,\"scale\":%d,\"length\":100,\"nullable\":%s}"
                            .formatted(shown(kind.type()), kind.precision(), kind.scale(), column.get("is_nullable")));
        }
        return rows(found, "table_name", "schema_name", "column_name", "data_type", "database_name");
    }

    private static String shown(String type) {
        return type.toUpperCase(Locale.ROOT);
    }

    private Map<String, Object> keys(List<String> path) throws SQLException {
        return rows(
                engine.catalog(
                        "SELECT database_name, schema_name, table_name, unnest(constraint_column_names) AS column_name,"
                                + " unnest(range(1, 1 + len(constraint_column_names))) AS key_sequence"
                                + " FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY' AND database_name = "
                                + text(path.getFirst())
                                + (path.size() > 1 ? " AND schema_name = " + text(path.get(1)) : "")
                                + (path.size() > 2 ? " AND table_name = " + text(path.get(2)) : "")),
                "database_name",
                "schema_name",
                "table_name",
                "column_name",
                "key_sequence");
    }

    private Map<String, Object> schemas(List<String> path) throws SQLException {
        return rows(
                engine.catalog("SELECT database_name, schema_name AS name FROM duckdb_schemas() WHERE "
                        + in(path, "schema_name")),
                "name",
                "database_name");
    }

    private static Map<String, Object> rows(List<Map<String, String>> found, String... columns) {
        List<Kind> kinds = new ArrayList<>();
        for (String column : columns) {
            kinds.add(Kind.of(column, "text"));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Map<String, String> row : found) {
            List<@Nullable String> values = new ArrayList<>();
            for (String column : columns) {
                values.add(row.get(column));
            }
            rows.add(values);
        }
        return Protocol.rows(kinds, rows);
    }
}
