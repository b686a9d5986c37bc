package io.tidemark.connector.postgresql;

import io.tidemark.connector.jdbc.Digest;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.DatasetName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL tells of changes to a dataset without a look at its rows: per relation the counters of inserted,
 * updated and deleted rows, the size and the file number.
 *
 * <p>What this does not see, or sees late: a writing session hands in its counters after its commit, within a second as
 * a rule and within ten when it goes idle, while the size may move before the commit. A change is therefore at worst
 * listed by a later crawl; never lost, as rows are only counted in a transaction that starts after the signals were
 * read. Rolled back writes, VACUUM and a reset of the statistics also move the signal: then a partition is looked at
 * once more for nothing. Where counting is switched off (track_counts), or a foreign table takes part, there is no
 * signal.
 *
 * @param exists whether there is such a dataset
 * @param readable whether this login may SELECT from it
 * @param reliable whether a change always moves a signal
 */
record ChangeSignals(boolean exists, boolean readable, boolean reliable, List<Piece> pieces) {
    private static final String TREE = """
            WITH RECURSIVE tree AS (
                SELECT c.oid, 0 AS depth
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = ? AND c.relname = ?
                 UNION ALL
                SELECT i.inhrelid, depth + 1 FROM pg_inherits i JOIN tree ON i.inhparent = tree.oid),
            locked AS (SELECT NULL AS relation)
            SELECT
            """ + Node.COLUMNS + """
              FROM tree JOIN pg_class c USING (oid), locked
             ORDER BY c.oid
            """;

    ChangeSignals {
        pieces = List.copyOf(pieces);
    }

    static ChangeSignals of(Session session, DatasetName name) throws SQLException {
        return of(session.query(TREE, Node::read, name.path().getFirst(), name.leaf()));
    }

    static ChangeSignals of(List<Node> nodes) {
        return new ChangeSignals(
                !nodes.isEmpty(),
                nodes.stream().allMatch(Node::readable),
                nodes.stream().allMatch(Node::signals),
                nodes.stream()
                        .filter(node -> !node.kind().equals("p"))
                        .map(Node::piece)
                        .toList());
    }

    /** The one relation that holds the rows, when they are not spread over several. */
    Optional<Heap> singleHeap() {
        return pieces.size() == 1 && pieces.getFirst().depth() == 0
                ? Heap.of(pieces.getFirst().signal())
                : Optional.empty();
    }

    boolean isEmpty() {
        return reliable && bytes() == 0;
    }

    long bytes() {
        return pieces.stream().mapToLong(Piece::bytes).sum();
    }

    /** All signals in short. */
    String digest() {
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece ->
                all.append(piece.oid()).append('=').append(piece.signal()).append(';'));
        return Digest.of(all.toString());
    }

    /** A relation of a dataset's tree. */
    record Node(String kind, boolean counted, boolean readable, Piece piece) {
        static final int WIDTH = 8;

        /** What is asked of each relation c of a tree; a locked one is not asked for its size, which would wait. */
        static final String COLUMNS = """
                c.oid::bigint, depth, c.relkind::text, pg_get_expr(c.relpartbound, c.oid),
                   concat_ws(',', c.relfilenode, CASE WHEN locked.relation IS NULL THEN pg_relation_size(c.oid) END,
                       pg_stat_get_tuples_inserted(c.oid), pg_stat_get_tuples_updated(c.oid),
                       pg_stat_get_tuples_deleted(c.oid)),
                   CASE WHEN locked.relation IS NULL THEN pg_relation_size(c.oid) END,
                   current_setting('track_counts'),
                   depth > 0 OR (has_any_column_privilege(c.oid, 'SELECT')
                       AND has_schema_privilege(c.relnamespace, 'USAGE'))
                """;

        static Node read(ResultSet row) throws SQLException {
            return new Node(
                    row.getString(3),
                    row.getString(7).equals("on"),
                    row.getBoolean(8),
                    new Piece(row.getLong(1), row.getInt(2), row.getString(4), row.getString(5), row.getLong(6)));
        }

        boolean signals() {
            return counted && !kind.equals("v") && !kind.equals("f");
        }
    }
}
