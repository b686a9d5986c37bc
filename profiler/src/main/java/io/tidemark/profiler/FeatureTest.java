package io.tidemark.profiler;

import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Feature;

/** Whether a value has a feature. */
final class FeatureTest {
    private FeatureTest() {}

    static CountingAccumulator.Test of(Feature feature, int column) {
        return switch (feature) {
            case PLACEHOLDER -> placeholder(column);
            case PADDED -> padded(column);
            case ZERO -> cursor -> cursor.number(column) == 0;
            case NEGATIVE -> cursor -> cursor.number(column) < 0;
            case NAN -> cursor -> Double.isNaN(cursor.number(column)) && !cursor.isNull(column);
            case INFINITE -> cursor -> Double.isInfinite(cursor.number(column));
        };
    }

    private static CountingAccumulator.Test placeholder(int column) {
        Utf8View view = new Utf8View();
        return cursor -> cursor.text(column, view) && PlaceholderBytes.contains(view);
    }

    private static CountingAccumulator.Test padded(int column) {
        Utf8View view = new Utf8View();
        return (RecordCursor cursor) ->
                cursor.text(column, view) && view.length() > 0 && (Whitespace.isFirst(view) || Whitespace.isLast(view));
    }
}
