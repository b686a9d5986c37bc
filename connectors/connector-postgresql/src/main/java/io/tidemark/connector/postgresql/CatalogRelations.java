package io.tidemark.connector.postgresql;

import io.tidemark.connector.Relation;
import io.tidemark.connector.Relations;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads from pg_catalog which tables views read and which tables foreign keys refer to. The server keeps what a view
 * depends on, so that no definition has to be understood.
 */
final class CatalogRelations {
    private static final String VIEWS = """
            SELECT DISTINCT tn.nspname, t.relname, vn.nspname, v.relname
              FROM pg_rewrite r
              JOIN pg_class v ON v.oid = r.ev_class AND v.relkind IN ('v', 'm')
              JOIN pg_namespace vn ON vn.oid = v.relnamespace
              JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                              AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> v.oid
              JOIN pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'p', 'v', 'm')
              JOIN pg_namespace tn ON tn.oid = t.relnamespace
             WHERE (cardinality(?::text[]) = 0 OR vn.nspname = ANY (?::text[]))
               AND vn.nspname <> 'information_schema' AND vn.nspname NOT LIKE 'pg\\_%'
             ORDER BY 3, 4, 1, 2
            """;
    private static final String KEYS = """
            SELECT pn.nspname, p.relname, cn.nspname, c.relname, k.conname
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid AND NOT c.relispartition
              JOIN pg_namespace cn ON cn.oid = c.relnamespace
              JOIN pg_class p ON p.oid = k.confrelid AND NOT p.relispartition
              JOIN pg_namespace pn ON pn.oid = p.relnamespace
             WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
               AND (cardinality(?::text[]) = 0 OR cn.nspname = ANY (?::text[]))
             ORDER BY 3, 4, 1, 2
            """;

    private CatalogRelations() {}

    /** Of these schemas, of all when the list is empty. */
    static Relations read(Session session, List<String> schemas) throws SQLException {
        String wanted = Catalog.array(schemas);
        List<Relation> found = new ArrayList<>(session.query(
                VIEWS,
                row -> relation(row, Relation.Kind.VIEW, "the definition of the view reads it"),
                wanted,
                wanted));
        found.addAll(session.query(
                KEYS,
                row -> relation(row, Relation.Kind.FOREIGN_KEY, "foreign key " + row.getString(5)),
                wanted,
                wanted));
        return new Relations(found, List.of());
    }

    private static Relation relation(ResultSet row, Relation.Kind kind, String reason) throws SQLException {
        return new Relation(
                DatasetName.of(row.getString(1), row.getString(2)),
                DatasetName.of(row.getString(3), row.getString(4)),
                kind,
                reason);
    }
}
