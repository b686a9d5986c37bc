package io.tidemark.core.health;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.SourceId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which datasets are wanted and in which order.
 *
 * @param text part of the name, owner or tag, case folded; empty for any
 * @param status null for any
 * @param source null for all
 */
public record DatasetFilter(
        String text,
        @Nullable HealthStatus status,
        @Nullable SourceId source,
        Sort sort,
        boolean descending) {
    public static final DatasetFilter ALL = new DatasetFilter("", null, null, Sort.STATUS, false);

    /** Whether every dataset is wanted. */
    public boolean matchesAll() {
        return text.isEmpty() && status == null && source == null;
    }

    /** Whether that dataset is wanted. */
    public boolean matches(DatasetSummary summary) {
        Dataset dataset = summary.dataset();
        return (status == null || status == summary.status())
                && (source == null || source.equals(dataset.source()))
                && (holds(dataset.name().toString())
                        || holds(dataset.settings().owner())
                        || dataset.settings().tags().stream().anyMatch(this::holds));
    }

    private boolean holds(String words) {
        return words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** What the list can be ordered by. STATUS puts the worst first. */
    public enum Sort {
        NAME,
        STATUS,
        INCIDENTS,
        COMPLETENESS,
        DUPLICATES,
        ROWS,
        NEWEST
    }
}
