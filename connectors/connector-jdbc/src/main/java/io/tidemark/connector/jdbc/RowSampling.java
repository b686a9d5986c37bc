package io.tidemark.connector.jdbc;

import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.core.metric.Metrics;
import io.tidemark.core.sample.FoundRows;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.core.sample.WantedRows;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads out some of the rows that were just counted, within the same transaction or as of the same moment, so that both
 * tell of the same rows. The newest partitions come first, and there is an end to statements and to the time that they take
 * together; without a sample the rows can still be read on demand.
 */
final class RowSampling {
    private static final System.Logger LOG = System.getLogger(RowSampling.class.getName());
    private static final int MOST_STATEMENTS = 40;
    private static final int MOST_PARTITIONS = 8;

    private final Session session;
    private final StoreDialect dialect;
    private final ProfileRequest request;
    private final String asOf;
    private final long began = System.nanoTime();
    private int left = MOST_STATEMENTS;

    RowSampling(Session session, StoreDialect dialect, ProfileRequest request, String asOf) {
        this.session = session;
        this.dialect = dialect;
        this.request = request;
        this.asOf = asOf;
    }

    /** The answer with the rows that were asked for. */
    List<PartitionStates> added(List<PartitionStates> answer) {
        if (request.samples().isEmpty()) {
            return answer;
        }
        List<PartitionStates> sampled = new ArrayList<>(answer);
        int from = Math.max(0, answer.size() - MOST_PARTITIONS);
        for (int i = answer.size() - 1; i >= from; i--) {
            PartitionStates one = answer.get(i);
            sampled.set(i, new PartitionStates(one.partition(), one.states(), one.cost(), samples(one)));
        }
        return sampled;
    }

    private List<FoundRows> samples(PartitionStates one) {
        Map<MetricId, MetricValue> metrics = Metrics.of(one.states());
        List<FoundRows> found = new ArrayList<>();
        for (WantedRows wanted : request.samples()) {
            if (left > 0 && hasTime() && wanted.isWorthIt(one.states(), metrics)) {
                left--;
                FoundRows rows = read(one, wanted);
                if (!rows.rows().isEmpty()) {
                    found.add(rows);
                }
            }
        }
        return found;
    }

    /** All statements together have the time of one; the last may exceed it by as much. */
    private boolean hasTime() {
        return System.nanoTime() - began < request.timeout().toNanos();
    }

    /** What cannot be read is no sample; the figures hold without. */
    private FoundRows read(PartitionStates one, WantedRows wanted) {
        List<String> columns = new ArrayList<>();
        List<SampledRow> rows = new ArrayList<>();
        try {
            String sql = new BadRowsStatement(request, dialect, wanted, one.partition()).sql(asOf, wanted.most());
            session.attempt(() -> {
                session.first(sql, wanted.most(), row -> {
                    if (rows.isEmpty()) {
                        columns.addAll(ReadRow.columns(row));
                    }
                    rows.add(ReadRow.of(row).shortened());
                });
                return true;
            });
        } catch (SQLException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "No sample of the bad rows of rule {0} on {1} {2}: {3}",
                    wanted.rule().id(),
                    request.dataset().ref().name(),
                    one.partition(),
                    e instanceof SQLException sql
                            ? "SQLState " + sql.getSQLState()
                            : e.getClass().getSimpleName());
            rows.clear();
        }
        return new FoundRows(one.partition(), wanted, columns, rows);
    }
}
