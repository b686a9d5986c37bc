package io.tidemark.rules.desk;

import java.util.Locale;

/** What was observed before and is now, as an incident's timeline tells it. */
final class Evidence {
    private Evidence() {}

    /** For example {@code : 100 before, 1,000 now}; empty where a value is missing. */
    static String of(double before, double now) {
        return Double.isFinite(before) && Double.isFinite(now)
                ? ": " + text(before) + " before, " + text(now) + " now"
                : "";
    }

    private static String text(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
