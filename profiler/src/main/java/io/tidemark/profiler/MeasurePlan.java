package io.tidemark.profiler;

import io.tidemark.connector.Following;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which measures a dataset's profiles hold: those that make sense of a column's type, as deep as the settings say
 * for that column. What is of no single column follows the depth of the dataset; its rows are always counted.
 */
public final class MeasurePlan {
    private final Dataset dataset;
    private final Set<Measure<?>> measures = new LinkedHashSet<>();

    private MeasurePlan(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * The measures of a dataset.
     *
     * @param now tells which times lie in the future; plans of one day are the same
     */
    public static Set<Measure<?>> of(Dataset dataset, Instant now) {
        return of(dataset, now, Set.of());
    }

    /** @param asked what rules ask for besides */
    static Set<Measure<?>> of(Dataset dataset, Instant now, Set<Measure<?>> asked) {
        MeasurePlan plan = new MeasurePlan(dataset);
        plan.addRows();
        plan.addColumns(new ColumnMeasures(now));
        plan.measures.addAll(asked);
        plan.measures.removeIf(measure -> measure instanceof Measure.NumberRange range
                && plan.measures.contains(new Measure.NumberStats(range.column())));
        return plan.measures;
    }

    /**
     * The measures of a topic that is read record by record as it comes: those that add up, and when records came. What
     * does not add up is told of deliveries.
     *
     * @param now as above
     * @param asked what rules ask for
     */
    static Set<Measure<?>> followed(Dataset dataset, Instant now, Set<Measure<?>> asked) {
        Set<Measure<?>> measures = of(dataset, now, asked);
        measures.removeIf(measure -> measure instanceof Measure.DuplicateRows
                || measure instanceof Measure.Redeliveries
                || measure instanceof Measure.Queried);
        measures.add(new Measure.TimeRange(Following.DELIVERED));
        measures.add(new Measure.Delay(Following.EVENT, Following.DELIVERED));
        boolean tellsLate = measures.stream().anyMatch(measure -> measure instanceof Measure.LateRows);
        if (!tellsLate && dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows) {
            measures.add(new Measure.LateRows(Following.DELIVERED, windows.lateness()));
        }
        return measures;
    }

    private void addRows() {
        Profiling profiling = dataset.settings().profiling();
        List<String> key = dataset.settings().key();
        add(profiling.depth(), new Measure.RowCount());
        if (!key.isEmpty() && hasAll(dataset.schema(), key)) {
            add(profiling.depth(), new Measure.DuplicateRows(key));
        }
        if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows) {
            addTimes(profiling.depth(), windows);
        }
    }

    private void addTimes(ProfileDepth depth, Partitioning.TimeWindows windows) {
        String ingest = windows.ingestColumn();
        if (ingest != null && hasTimeOfDay(ingest)) {
            if (!ingest.equals(windows.timeColumn())) {
                add(depth, new Measure.LateRows(ingest, windows.lateness()));
            }
            if (hasTimeOfDay(windows.eventTime())) {
                add(depth, new Measure.Delay(windows.eventTime(), ingest));
            }
        }
        if (dataset.kind() == DatasetKind.TOPIC) {
            add(depth, new Measure.MisplacedRows());
            add(depth, new Measure.UnparseableRows());
        } else {
            addMisplaced(depth, windows);
        }
    }

    /** A time says nothing of the hours of a day. */
    private void addMisplaced(ProfileDepth depth, Partitioning.TimeWindows windows) {
        String event = windows.eventColumn();
        boolean coarse = windows.grain() == Grain.HOUR && !hasTimeOfDay(windows.timeColumn());
        if (event != null && hasTimeOfDay(event) && !coarse) {
            add(depth, new Measure.OutsideRows(event, windows.lateness()));
        }
    }

    private void addColumns(ColumnMeasures fitting) {
        for (Column column : dataset.schema().columns()) {
            ProfileDepth depth = dataset.settings().profiling().of(column.name());
            fitting.of(column).forEach(measure -> {
                if (depth.holds(needed(measure, column.type()))) {
                    measures.add(measure);
                }
            });
        }
    }

    private ProfileDepth needed(Measure<?> measure, ColumnType type) {
        return dataset.kind() == DatasetKind.TOPIC ? MeasureDepth.ofTopic(measure) : MeasureDepth.of(measure, type);
    }

    private void add(ProfileDepth depth, Measure<?> measure) {
        if (depth.holds(MeasureDepth.of(measure))) {
            measures.add(measure);
        }
    }

    private boolean hasTimeOfDay(String column) {
        return dataset.schema()
                .column(column)
                .filter(known -> ColumnMeasures.hasTimeOfDay(known.type()))
                .isPresent();
    }

    private static boolean hasAll(Schema schema, List<String> columns) {
        return columns.stream().allMatch(column -> schema.column(column).isPresent());
    }
}
