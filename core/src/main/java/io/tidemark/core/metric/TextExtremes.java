package io.tidemark.core.metric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last value of a text column in the order of Unicode code points; both null when it has none. Long
 * texts are cut.
 */
public record TextExtremes(@Nullable String min, @Nullable String max) implements Mergeable<TextExtremes> {
    /** Characters that are kept of each. */
    public static final int MOST = 200;

    public static final TextExtremes NONE = new TextExtremes(null, null);

    public TextExtremes {
        if ((min == null) != (max == null)) {
            throw new IllegalArgumentException("There are both extremes or none");
        }
        min = cut(min);
        max = cut(max);
    }

    public static TextExtremes of(String value) {
        return new TextExtremes(value, value);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= MOST ? text : text.substring(0, MOST);
    }

    @Override
    public TextExtremes plus(TextExtremes other) {
        if (min == null || max == null) {
            return other;
        }
        if (other.min == null || other.max == null) {
            return this;
        }
        return new TextExtremes(
                compare(min, other.min) <= 0 ? min : other.min, compare(max, other.max) >= 0 ? max : other.max);
    }

    private static int compare(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
