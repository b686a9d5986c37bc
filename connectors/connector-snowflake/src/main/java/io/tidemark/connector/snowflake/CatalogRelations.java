package io.tidemark.connector.snowflake;

import io.tidemark.connector.Relation;
import io.tidemark.connector.Relations;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.relation.ViewDefinition;
import io.tidemark.connector.jdbc.relation.ViewSources;
import io.tidemark.core.dataset.DatasetName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.config.Lex;

/** Reads definitions of views and foreign keys by SHOW, which needs no warehouse. */
final class CatalogRelations {
    private final Session session;
    private final List<ShowScope> scopes;

    CatalogRelations(Session session, List<ShowScope> scopes) {
        this.session = session;
        this.scopes = scopes;
    }

    Relations read() throws SQLException {
        List<DatasetName> names = new ArrayList<>();
        List<ViewDefinition> views = new ArrayList<>();
        List<Relation> keys = new ArrayList<>();
        for (ShowScope scope : scopes) {
            show("TABLES", scope).forEach(row -> names.add(name(row, "database_name", "schema_name", "name")));
            for (Answer row : show("VIEWS", scope)) {
                DatasetName view = name(row, "database_name", "schema_name", "name");
                names.add(view);
                if (!view.path().get(1).equals("INFORMATION_SCHEMA")) {
                    views.add(new ViewDefinition(view, row.orEmpty("text")));
                }
            }
            show("IMPORTED KEYS", scope).forEach(row -> keys.add(key(row)));
        }
        Relations read = new ViewSources(Lex.MYSQL_ANSI, names).of(views);
        List<Relation> found = new ArrayList<>(read.found());
        keys.stream()
                .distinct()
                .filter(key -> !key.upstream().equals(key.downstream()))
                .forEach(found::add);
        return new Relations(found, read.notes());
    }

    private List<Answer> show(String what, ShowScope scope) throws SQLException {
        return session.query("SHOW " + what + " " + scope.sql(), Answer::read);
    }

    private static Relation key(Answer row) {
        return new Relation(
                name(row, "pk_database_name", "pk_schema_name", "pk_table_name"),
                name(row, "fk_database_name", "fk_schema_name", "fk_table_name"),
                Relation.Kind.FOREIGN_KEY,
                "foreign key " + row.orEmpty("fk_name"));
    }

    private static DatasetName name(Answer row, String database, String schema, String table) {
        return DatasetName.of(row.text(database), row.text(schema), row.text(table));
    }
}
