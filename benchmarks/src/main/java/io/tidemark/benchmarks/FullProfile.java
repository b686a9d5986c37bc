package io.tidemark.benchmarks;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.util.LinkedHashSet;
import java.util.Set;

/** Distinct values of each field, mean, spread and quantiles of numbers, top values of texts and whole numbers. */
final class FullProfile {
    private FullProfile() {}

    static Set<Measure<?>> of(Schema schema) {
        Set<Measure<?>> measures = new LinkedHashSet<>();
        for (Column column : schema.columns()) {
            String name = column.name();
            if (!name.startsWith("$")) {
                measures.add(new Measure.Distinct(name));
                addOf(column, measures);
            }
        }
        return measures;
    }

    private static void addOf(Column column, Set<Measure<?>> measures) {
        String name = column.name();
        switch (column.type()) {
            case INTEGER -> {
                measures.add(new Measure.NumberStats(name));
                measures.add(new Measure.Quantiles(name));
                measures.add(new Measure.TopValues(name));
            }
            case FLOAT, DECIMAL -> {
                measures.add(new Measure.NumberStats(name));
                measures.add(new Measure.Quantiles(name));
            }
            case TEXT -> measures.add(new Measure.TopValues(name));
            case BOOLEAN -> measures.add(new Measure.TrueCount(name));
            case DATE, TIMESTAMP, TIMESTAMP_TZ, TIME, UUID, JSON, BINARY, ARRAY, OTHER -> {}
        }
    }
}
