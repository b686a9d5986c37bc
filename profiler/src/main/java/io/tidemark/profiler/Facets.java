package io.tidemark.profiler;

import io.tidemark.connector.Facet;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which facets of its columns' values a measure reads; whether there is a value is always known. */
final class Facets {
    /** What tells keys apart. */
    static final Set<Facet> KEY = Set.of(Facet.FINGERPRINT);

    private Facets() {}

    /** What the measures together read of each of these columns. */
    static List<Set<Facet>> of(Set<Measure<?>> measures, List<String> columns) {
        List<Set<Facet>> facets = new ArrayList<>();
        columns.forEach(column -> facets.add(EnumSet.noneOf(Facet.class)));
        for (Measure<?> measure : measures) {
            for (String column : measure.columns()) {
                facets.get(columns.indexOf(column)).addAll(of(measure));
            }
        }
        return facets;
    }

    /** The same with what tests of rules read. */
    static List<Set<Facet>> of(Set<Measure<?>> measures, List<String> columns, RecordTests tests) {
        List<Set<Facet>> facets = of(measures, columns);
        tests.columns().forEach(column -> facets.get(columns.indexOf(column)).add(Facet.OBJECT));
        return facets;
    }

    private static Set<Facet> of(Measure<?> measure) {
        return switch (measure) {
            case Measure.RowCount m -> Set.of();
            case Measure.MisplacedRows m -> Set.of();
            case Measure.UnparseableRows m -> Set.of();
            case Measure.NullCount m -> Set.of();
            case Measure.BlankCount m -> Set.of(Facet.BLANK);
            case Measure.TrueCount m -> Set.of(Facet.TRUTH);
            case Measure.ValueTypes m -> Set.of(Facet.TYPE);
            case Measure.LateRows m -> Set.of(Facet.MICROS);
            case Measure.OutsideRows m -> Set.of(Facet.MICROS);
            case Measure.FutureRows m -> Set.of(Facet.MICROS);
            case Measure.AncientRows m -> Set.of(Facet.MICROS);
            case Measure.Delay m -> Set.of(Facet.MICROS);
            case Measure.TimeRange m -> Set.of(Facet.MICROS, Facet.OBJECT);
            case Measure.Matching m -> of(m.feature());
            case Measure.NumberRange m -> Set.of(Facet.NUMBER);
            case Measure.NumberStats m -> Set.of(Facet.NUMBER);
            case Measure.Moments m -> Set.of(Facet.NUMBER);
            case Measure.Quantiles m -> Set.of(Facet.NUMBER);
            case Measure.Distinct m -> Set.of(Facet.HASH);
            case Measure.TopValues m -> Set.of(Facet.HASH, Facet.TEXT, Facet.OBJECT);
            case Measure.Lengths m -> Set.of(Facet.TEXT);
            case Measure.TextRange m -> Set.of(Facet.TEXT);
            case Measure.Formats m -> Set.of(Facet.TEXT, Facet.HASH);
            case Measure.Masks m -> Set.of(Facet.TEXT, Facet.HASH);
            case Measure.DuplicateRows m -> KEY;
            case Measure.Redeliveries m -> KEY;
            case Measure.Tested m -> Set.of();
            case Measure.Queried m -> Set.of();
        };
    }

    private static Set<Facet> of(Feature feature) {
        return switch (feature) {
            case PLACEHOLDER, PADDED -> Set.of(Facet.TEXT);
            case ZERO, NEGATIVE, NAN, INFINITE -> Set.of(Facet.NUMBER);
        };
    }
}
