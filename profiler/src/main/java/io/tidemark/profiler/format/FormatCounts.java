package io.tidemark.profiler.format;

import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import java.util.EnumMap;
import java.util.Map;

/** A {@link FormatTally} while it is filled. */
public final class FormatCounts {
    private final long[] matching = new long[FormatRecogniser.FORMATS.size()];
    private long values;

    /** Counts a text by what {@link FormatRecogniser#matching} found of it. */
    public void add(int found) {
        values++;
        for (int left = found; left != 0; left &= left - 1) {
            matching[Integer.numberOfTrailingZeros(left)]++;
        }
    }

    public FormatTally tally() {
        Map<Format, Long> counts = new EnumMap<>(Format.class);
        for (int i = 0; i < matching.length; i++) {
            if (matching[i] > 0) {
                counts.put(FormatRecogniser.FORMATS.get(i), matching[i]);
            }
        }
        return new FormatTally(values, counts);
    }
}
