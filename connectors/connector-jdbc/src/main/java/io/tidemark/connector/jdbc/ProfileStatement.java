package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** One statement that computes all measures that are aggregates, for all partitions. */
final class ProfileStatement implements StateStatement {
    private final Relation relation;
    private final Slices slices;
    private final AggregatePlan plan;
    private final Map<Measure<?>, StateReader<?>> readers;

    /** @param withNan columns in which values that are no numbers were met and must be left out */
    ProfileStatement(Scope scope, Set<Measure<?>> measures, Set<String> withNan, Sampled sampled) {
        this.relation = scope.relation();
        this.slices = scope.slices();
        relation.keep(slices.within(scope.ranges()));
        this.plan = new AggregatePlan(scope, withNan, sampled);
        this.readers = plan.readers(measures);
    }

    @Override
    public String sql() {
        if (plan.aggregates().calls().isEmpty()) {
            plan.aggregates().rows();
        }
        relation.builder()
                .aggregate(
                        relation.builder().groupKey(slices.namedKey()),
                        plan.aggregates().calls());
        slices.dropUnplaced();
        return relation.sql();
    }

    @Override
    public void read(ResultSet row, Map<PartitionKey, States> answer) throws SQLException {
        answer.put(slices.read(row), StateReader.read(readers, row));
    }
}
