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

    private FormatRecogniser() {}

    /** The formats that fit, as bits by their places; none for an empty text. */
    public static int matching(Utf8View text) {
        int kinds = Characters.kinds(text);
        int length = text.length();
        int found = 0;
        for (int i = 0; i < SHAPES.length; i++) {
            Shape shape = SHAPES[i];
            if ((kinds & ~shape.allowed()) == 0
                    && (kinds & shape.needed()) == shape.needed()
                    && length >= shape.shortest()
                    && length <= shape.longest()
                    && shape.check().fits(text)) {
                found |= 1 << i;
            }
        }
        return found;
    }

    /** Whether the text fits a format. */
    public static boolean fits(Format format, Utf8View text) {
        return ((matching(text) >>> FORMATS.indexOf(format)) & 1) == 1;
    }
}
