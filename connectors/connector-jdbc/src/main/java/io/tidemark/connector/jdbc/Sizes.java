package io.tidemark.connector.jdbc;

import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out how large a request is before anything expensive runs. */
final class Sizes {
    private static final System.Logger LOG = System.getLogger(Sizes.class.getName());
    private static final int MOST_APART = 400;
    private static final long DOUBTFULLY_FEW = 2_000;

    private final Session session;
    private final StoreDialect dialect;
    private final ProfileRequest request;

    Sizes(Session session, StoreDialect dialect, ProfileRequest request) {
        this.session = session;
        this.dialect = dialect;
        this.request = request;
    }

    /** @param precisely whether the number of rows decides which statements run */
    Sizing find(boolean precisely) throws SQLException {
        int partitions = request.partitions().size();
        String count = countRows();
        Optional<Estimates.Estimate> estimate = estimate(count);
        estimate.ifPresent(this::tell);
        long bytes = estimate.map(Estimates.Estimate::bytes).orElse(0L);
        boolean apart = isFasterApart(count);
        if (!precisely) {
            return new Sizing(estimate.map(Estimates.Estimate::rows).orElse(0L), partitions, bytes, Map.of(), apart);
        }
        long rows = estimate.filter(known -> !isDoubtful(known, partitions))
                .map(Estimates.Estimate::rows)
                .orElse(-1L);
        if (rows < 0) {
            rows = session.attempt(() -> session.queryAsWritten(count, row -> row.getLong(1)))
                    .getFirst();
        }
        return new Sizing(rows, partitions, bytes, distinctValues(), apart);
    }

    /** An estimate of hardly any rows is what stale statistics yield for the newest rows. */
    private static boolean isDoubtful(Estimates.Estimate estimate, int partitions) {
        return estimate.rows() / partitions < DOUBTFULLY_FEW && estimate.scanned() / partitions > 2 * DOUBTFULLY_FEW;
    }

    private String countRows() {
        return countRows(scope().ranges());
    }

    private String countRows(PartitionKey.Window window) {
        return countRows(List.of(window));
    }

    private String countRows(List<PartitionKey.Window> ranges) {
        Scope scope = scope();
        Relation relation = scope.relation();
        relation.keep(scope.slices().within(ranges));
        relation.builder()
                .aggregate(relation.builder().groupKey(), relation.builder().countStar("a0"));
        return relation.sql();
    }

    /** Very many windows would make a very long statement. */
    private boolean isFasterApart(String together) {
        if (!(request.how() instanceof Partitioning.TimeWindows)
                || request.partitions().size() > MOST_APART) {
            return false;
        }
        try {
            String apart = scope().windows().stream().map(this::countRows).collect(Collectors.joining(" UNION ALL "));
            return session.attempt(() -> dialect.estimates().isFasterApart(session, together, apart));
        } catch (SQLException e) {
            LOG.log(
                    Level.DEBUG,
                    () -> "No estimates for windows of "
                            + request.dataset().ref().name(),
                    e);
            return false;
        }
    }

    private Scope scope() {
        return Scope.of(request.dataset(), request.how(), request.partitions(), dialect);
    }

    private Optional<Estimates.Estimate> estimate(String sql) {
        try {
            return session.attempt(() -> dialect.estimates().of(session, request.dataset(), sql));
        } catch (SQLException e) {
            LOG.log(
                    Level.DEBUG,
                    () -> "No estimate for " + request.dataset().ref().name(),
                    e);
            return Optional.empty();
        }
    }

    private Map<String, Double> distinctValues() {
        try {
            return session.attempt(() -> dialect.estimates().distinctValues(session, request.dataset()));
        } catch (SQLException e) {
            LOG.log(
                    Level.DEBUG,
                    () -> "No statistics of " + request.dataset().ref().name(),
                    e);
            return Map.of();
        }
    }

    private void tell(Estimates.Estimate estimate) {
        boolean cutByTime = request.how() instanceof Partitioning.TimeWindows windows
                && windows.timeColumn().equals(request.dataset().partitionColumn());
        if (cutByTime && !estimate.unpruned().isEmpty() && estimate.rows() < estimate.scanned() / 4) {
            LOG.log(
                    Level.WARNING,
                    "{0} although {1} of them were asked for; is partition pruning switched off on the server?",
                    estimate.unpruned(),
                    request.partitions().size());
        }
    }

    /** Whether the choice of statements for these measures depends on how many rows there are. */
    static boolean matterTo(Set<Measure<?>> measures) {
        return measures.stream()
                .anyMatch(measure -> measure instanceof Measure.Distinct || measure instanceof Measure.TopValues);
    }
}
