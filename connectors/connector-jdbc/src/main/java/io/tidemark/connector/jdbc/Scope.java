package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.util.List;

/** Which rows a statement reads and how it tells their partitions apart; each statement takes a fresh one. */
record Scope(
        Relation relation,
        StoreDialect dialect,
        Slices slices,
        List<PartitionKey.Window> ranges,
        List<PartitionKey.Window> windows) {
    static Scope of(DatasetDescription dataset, Partitioning how, List<PartitionKey> partitions, StoreDialect dialect) {
        Relation relation = new Relation(dataset.ref().name(), dataset.schema(), dialect.calcite());
        List<PartitionKey.Window> windows = partitions.stream()
                .filter(PartitionKey.Window.class::isInstance)
                .map(PartitionKey.Window.class::cast)
                .toList();
        List<PartitionKey.Window> ranges = WindowRanges.merge(windows);
        return new Scope(
                relation, dialect, new Slices(relation, dialect, how, WindowRanges.span(ranges)), ranges, windows);
    }

    /** The same for the rows of one window. */
    Scope only(PartitionKey.Window window) {
        return new Scope(relation, dialect, slices.only(window), List.of(window), List.of(window));
    }
}
