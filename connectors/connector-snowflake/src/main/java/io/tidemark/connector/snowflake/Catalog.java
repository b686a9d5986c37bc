package io.tidemark.connector.snowflake;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Keys;
import io.tidemark.core.dataset.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads tables, views, columns and keys by SHOW, which needs no warehouse, unlike the views of INFORMATION_SCHEMA: four
 * statements a database. SHOW answers 10,000 rows at most; then schemas are asked one by one.
 */
final class Catalog {
    /** The most rows that SHOW answers. */
    static final int MOST = 10_000;

    private final Session session;

    Catalog(Session session) {
        this.session = session;
    }

    /** All tables and views in there. */
    List<ShownDataset> datasets(ShowScope scope) throws SQLException {
        List<Answer> tables = show("TABLES", scope);
        List<Answer> views = show("VIEWS", scope);
        if (scope.isDatabase() && Math.max(tables.size(), views.size()) >= MOST) {
            List<ShownDataset> all = new ArrayList<>();
            for (ShowScope schema : schemas(scope)) {
                all.addAll(datasets(schema));
            }
            return all;
        }
        List<ShownDataset> all = new ArrayList<>();
        further("TABLES", scope, tables).stream().map(ShownDataset::table).forEach(all::add);
        further("VIEWS", scope, views).stream().map(ShownDataset::view).forEach(all::add);
        all.removeIf(ShownDataset::isOfSystem);
        return all;
    }

    private List<Answer> show(String what, ShowScope scope) throws SQLException {
        return session.query("SHOW " + what + " " + scope.sql(), Answer::read);
    }

    private List<ShowScope> schemas(ShowScope database) throws SQLException {
        return show("SCHEMAS", database).stream()
                .map(row -> ShowScope.schema(row.text("database_name"), row.text("name")))
                .filter(schema -> !schema.path().getLast().equals("INFORMATION_SCHEMA"))
                .toList();
    }

    /** The first page and those after it, which SHOW starts behind a name. */
    private List<Answer> further(String what, ShowScope scope, List<Answer> first) throws SQLException {
        List<Answer> all = new ArrayList<>(first);
        List<Answer> page = first;
        while (page.size() >= MOST) {
            String last = page.getLast().text("name").replace("\\", "\\\\").replace("'", "''");
            page = session.query(
                    "SHOW " + what + " " + scope.sql() + " LIMIT " + MOST + " FROM '" + last + "'", Answer::read);
            all.addAll(page);
        }
        return all;
    }

    /** The columns of all datasets in there, in their order; nothing when they are more than SHOW answers. */
    Map<DatasetName, List<Column>> columns(ShowScope scope) throws SQLException {
        List<Answer> rows = show("COLUMNS", scope);
        return rows.size() >= MOST
                ? Map.of()
                : rows.stream()
                        .collect(Collectors.groupingBy(
                                Catalog::nameOfTable,
                                Collectors.mapping(
                                        row -> NativeTypes.column(row.text("column_name"), row.text("data_type")),
                                        Collectors.toList())));
    }

    /** The primary keys of all tables in there. */
    Map<DatasetName, List<String>> keys(ShowScope scope) throws SQLException {
        return show("PRIMARY KEYS", scope).stream()
                .sorted(Comparator.comparing(row -> Objects.requireNonNullElse(row.number("key_sequence"), 0L)))
                .collect(Collectors.groupingBy(
                        Catalog::nameOfTable, Collectors.mapping(row -> row.text("column_name"), Collectors.toList())));
    }

    private static DatasetName nameOfTable(Answer row) {
        return DatasetName.of(row.text("database_name"), row.text("schema_name"), row.text("table_name"));
    }

    /** The table or view of that name as it is now, or nothing. */
    Optional<ShownDataset> named(DatasetRef dataset) throws SQLException {
        boolean view = dataset.kind() == DatasetKind.VIEW;
        Function<Answer, ShownDataset> read = view ? ShownDataset::view : ShownDataset::table;
        String pattern = dataset.name().leaf().replaceAll("[^\\p{L}\\p{N} ]", "_");
        String sql = "SHOW " + (view ? "VIEWS" : "TABLES") + " LIKE '" + pattern + "' "
                + ShowScope.schemaOf(dataset.name()).sql();
        return session.query(sql, Answer::read).stream()
                .map(read)
                .filter(shown -> shown.ref().equals(dataset))
                .findFirst();
    }

    /** Its description, by two statements more. */
    DatasetDescription describe(ShownDataset shown) throws SQLException {
        DatasetName name = shown.ref().name();
        ShowScope scope = ShowScope.dataset(shown.ref());
        List<String> key =
                shown.ref().kind() == DatasetKind.VIEW ? List.of() : keys(scope).getOrDefault(name, List.of());
        return describe(shown, columns(scope).getOrDefault(name, List.of()), key);
    }

    static DatasetDescription describe(ShownDataset shown, List<Column> columns, List<String> key) {
        Schema schema = new Schema(
                columns,
                Keys.of(
                        key.isEmpty()
                                ? List.of()
                                : List.of(Keys.definition("primary key", "(" + String.join(", ", key) + ")"))));
        return new DatasetDescription(shown.ref(), schema, ClusterKey.timeColumn(shown.clusterBy(), schema), key);
    }
}
