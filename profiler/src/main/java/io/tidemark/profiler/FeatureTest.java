package io.tidemark.profiler;

import io.tidemark.connector.RecordBatch;
import io.tidemark.connector.TextBatch;
import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Feature;

/** Whether a value has a feature. */
final class FeatureTest {
    private FeatureTest() {}

    static Test of(Feature feature, int column) {
        return switch (feature) {
            case PLACEHOLDER -> placeholder(column);
            case PADDED -> padded(column);
            case ZERO -> (batch, from, until) -> zero(batch.column(column).numbers(), from, until);
            case NEGATIVE ->
                (batch, from, until) -> below(0, batch.column(column).numbers(), from, until);
            case NAN -> (batch, from, until) -> nan(column, batch, from, until);
            case INFINITE ->
                (batch, from, until) -> infinite(batch.column(column).numbers(), from, until);
        };
    }

    private static Test placeholder(int column) {
        Utf8View view = new Utf8View();
        return (batch, from, until) -> {
            TextBatch texts = batch.column(column).texts();
            int count = 0;
            for (int i = from; i < until; i++) {
                if (PlaceholderBytes.mayContain(texts.until(i) - texts.from(i))) {
                    texts.show(i, view);
                    count += PlaceholderBytes.contains(view) ? 1 : 0;
                }
            }
            return count;
        };
    }

    private static Test padded(int column) {
        Utf8View view = new Utf8View();
        return (batch, from, until) -> {
            TextBatch texts = batch.column(column).texts();
            int count = 0;
            for (int i = from; i < until; i++) {
                if (mayBePadded(texts, i)) {
                    texts.show(i, view);
                    count += Whitespace.isFirst(view) || Whitespace.isLast(view) ? 1 : 0;
                }
            }
            return count;
        };
    }

    /** Whether the text has bytes, and not visible ASCII characters at both ends. */
    private static boolean mayBePadded(TextBatch texts, int place) {
        byte[] bytes = texts.bytes(place);
        int from = texts.from(place);
        int until = texts.until(place);
        return from < until && (bytes[from] <= ' ' || bytes[until - 1] <= ' ');
    }

    private static int zero(double[] numbers, int from, int until) {
        int count = 0;
        for (int i = from; i < until; i++) {
            count += numbers[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static int below(double bound, double[] numbers, int from, int until) {
        int count = 0;
        for (int i = from; i < until; i++) {
            count += numbers[i] < bound ? 1 : 0;
        }
        return count;
    }

    private static int nan(int column, RecordBatch batch, int from, int until) {
        double[] numbers = batch.column(column).numbers();
        boolean[] nulls = batch.column(column).nulls();
        int count = 0;
        for (int i = from; i < until; i++) {
            count += Double.isNaN(numbers[i]) && !nulls[i] ? 1 : 0;
        }
        return count;
    }

    private static int infinite(double[] numbers, int from, int until) {
        int count = 0;
        for (int i = from; i < until; i++) {
            count += Math.abs(numbers[i]) == Double.POSITIVE_INFINITY ? 1 : 0;
        }
        return count;
    }
}
