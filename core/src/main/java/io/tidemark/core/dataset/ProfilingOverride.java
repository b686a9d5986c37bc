package io.tidemark.core.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person set of how deep partitions are profiled; null, or a column that is not named, leaves it as it is.
 *
 * @param mostRows partitions that together have more rows than that are profiled by a sample; 0 for no limit
 */
public record ProfilingOverride(
        @Nullable ProfileDepth depth,
        Map<String, ProfileDepth> columns,
        @Nullable Long mostRows) {
    public static final ProfilingOverride NONE = new ProfilingOverride(null, Map.of(), null);

    public ProfilingOverride {
        columns = Map.copyOf(columns);
        if (mostRows != null && mostRows < 0) {
            throw new IllegalArgumentException("mostRows is a number of rows, or 0 for no limit, not " + mostRows);
        }
    }

    /** The same for the datasets that have some of the columns only. */
    public ProfilingOverride onlyColumnsOf(Schema schema) {
        Map<String, ProfileDepth> there = columns.entrySet().stream()
                .filter(entry -> schema.column(entry.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ProfilingOverride(depth, there, mostRows);
    }

    /** The same with that depth of a column; null leaves the column to the dataset's depth. */
    public ProfilingOverride with(String column, @Nullable ProfileDepth depthOfColumn) {
        Map<String, ProfileDepth> all = new LinkedHashMap<>(columns);
        if (depthOfColumn == null) {
            all.remove(column);
        } else {
            all.put(column, depthOfColumn);
        }
        return new ProfilingOverride(depth, all, mostRows);
    }

    /** What holds with this over that. */
    public Profiling over(Profiling other) {
        Map<String, ProfileDepth> all = new LinkedHashMap<>(other.columns());
        all.putAll(columns);
        return new Profiling(
                depth == null ? other.depth() : depth, all, mostRows == null ? other.mostRows() : mostRows);
    }
}
