package io.tidemark.web.ui.profile;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.metric.ColumnProfile;
import io.tidemark.core.metric.MetricDepth;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricValue;
import io.tidemark.web.ui.words.Words;
import org.jspecify.annotations.Nullable;

/** Says in words why a column has no number for a metric, and what would give it one. */
final class WhyMissing {
    private WhyMissing() {}

    /** The reason; empty when there is a number. */
    static String of(Column column, ProfileDepth depth, @Nullable ColumnProfile profile, MetricName name) {
        if (!MetricDepth.ofColumns(column.type()).contains(name)) {
            return "a column of type " + Words.inText(column.type()) + " has none";
        }
        if (profile == null) {
            return "no profile yet";
        }
        MetricValue value = profile.metrics().get(name);
        boolean incomplete =
                profile.topValues().filter(values -> !values.isComplete()).isPresent();
        if (value == null && name == MetricName.ENTROPY && incomplete) {
            return "too many different values to count each";
        }
        return value == null ? unmeasured(depth, profile, MetricDepth.of(name, column.type())) : reason(value);
    }

    private static String reason(MetricValue value) {
        return switch (value) {
            case MetricValue.Known known -> "";
            case MetricValue.Estimated estimated -> "";
            case MetricValue.Undefined undefined -> undefined.why();
            case MetricValue.Failed failed -> "failed: " + failed.failure().message();
        };
    }

    /** Why a profile does not have what needs that depth. */
    static String unmeasured(ProfileDepth depth, ColumnProfile profile, ProfileDepth needed) {
        if (!depth.holds(needed)) {
            return "not measured at depth " + depth.text() + "; set it to " + needed.text();
        }
        return profile.failures().stream()
                .findFirst()
                .map(failure -> "failed: " + failure.message())
                .orElse("not measured by this profile; the next one has it where the store can");
    }
}
