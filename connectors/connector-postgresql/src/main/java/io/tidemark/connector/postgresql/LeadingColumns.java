package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetName;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The columns of a table by which an index finds rows: first in a B-tree, or anywhere in a BRIN, over all rows. */
final class LeadingColumns {
    private static final String SQL = """
            SELECT a.attname
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_index i ON i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL
              JOIN pg_class x ON x.oid = i.indexrelid
              JOIN pg_am m ON m.oid = x.relam AND m.amname IN ('btree', 'brin')
              JOIN pg_attribute a ON a.attrelid = c.oid
                   AND (a.attnum = i.indkey[0] OR (m.amname = 'brin' AND a.attnum = ANY (i.indkey::int2[])))
             WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0
            """;

    private LeadingColumns() {}

    static Set<String> of(Session session, DatasetName table) throws SQLException {
        return new HashSet<>(
                session.query(SQL, row -> row.getString(1), table.path().getFirst(), table.leaf()));
    }
}
