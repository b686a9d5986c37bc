package io.tidemark.profiler;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** All measures that make sense of a column, by its type. */
final class ColumnMeasures {
    /** Before it no system kept time; the day after 1970-01-01, since zones turn that into the day before or after. */
    private static final Instant ANCIENT = Instant.parse("1970-01-02T00:00:00Z");

    private final Instant future;

    /** @param now times from a day later on, by whole days, lie in the future: clocks and zones differ */
    ColumnMeasures(Instant now) {
        this.future = now.truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);
    }

    List<Measure<?>> of(Column column) {
        String name = column.name();
        List<Measure<?>> measures = new ArrayList<>();
        measures.add(new Measure.NullCount(name));
        if (column.isLoose()) {
            measures.add(new Measure.ValueTypes(name));
        }
        switch (column.type()) {
            case TEXT -> addText(name, measures);
            case BOOLEAN -> measures.add(new Measure.TrueCount(name));
            case INTEGER -> {
                addNumber(name, measures);
                measures.add(new Measure.TopValues(name));
            }
            case DECIMAL -> {
                measures.add(new Measure.NumberRange(name));
                addNumber(name, measures);
            }
            case FLOAT -> {
                addNumber(name, measures);
                measures.add(new Measure.Matching(name, Feature.NAN));
                measures.add(new Measure.Matching(name, Feature.INFINITE));
            }
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> addTime(name, measures);
            case TIME, UUID -> measures.add(new Measure.Distinct(name));
            case JSON, BINARY, ARRAY, OTHER -> {}
        }
        return measures;
    }

    private static void addText(String name, List<Measure<?>> measures) {
        measures.add(new Measure.BlankCount(name));
        measures.add(new Measure.Matching(name, Feature.PLACEHOLDER));
        measures.add(new Measure.Matching(name, Feature.PADDED));
        measures.add(new Measure.Distinct(name));
        measures.add(new Measure.Lengths(name));
        measures.add(new Measure.TopValues(name));
        measures.add(new Measure.TextRange(name));
        measures.add(new Measure.Formats(name));
        measures.add(new Measure.Masks(name));
    }

    private static void addNumber(String name, List<Measure<?>> measures) {
        measures.add(new Measure.NumberStats(name));
        measures.add(new Measure.Matching(name, Feature.ZERO));
        measures.add(new Measure.Matching(name, Feature.NEGATIVE));
        measures.add(new Measure.Distinct(name));
        measures.add(new Measure.Quantiles(name));
        measures.add(new Measure.Moments(name));
    }

    private void addTime(String name, List<Measure<?>> measures) {
        measures.add(new Measure.TimeRange(name));
        measures.add(new Measure.FutureRows(name, future));
        measures.add(new Measure.AncientRows(name, ANCIENT));
        measures.add(new Measure.Distinct(name));
    }

    /** Whether the difference of two such columns is known to the second. */
    static boolean hasTimeOfDay(ColumnType type) {
        return type == ColumnType.TIMESTAMP || type == ColumnType.TIMESTAMP_TZ;
    }
}
