package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.tools.RelBuilder;

/**
 * One statement that computes all measures that are aggregates window by window, each from its own rows: to find the
 * group of a row costs as much as to read and to count it.
 */
final class ApartStatement implements StateStatement {
    private static final int KEY = 1;
    private static final int FIRST = 2;

    private final List<PartitionKey.Window> windows;
    private final List<String> branches = new ArrayList<>();
    private Map<Measure<?>, StateReader<?>> readers = Map.of();
    private int rows;

    /** @param withNan columns in which values that are no numbers were met and must be left out */
    ApartStatement(Scope scope, Set<Measure<?>> measures, Set<String> withNan, Sampled sampled) {
        this.windows = scope.windows();
        for (PartitionKey.Window window : windows) {
            if (!branches.isEmpty()) {
                scope.relation().scanAgain();
            }
            branches.add(branch(scope.only(window), measures, withNan, sampled));
        }
    }

    private String branch(Scope scope, Set<Measure<?>> measures, Set<String> withNan, Sampled sampled) {
        Relation relation = scope.relation();
        relation.keep(scope.slices().within(scope.ranges()));
        AggregatePlan plan = new AggregatePlan(scope, withNan, sampled);
        readers = plan.readers(measures);
        rows = plan.aggregates().rows();
        List<RelBuilder.AggCall> calls = new ArrayList<>();
        AggregateTemplate place = new AggregateTemplate(Integer.toString(branches.size()));
        calls.add(relation.builder().aggregateCall(place).as("window_index"));
        calls.addAll(plan.aggregates().calls());
        relation.builder().aggregate(relation.builder().groupKey(), calls);
        return relation.sql();
    }

    @Override
    public String sql() {
        return String.join("\nUNION ALL\n", branches);
    }

    /** What holds no rows is left out, as it is of an answer by group. */
    @Override
    public void read(ResultSet row, Map<PartitionKey, States> answer) throws SQLException {
        if (row.getLong(FIRST + rows) > 0) {
            answer.put(windows.get(row.getInt(KEY)), StateReader.read(readers, row));
        }
    }
}
