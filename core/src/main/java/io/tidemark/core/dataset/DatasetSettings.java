package io.tidemark.core.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset is watched: guessed from its schema, or set by a person.
 *
 * @param partitioningReason why it is cut that way, in words
 * @param calendar when its windows are expected, null when its past says
 * @param key the columns that name one record; empty when there is none
 * @param keyReason why these columns, in words
 * @param owner the team that answers for it; empty when nobody does
 */
public record DatasetSettings(
        Partitioning partitioning,
        String partitioningReason,
        @Nullable Calendar calendar,
        List<String> key,
        String keyReason,
        String owner,
        List<String> tags,
        Profiling profiling,
        Origin origin) {
    public DatasetSettings {
        key = List.copyOf(key);
        tags = List.copyOf(tags);
    }

    /** Settings without a calendar. */
    public DatasetSettings(
            Partitioning partitioning,
            String partitioningReason,
            List<String> key,
            String keyReason,
            String owner,
            List<String> tags,
            Profiling profiling,
            Origin origin) {
        this(partitioning, partitioningReason, null, key, keyReason, owner, tags, profiling, origin);
    }
}
