package io.tidemark.core.dataset;

import java.util.Map;

/**
 * How deep a dataset's partitions are profiled.
 *
 * @param depth what holds for columns that nothing else is said of
 * @param columns what holds for single columns
 * @param mostRows partitions that together have more rows than that are profiled by a sample; 0 for no limit
 */
public record Profiling(ProfileDepth depth, Map<String, ProfileDepth> columns, long mostRows) {
    public static final Profiling STANDARD = new Profiling(ProfileDepth.STANDARD, Map.of(), 0);

    public Profiling {
        columns = Map.copyOf(columns);
        if (mostRows < 0) {
            throw new IllegalArgumentException("The most rows to read cannot be negative: " + mostRows);
        }
    }

    /** How deep that column is profiled. */
    public ProfileDepth of(String column) {
        return columns.getOrDefault(column, depth);
    }
}
