package io.tidemark.connector.mysql;

import io.tidemark.connector.Relation;
import io.tidemark.connector.Relations;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.relation.ViewDefinition;
import io.tidemark.connector.jdbc.relation.ViewSources;
import io.tidemark.core.dataset.DatasetName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.config.Lex;

/** Reads definitions of views and foreign keys from information_schema. */
final class CatalogRelations {
    private static final String NAMES = "SELECT TABLE_SCHEMA, TABLE_NAME FROM information_schema.TABLES WHERE %s";
    private static final String VIEWS =
            "SELECT TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION FROM information_schema.VIEWS WHERE %s ORDER BY 1, 2";
    private static final String KEYS = """
            SELECT DISTINCT REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME
              FROM information_schema.KEY_COLUMN_USAGE
             WHERE REFERENCED_TABLE_NAME IS NOT NULL AND %s ORDER BY 3, 4, 1, 2""";

    private final Session session;
    private final WatchedDatabases watched;

    CatalogRelations(Session session, WatchedDatabases watched) {
        this.session = session;
        this.watched = watched;
    }

    Relations read() throws SQLException {
        List<DatasetName> names = rows(NAMES, row -> TableName.read(row).dataset());
        List<ViewDefinition> views = rows(
                VIEWS,
                row -> new ViewDefinition(
                        TableName.read(row).dataset(), Objects.requireNonNullElse(row.getString(3), "")));
        Relations read = new ViewSources(Lex.MYSQL, names).of(views);
        List<Relation> found = new ArrayList<>(read.found());
        found.addAll(rows(KEYS, CatalogRelations::key));
        found.removeIf(relation -> relation.upstream().equals(relation.downstream()));
        return new Relations(found, read.notes());
    }

    private <T> List<T> rows(String sql, Session.RowReader<T> reader) throws SQLException {
        return session.query(
                sql.formatted(watched.condition("TABLE_SCHEMA")),
                reader,
                watched.names().toArray());
    }

    private static Relation key(ResultSet row) throws SQLException {
        return new Relation(
                TableName.read(row).dataset(),
                DatasetName.of(row.getString(3), row.getString(4)),
                Relation.Kind.FOREIGN_KEY,
                "foreign key " + row.getString(5));
    }
}
