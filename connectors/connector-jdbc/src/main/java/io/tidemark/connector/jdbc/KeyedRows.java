package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spares a statement that would count nothing but rows, where another one that counts keys sees each row. */
final class KeyedRows {
    static final Measure<Tally> COUNT = new Measure.RowCount();

    private KeyedRows() {}

    static List<Work> counted(List<Work> plan, Schema schema) {
        Work count = new Work(Shape.AGGREGATE, Set.of(COUNT));
        Optional<Work> keys =
                plan.stream().filter(work -> countsAllRows(work, schema)).findFirst();
        if (!plan.contains(count) || keys.isEmpty()) {
            return plan;
        }
        Set<Measure<?>> both = new LinkedHashSet<>(keys.get().measures());
        both.add(COUNT);
        List<Work> fewer = new ArrayList<>(plan);
        fewer.remove(count);
        fewer.set(fewer.indexOf(keys.get()), keys.get().only(both));
        return fewer;
    }

    private static boolean countsAllRows(Work work, Schema schema) {
        return duplicates(work).isPresent()
                && duplicates(work).get().key().stream()
                        .noneMatch(column ->
                                schema.column(column).map(Column::nullable).orElse(true));
    }

    static Optional<Measure.DuplicateRows> duplicates(Work work) {
        return work.measures().stream()
                .filter(Measure.DuplicateRows.class::isInstance)
                .map(Measure.DuplicateRows.class::cast)
                .findFirst();
    }

    static States withCount(States states, Measure.DuplicateRows duplicates) {
        long rows = states.get(duplicates).map(DuplicateTally::rowsWithKey).orElse(0L);
        return states.and(States.builder().put(COUNT, new Tally(rows)).build());
    }
}
