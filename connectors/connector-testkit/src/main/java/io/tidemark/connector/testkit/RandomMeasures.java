package io.tidemark.connector.testkit;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every measure that could be asked of {@link RandomOrders}. */
public final class RandomMeasures {
    private RandomMeasures() {}

    public static Set<Measure<?>> all() {
        Set<Measure<?>> measures = new LinkedHashSet<>(List.of(
                new Measure.RowCount(),
                new Measure.LateRows("loaded", Duration.ofMinutes(20)),
                new Measure.OutsideRows("booked", Duration.ofMinutes(40)),
                new Measure.OutsideRows("loaded", Duration.ZERO),
                new Measure.Delay("at", "loaded"),
                new Measure.DuplicateRows(List.of("id")),
                new Measure.DuplicateRows(List.of("mail")),
                new Measure.DuplicateRows(List.of("mail", "paid", "score"))));
        RandomOrders.FIELDS.forEach(field -> measures.addAll(of(field)));
        return measures;
    }

    private static Set<Measure<?>> of(Field field) {
        String name = field.name();
        Set<Measure<?>> measures = new LinkedHashSet<>(
                List.of(new Measure.NullCount(name), new Measure.Distinct(name), new Measure.TopValues(name)));
        if (field.type() == ColumnType.TEXT) {
            measures.addAll(List.of(
                    new Measure.BlankCount(name),
                    new Measure.Lengths(name),
                    new Measure.TextRange(name),
                    new Measure.Matching(name, Feature.PLACEHOLDER),
                    new Measure.Matching(name, Feature.PADDED)));
        } else if (field.type() == ColumnType.BOOLEAN) {
            measures.add(new Measure.TrueCount(name));
        } else if (field.type().isNumeric()) {
            measures.addAll(List.of(
                    new Measure.NumberRange(name),
                    new Measure.NumberStats(name),
                    new Measure.Moments(name),
                    new Measure.Quantiles(name),
                    new Measure.Matching(name, Feature.ZERO),
                    new Measure.Matching(name, Feature.NEGATIVE),
                    new Measure.Matching(name, Feature.NAN),
                    new Measure.Matching(name, Feature.INFINITE)));
        } else {
            measures.addAll(List.of(
                    new Measure.TimeRange(name),
                    new Measure.FutureRows(name, Instant.parse("2030-01-01T00:00:00Z")),
                    new Measure.AncientRows(name, Instant.parse("1999-12-31T00:00:00Z"))));
        }
        return measures;
    }
}
