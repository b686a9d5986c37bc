package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;
import io.tidemark.core.metric.Format;
import java.util.List;

/**
 * Finds the formats that a text fits. One pass over the bytes tells which kinds of character there are, which rules out
 * nearly all formats; only the others are looked at closely.
 */
public final class FormatRecogniser {
    static final List<Format> FORMATS = List.of(Format.values());

    private static final Shape[] SHAPES = FORMATS.stream().map(Shape::of).toArray(Shape[]::new);
    private static final Candidates CANDIDATES = new Candidates(SHAPES);

    private FormatRecogniser() {}

    /** The formats that fit, as bits by their places; none for an empty text. */
    public static int matching(Utf8View text) {
        int kinds = Characters.kinds(text);
        int found = 0;
        for (int left = CANDIDATES.of(kinds, text.length()); left != 0; left &= left - 1) {
            int format = Integer.numberOfTrailingZeros(left);
            if (SHAPES[format].check().fits(text, kinds)) {
                found |= 1 << format;
            }
        }
        return found;
    }

    /** Whether the text fits a format. */
    public static boolean fits(Format format, Utf8View text) {
        return ((matching(text) >>> FORMATS.indexOf(format)) & 1) == 1;
    }
}
