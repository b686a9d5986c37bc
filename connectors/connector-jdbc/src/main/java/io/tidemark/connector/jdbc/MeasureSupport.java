package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.util.function.Predicate;

/** Which measures SQL computes on columns of which types. */
final class MeasureSupport {
    private final StoreDialect dialect;

    MeasureSupport(StoreDialect dialect) {
        this.dialect = dialect;
    }

    boolean covers(Measure<?> measure, Schema schema) {
        return switch (measure) {
            case Measure.RowCount m -> true;
            case Measure.NullCount m -> all(m, schema, column -> true);
            case Measure.BlankCount m -> all(m, schema, column -> column.type() == ColumnType.TEXT);
            case Measure.TrueCount m -> all(m, schema, column -> column.type() == ColumnType.BOOLEAN);
            case Measure.NumberStats m -> all(m, schema, column -> column.type().isNumeric());
            case Measure.TimeRange m -> all(m, schema, column -> column.type().isTime());
            case Measure.LateRows m -> all(m, schema, MeasureSupport::hasTimeOfDay);
            case Measure.DuplicateRows m -> all(m, schema, dialect::canGroup);
            case Measure.Matching m -> false;
            case Measure.FutureRows m -> false;
            case Measure.AncientRows m -> false;
            case Measure.Lengths m -> false;
            case Measure.Moments m -> false;
            case Measure.Distinct m -> false;
            case Measure.TopValues m -> false;
            case Measure.Quantiles m -> false;
            case Measure.TextRange m -> false;
            case Measure.Formats m -> false;
            case Measure.Masks m -> false;
            case Measure.Delay m -> false;
            case Measure.MisplacedRows m -> false;
            case Measure.UnparseableRows m -> false;
        };
    }

    private static boolean all(Measure<?> measure, Schema schema, Predicate<Column> fits) {
        return measure.columns().stream()
                .allMatch(name -> schema.column(name).filter(fits).isPresent());
    }

    private static boolean hasTimeOfDay(Column column) {
        return column.type() == ColumnType.TIMESTAMP || column.type() == ColumnType.TIMESTAMP_TZ;
    }
}
