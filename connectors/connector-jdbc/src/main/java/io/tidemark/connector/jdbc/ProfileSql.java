package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statements of a profile as text, for a dialect's golden tests. */
public final class ProfileSql {
    private ProfileSql() {}

    /** The statements of a profile, in order, for that many rows in all and different values by column. */
    public static List<String> of(
            DatasetDescription dataset,
            Partitioning how,
            List<PartitionKey> partitions,
            Set<Measure<?>> measures,
            StoreDialect dialect,
            long rows,
            Map<String, Double> distinct) {
        Sizing sizing = new Sizing(rows, partitions.size(), 0, distinct, false);
        return WorkPlan.of(measures, dialect, sizing).stream()
                .map(work -> sql(work, sizing, Scope.of(dataset, how, partitions, dialect)))
                .toList();
    }

    private static String sql(Work work, Sizing sizing, Scope scope) {
        Measure<?> first = work.measures().iterator().next();
        return switch (work.shape()) {
            case AGGREGATE ->
                new ProfileStatement(scope, work.measures(), Set.of(), Sampled.of(work.measures(), sizing)).sql();
            case MOMENTS -> new MomentStatement(scope, Statements.moments(work)).sql();
            case VALUES ->
                new ValueStatement(
                                scope,
                                ValueGroups.of(
                                        work.measures(), sizing, scope.dialect().groupsInSets()))
                        .sql();
            case HISTOGRAM -> HistogramStatement.of(scope, first).sql();
            case KEYS -> new DuplicateStatement(scope, (Measure.DuplicateRows) first).sql();
            case QUERY, NONE -> throw new IllegalArgumentException("Not computed in SQL: " + first);
        };
    }

    /** The statement that computes measures that are aggregates. */
    public static String of(
            DatasetDescription dataset,
            Partitioning how,
            List<PartitionKey> partitions,
            Set<Measure<?>> measures,
            StoreDialect dialect) {
        return new ProfileStatement(Scope.of(dataset, how, partitions, dialect), measures, Set.of(), Sampled.NONE)
                .sql();
    }

    /** The statement that computes measures that are aggregates, window by window. */
    public static String apart(
            DatasetDescription dataset,
            Partitioning how,
            List<PartitionKey> partitions,
            Set<Measure<?>> measures,
            StoreDialect dialect) {
        return new ApartStatement(Scope.of(dataset, how, partitions, dialect), measures, Set.of(), Sampled.NONE).sql();
    }

    /** The statement that counts duplicates. */
    public static String ofDuplicates(
            DatasetDescription dataset,
            Partitioning how,
            List<PartitionKey> partitions,
            Measure.DuplicateRows measure,
            StoreDialect dialect) {
        return new DuplicateStatement(Scope.of(dataset, how, partitions, dialect), measure).sql();
    }
}
