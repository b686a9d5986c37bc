package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.Measure;
import java.util.List;
import java.util.Set;

/** The statements of a profile as text, for a dialect's golden tests. */
public final class ProfileSql {
    private ProfileSql() {}

    /** The statement that computes measures other than duplicates. */
    public static String of(
            DatasetDescription dataset,
            Partitioning how,
            List<PartitionKey> partitions,
            Set<Measure<?>> measures,
            StoreDialect dialect) {
        return new ProfileStatement(Scope.of(dataset, how, partitions, dialect), measures, Set.of()).sql();
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
