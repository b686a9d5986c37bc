package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The edges between datasets in the table {@code lineage_edges}. */
final class SqlLineage implements Lineage {
    private static final Comparator<LineageEdge> ORDER = Comparator.comparing(LineageEdge::upstream)
            .thenComparing(LineageEdge::downstream)
            .thenComparing(LineageEdge::origin);

    private final JdbcClient client;
    private final Upsert rows;

    SqlLineage(JdbcOperations jdbc, JdbcClient client) {
        this.client = client;
        this.rows =
                Upsert.into(jdbc, "lineage_edges", "reason, found_by, ignored", "upstream_id, downstream_id, origin");
    }

    @Override
    public List<LineageEdge> into(Collection<DatasetId> downstream) {
        return edges("downstream_id", downstream);
    }

    @Override
    public List<LineageEdge> outOf(Collection<DatasetId> upstream) {
        return edges("upstream_id", upstream);
    }

    private List<LineageEdge> edges(String column, Collection<DatasetId> ids) {
        List<LineageEdge> edges = new ArrayList<>();
        for (List<DatasetId> some : Chunks.of(ids)) {
            edges.addAll(client.sql("select * from lineage_edges where " + column + " in (:ids)")
                    .param("ids", some.stream().map(DatasetId::value).toList())
                    .query(SqlLineage::edge)
                    .list());
        }
        edges.sort(ORDER);
        return edges;
    }

    @Override
    public void save(LineageEdge edge) {
        String foundBy = client.sql("select found_by from lineage_edges where upstream_id = ? and downstream_id = ?"
                        + " and origin = ?")
                .param(edge.upstream().value())
                .param(edge.downstream().value())
                .param(edge.origin().name())
                .query(String.class)
                .optional()
                .orElse("");
        save(List.of(edge), foundBy);
    }

    @Override
    public boolean delete(DatasetId upstream, DatasetId downstream, LineageOrigin origin) {
        return client.sql("delete from lineage_edges where upstream_id = ? and downstream_id = ? and origin = ?")
                        .param(upstream.value())
                        .param(downstream.value())
                        .param(origin.name())
                        .update()
                == 1;
    }

    @Override
    public void replaceDeclared(List<LineageEdge> declared) {
        client.sql("delete from lineage_edges where origin = ?")
                .param(LineageOrigin.FILE.name())
                .update();
        save(declared, "");
    }

    @Override
    public void replaceFound(SourceId source, List<LineageEdge> found) {
        List<LineageEdge> before = client.sql("select * from lineage_edges where found_by = ?")
                .param(source.value())
                .query(SqlLineage::edge)
                .list();
        Set<LineageEdge> gone = new HashSet<>(before);
        List<LineageEdge> news = new ArrayList<>();
        for (LineageEdge edge : found) {
            if (!gone.remove(edge) && !gone.remove(edge.withIgnored(true))) {
                news.add(edge.withIgnored(before.stream().anyMatch(old -> old.ignored() && isSame(old, edge))));
            }
        }
        gone.forEach(edge -> delete(edge.upstream(), edge.downstream(), edge.origin()));
        save(news, source.value());
    }

    private static boolean isSame(LineageEdge one, LineageEdge other) {
        return one.upstream().equals(other.upstream())
                && one.downstream().equals(other.downstream())
                && one.origin() == other.origin();
    }

    private void save(List<LineageEdge> edges, String foundBy) {
        rows.save(edges.stream()
                .map(edge -> Upsert.row(
                        edge.reason(),
                        foundBy,
                        edge.ignored(),
                        edge.upstream().value(),
                        edge.downstream().value(),
                        edge.origin().name()))
                .toList());
    }

    private static LineageEdge edge(ResultSet row, int number) throws SQLException {
        return new LineageEdge(
                new DatasetId(row.getString("upstream_id")),
                new DatasetId(row.getString("downstream_id")),
                LineageOrigin.valueOf(row.getString("origin")),
                row.getString("reason"),
                row.getBoolean("ignored"));
    }
}
