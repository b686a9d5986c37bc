package io.tidemark.rules.detect;

import io.tidemark.core.dataset.Grain;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what was expected and what was there instead. */
final class Words {
    private final SeriesSettings settings;

    Words(SeriesSettings settings) {
        this.settings = settings;
    }

    String outside(double observed, Band band, int rows) {
        return "observed " + number(observed) + difference(observed, band.expected()) + ", expected " + number(band)
                + " from the last " + rows + " " + windows();
    }

    String missing(double share, Band band) {
        return "nothing arrived, expected " + number(band) + "; at such times there is something in " + percent(share)
                + " of the cases";
    }

    String unexpected(double observed, int seen) {
        return "observed " + number(observed) + " at a time that had nothing in the last " + seen + " such "
                + windows();
    }

    String stuck(double observed, int run, @Nullable Band band) {
        return "the same value " + number(observed) + " " + run + " times in a row, in a series that hardly ever"
                + " repeats itself" + (band == null ? "" : "; expected " + number(band));
    }

    String drift(double observed, Band band) {
        return "the level creeps away, further than ever in such a time; observed " + number(observed) + ", expected "
                + number(band);
    }

    private String windows() {
        return settings.grain() == Grain.HOUR
                ? "hours"
                : settings.grain().name().toLowerCase(Locale.ROOT) + "s";
    }

    private String number(Band band) {
        return number(band.expected()) + " (" + number(band.lowest()) + " to " + number(band.highest()) + ")";
    }

    private String difference(double observed, double expected) {
        if (settings.kind().isFraction() || !(Math.abs(expected) > 0)) {
            return "";
        }
        double change = (observed - expected) / Math.abs(expected);
        if (change >= 2) {
            return String.format(Locale.ROOT, " (%.1f times as much)", change + 1);
        }
        return String.format(Locale.ROOT, " (%s%.0f %%)", change < 0 ? "−" : "+", Math.abs(change) * 100);
    }

    private String number(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "any" : "more";
        }
        return switch (settings.kind()) {
            case ROW_COUNT, DISTINCT_COUNT -> String.format(Locale.ROOT, "%,.0f", value);
            case NULL_FRACTION, DUPLICATE_FRACTION, VALID_FRACTION -> percent(value);
            case FRESHNESS_MINUTES -> String.format(Locale.ROOT, "%,.0f min", value);
            case MEAN_VALUE, AUTO ->
                Math.abs(value) >= 1000
                        ? String.format(Locale.ROOT, "%,.0f", value)
                        : String.format(Locale.ROOT, "%.4g", value);
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.0995 ? "%.2f %%" : "%.1f %%", share * 100);
    }
}
