package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The change signals of all datasets, read in one statement. A relation that somebody has locked against everything is
 * left out rather than waited for, with the dataset that it belongs to.
 */
final class AllSignals {
    private static final String PATIENCE = "SELECT set_config('lock_timeout', '5s', true)";
    private static final String TREES = """
            WITH RECURSIVE locked AS MATERIALIZED (
                SELECT DISTINCT l.relation FROM pg_locks l
                 WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock'
                   AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())),
            tree AS (
                SELECT c.oid AS root, n.nspname, c.relname, c.oid, 0 AS depth
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
                   AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
                   AND (cardinality(?::text[]) = 0 OR n.nspname = ANY (?::text[]))
                 UNION ALL
                SELECT root, nspname, tree.relname, i.inhrelid, depth + 1
                  FROM pg_inherits i JOIN tree ON i.inhparent = tree.oid)
            SELECT
            """ + ChangeSignals.Node.COLUMNS + """
                   , tree.nspname, tree.relname, locked.relation IS NOT NULL
              FROM tree JOIN pg_class c USING (oid) LEFT JOIN locked ON locked.relation = c.oid
             ORDER BY root, c.oid
            """;

    static final AllSignals NONE = new AllSignals();

    private final Map<DatasetName, List<ChangeSignals.Node>> nodes = new HashMap<>();
    private final List<DatasetName> locked = new ArrayList<>();

    private AllSignals() {}

    static AllSignals read(Session session, String schemas) throws SQLException {
        AllSignals all = new AllSignals();
        session.query(PATIENCE, row -> row.getString(1));
        session.query(TREES, all::add, schemas, schemas);
        all.locked.forEach(all.nodes::remove);
        return all;
    }

    private boolean add(ResultSet row) throws SQLException {
        DatasetName name = DatasetName.of(
                row.getString(ChangeSignals.Node.WIDTH + 1), row.getString(ChangeSignals.Node.WIDTH + 2));
        if (row.getBoolean(ChangeSignals.Node.WIDTH + 3)) {
            locked.add(name);
        }
        return nodes.computeIfAbsent(name, dataset -> new ArrayList<>(1)).add(ChangeSignals.Node.read(row));
    }

    /** The signals of a dataset; empty when they were not to be had without waiting. */
    Optional<ChangeSignals> of(DatasetName dataset) {
        return Optional.ofNullable(nodes.get(dataset)).map(ChangeSignals::of);
    }
}
