package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Decides which measures share a statement: as many as fit, because each scan of the rows costs more than an aggregate. */
final class WorkPlan {
    /** Groups of a partition beyond which two scans cost less than one. */
    private static final double MOST_GROUPS = 2_000;

    /** The same where columns are counted each by itself; what they need fits the memory that one statement is given. */
    private static final double MOST_GROUPS_IN_SETS = 4_000;

    private final StoreDialect dialect;
    private final Sizing sizing;
    private final List<Work> work = new ArrayList<>();

    private WorkPlan(StoreDialect dialect, Sizing sizing) {
        this.dialect = dialect;
        this.sizing = sizing;
    }

    static List<Work> of(Set<Measure<?>> measures, StoreDialect dialect, Sizing sizing) {
        WorkPlan plan = new WorkPlan(dialect, sizing);
        plan.aggregates(plan.having(measures, Shape.AGGREGATE));
        plan.moments(plan.having(measures, Shape.MOMENTS));
        plan.values(plan.having(measures, Shape.VALUES));
        plan.each(plan.having(measures, Shape.HISTOGRAM), Shape.HISTOGRAM);
        plan.each(plan.having(measures, Shape.KEYS), Shape.KEYS);
        plan.each(plan.having(measures, Shape.QUERY), Shape.QUERY);
        return plan.work;
    }

    private List<Measure<?>> having(Set<Measure<?>> measures, Shape shape) {
        List<Measure<?>> found = new ArrayList<>();
        measures.stream().filter(measure -> shape(measure) == shape).forEach(found::add);
        return found;
    }

    private Shape shape(Measure<?> measure) {
        boolean byValue = measure instanceof Measure.Distinct distinct && !isCollected(distinct.column());
        return byValue ? Shape.VALUES : Shape.of(measure);
    }

    private boolean isCollected(String column) {
        ValueHashes hashes = dialect.hashes();
        return hashes != null && hashes.collects() && sizing.isCollectable(column);
    }

    private void moments(List<Measure<?>> measures) {
        int most = (dialect.mostColumns() - 2) / MomentStatement.COLUMNS_EACH;
        for (int from = 0; from < measures.size(); from += most) {
            int until = Math.min(measures.size(), from + most);
            work.add(new Work(Shape.MOMENTS, new LinkedHashSet<>(measures.subList(from, until))));
        }
    }

    private void each(List<Measure<?>> measures, Shape shape) {
        measures.forEach(measure -> work.add(new Work(shape, Set.of(measure))));
    }

    private void aggregates(List<Measure<?>> measures) {
        int room = dialect.mostColumns() - 2;
        int taken = 0;
        Set<Measure<?>> together = new LinkedHashSet<>();
        for (Measure<?> measure : measures) {
            taken += columns(measure);
            if (taken > room) {
                work.add(new Work(Shape.AGGREGATE, together));
                together = new LinkedHashSet<>();
                taken = columns(measure);
            }
            together.add(measure);
        }
        if (!together.isEmpty()) {
            work.add(new Work(Shape.AGGREGATE, together));
        }
    }

    private static int columns(Measure<?> measure) {
        return switch (measure) {
            case Measure.NumberRange m -> 4;
            case Measure.NumberStats m -> 5;
            case Measure.Lengths m -> 5;
            case Measure.TimeRange m -> 2;
            case Measure.TextRange m -> 2;
            case Measure.Tested m -> 2;
            case Measure<?> m -> 1;
        };
    }

    /** Columns with few values come together as long as the groups that they make are not too many. */
    private void values(List<Measure<?>> measures) {
        Set<Measure<?>> together = new LinkedHashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Measure<?> measure : fewestFirst(measures)) {
            String column = measure.columns().getFirst();
            if (!sizing.hasFewValues(column)) {
                work.add(new Work(Shape.VALUES, Set.of(measure)));
                continue;
            }
            columns.add(column);
            if (groups(columns) > (dialect.groupsInSets() ? MOST_GROUPS_IN_SETS : MOST_GROUPS) && !together.isEmpty()) {
                work.add(new Work(Shape.VALUES, together));
                together = new LinkedHashSet<>();
                columns.clear();
                columns.add(column);
            }
            together.add(measure);
        }
        if (!together.isEmpty()) {
            work.add(new Work(Shape.VALUES, together));
        }
    }

    private List<Measure<?>> fewestFirst(List<Measure<?>> measures) {
        return measures.stream()
                .sorted(Comparator.comparingDouble(
                        measure -> sizing.valuesOfPartition(measure.columns().getFirst())))
                .toList();
    }

    /** How many groups of a partition these columns make, missing values among them. */
    private double groups(Set<String> columns) {
        DoubleStream each = columns.stream().mapToDouble(column -> 1 + sizing.valuesOfPartition(column));
        return dialect.groupsInSets() ? each.sum() : each.reduce(1, (one, other) -> one * other);
    }
}
