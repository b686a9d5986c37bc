package io.tidemark.core.metric;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many texts are written in each format; one text may fit several.
 *
 * @param values texts that are not empty
 * @param matching those of them that fit, by format; formats that none fits are left out
 */
public record FormatTally(long values, Map<Format, Long> matching) implements Mergeable<FormatTally> {
    public static final FormatTally NONE = new FormatTally(0, Map.of());

    public FormatTally {
        matching = Map.copyOf(matching);
    }

    @Override
    public FormatTally plus(FormatTally other) {
        Map<Format, Long> sum = new EnumMap<>(Format.class);
        sum.putAll(matching);
        other.matching.forEach((format, count) -> sum.merge(format, count, Math::addExact));
        return new FormatTally(Math.addExact(values, other.values), sum);
    }

    /** The share of texts that fit a format; 0 when there are none. */
    public double share(Format format) {
        return values == 0 ? 0 : (double) matching.getOrDefault(format, 0L) / values;
    }
}
