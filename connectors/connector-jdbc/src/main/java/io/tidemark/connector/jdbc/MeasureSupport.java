package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.CalciteExpressions;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Placeholders;
import java.util.function.Predicate;

/** Which measures SQL computes on columns of which types. */
final class MeasureSupport {
    private final StoreDialect dialect;
    private final ColumnSql sql;

    MeasureSupport(StoreDialect dialect) {
        this.dialect = dialect;
        this.sql = dialect.columns();
    }

    boolean covers(Measure<?> measure, Schema schema) {
        return switch (measure) {
            case Measure.RowCount m -> true;
            case Measure.NullCount m -> all(m, schema, column -> true);
            case Measure.BlankCount m -> all(m, schema, MeasureSupport::isText);
            case Measure.TrueCount m -> all(m, schema, column -> column.type() == ColumnType.BOOLEAN);
            case Measure.NumberRange m -> all(m, schema, MeasureSupport::isNumber);
            case Measure.NumberStats m -> all(m, schema, MeasureSupport::isNumber);
            case Measure.TimeRange m -> all(m, schema, MeasureSupport::isTime);
            case Measure.LateRows m -> all(m, schema, MeasureSupport::hasTimeOfDay);
            case Measure.OutsideRows m -> all(m, schema, MeasureSupport::hasTimeOfDay);
            case Measure.DuplicateRows m -> all(m, schema, dialect::canGroup);
            case Measure.Matching m -> all(m, schema, column -> matches(m.feature(), column));
            case Measure.FutureRows m -> all(m, schema, MeasureSupport::isTime);
            case Measure.AncientRows m -> all(m, schema, MeasureSupport::isTime);
            case Measure.Lengths m -> all(m, schema, column -> isText(column) && sql.length(column) != null);
            case Measure.Moments m -> all(m, schema, this::hasFiniteNumbers);
            case Measure.Distinct m -> all(m, schema, this::hasHash);
            case Measure.TopValues m -> all(m, schema, column -> dialect.canGroup(column) && sql.text(column) != null);
            case Measure.Quantiles m -> sql.bin() != null && all(m, schema, this::hasFiniteNumbers);
            case Measure.TextRange m ->
                all(m, schema, column -> isText(column) && sql.inCodePointOrder(column) != null);
            case Measure.Tested m -> !CalciteExpressions.isOfRecords(m);
            case Measure.Queried m -> true;
            case Measure.ValueTypes m -> false;
            case Measure.Formats m -> false;
            case Measure.Masks m -> false;
            case Measure.Delay m -> sql.bin() != null && all(m, schema, this::hasSeconds);
            case Measure.Redeliveries m -> false;
            case Measure.MisplacedRows m -> false;
            case Measure.UnparseableRows m -> false;
        };
    }

    private boolean matches(Feature feature, Column column) {
        return switch (feature) {
            case PLACEHOLDER -> isText(column) && sql.isOneOf(column, Placeholders.TEXTS) != null;
            case PADDED -> isText(column) && sql.isPadded(column) != null;
            case ZERO, NEGATIVE, NAN -> isNumber(column);
            case INFINITE ->
                isNumber(column) && (column.type() == ColumnType.INTEGER || sql.isInfinite(column) != null);
        };
    }

    private boolean hasFiniteNumbers(Column column) {
        return isNumber(column) && (column.type() == ColumnType.INTEGER || sql.isFinite(column) != null);
    }

    private boolean hasHash(Column column) {
        ValueHashes hashes = dialect.hashes();
        return hashes != null && hashes.hash(column) != null;
    }

    private boolean hasSeconds(Column column) {
        return isTime(column) && sql.epochSeconds(column) != null && sql.isFinite(Numbers.DOUBLE) != null;
    }

    private static boolean all(Measure<?> measure, Schema schema, Predicate<Column> fits) {
        return measure.columns().stream()
                .allMatch(name -> schema.column(name).filter(fits).isPresent());
    }

    private static boolean isText(Column column) {
        return column.type() == ColumnType.TEXT;
    }

    private static boolean isNumber(Column column) {
        return column.type().isNumeric();
    }

    private static boolean isTime(Column column) {
        return column.type().isTime();
    }

    private static boolean hasTimeOfDay(Column column) {
        return column.type() == ColumnType.TIMESTAMP || column.type() == ColumnType.TIMESTAMP_TZ;
    }
}
