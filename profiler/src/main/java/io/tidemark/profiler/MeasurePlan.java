package io.tidemark.profiler;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides from a dataset's schema and settings which measures its profiles hold. */
public final class MeasurePlan {
    private MeasurePlan() {}

    public static Set<Measure<?>> of(Dataset dataset) {
        Set<Measure<?>> measures = new LinkedHashSet<>();
        measures.add(new Measure.RowCount());
        dataset.schema().columns().forEach(column -> addColumn(column, measures));
        List<String> key = dataset.settings().key();
        if (!key.isEmpty() && hasAll(dataset.schema(), key)) {
            measures.add(new Measure.DuplicateRows(key));
        }
        if (dataset.settings().partitioning() instanceof Partitioning.TimeWindows windows) {
            String ingest = windows.ingestColumn();
            if (ingest != null && hasAll(dataset.schema(), List.of(ingest))) {
                measures.add(new Measure.LateRows(ingest, windows.lateness()));
            }
            if (dataset.kind() == DatasetKind.TOPIC) {
                measures.add(new Measure.MisplacedRows());
                measures.add(new Measure.UnparseableRows());
            }
        }
        return measures;
    }

    private static void addColumn(Column column, Set<Measure<?>> measures) {
        measures.add(new Measure.NullCount(column.name()));
        ColumnType type = column.type();
        if (type == ColumnType.TEXT) {
            measures.add(new Measure.BlankCount(column.name()));
        } else if (type == ColumnType.BOOLEAN) {
            measures.add(new Measure.TrueCount(column.name()));
        } else if (type.isNumeric()) {
            measures.add(new Measure.NumberStats(column.name()));
        } else if (type.isTime()) {
            measures.add(new Measure.TimeRange(column.name()));
        }
    }

    private static boolean hasAll(Schema schema, List<String> columns) {
        return columns.stream().allMatch(column -> schema.column(column).isPresent());
    }
}
