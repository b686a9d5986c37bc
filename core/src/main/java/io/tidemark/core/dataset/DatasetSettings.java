package io.tidemark.core.dataset;

import java.util.List;

/**
 * How a dataset is watched: guessed from its schema, or set by a person.
 *
 * @param partitioningReason why it is cut that way, in words
 * @param key the columns that name one record; empty when there is none
 * @param keyReason why these columns, in words
 * @param owner the team that answers for it; empty when nobody does
 */
public record DatasetSettings(
        Partitioning partitioning,
        String partitioningReason,
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
}
