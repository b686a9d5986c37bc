package io.tidemark.rules.detect;

import io.tidemark.core.rule.Direction;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a series counts or measures; it says which changes matter to people. */
public enum SeriesKind {
    ROW_COUNT,
    DISTINCT_COUNT,
    NULL_FRACTION,
    DUPLICATE_FRACTION,
    VALID_FRACTION,
    FRESHNESS_MINUTES,
    MEAN_VALUE,
    /** Judged from the values. */
    AUTO;

    boolean isCount() {
        return this == ROW_COUNT || this == DISTINCT_COUNT;
    }

    boolean isFraction() {
        return this == NULL_FRACTION || this == DUPLICATE_FRACTION || this == VALID_FRACTION;
    }

    /** The direction that is a problem unless somebody says otherwise. */
    Direction direction() {
        return this == FRESHNESS_MINUTES || this == DUPLICATE_FRACTION ? Direction.UP : Direction.BOTH;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name. */
    public static SeriesKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind '" + text + "'; there are "
                        + Arrays.stream(values()).map(SeriesKind::text).collect(Collectors.joining(", "))));
    }
}
