package io.tidemark.collector;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.core.dataset.Schema;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people set for one dataset, field by field the first that says something, over what was guessed. A column that a
 * pattern sets counts for those of its datasets that have it; one that is set for exactly this dataset always counts.
 */
final class Overrides {
    private final List<DatasetOverride> matching;

    Overrides(DatasetId dataset, Schema schema, List<DatasetOverride> all) {
        this.matching = all.stream()
                .filter(one -> one.match().matches(dataset))
                .map(one -> isExact(one) || schema.columns().isEmpty() ? one : onlyColumnsOf(schema, one))
                .toList();
    }

    private static boolean isExact(DatasetOverride override) {
        return override.match().globs().stream().allMatch(glob -> new Glob(glob).isExact());
    }

    private static DatasetOverride onlyColumnsOf(Schema schema, DatasetOverride all) {
        @Nullable List<String> key = all.key();
        @Nullable ProfilingOverride profile = all.profile();
        boolean hasKey = key != null && key.stream().allMatch(column -> has(schema, column));
        return new DatasetOverride(
                all.match(),
                has(schema, all.timeColumn()) ? all.timeColumn() : null,
                has(schema, all.ingestColumn()) ? all.ingestColumn() : null,
                has(schema, all.eventColumn()) ? all.eventColumn() : null,
                all.grain(),
                all.zone(),
                all.lateness(),
                all.calendar(),
                hasKey ? key : null,
                all.owner(),
                all.tags(),
                profile == null ? null : profile.onlyColumnsOf(schema),
                all.origin());
    }

    private static boolean has(Schema schema, @Nullable String column) {
        return column != null
                && (column.startsWith("$") || schema.column(column).isPresent());
    }

    DatasetSettings over(DatasetSettings guess) {
        if (matching.isEmpty()) {
            return guess;
        }
        Partitioning how = partitioning(guess.partitioning());
        @Nullable List<String> key = first(DatasetOverride::key);
        @Nullable String owner = first(DatasetOverride::owner);
        @Nullable List<String> tags = first(DatasetOverride::tags);
        return new DatasetSettings(
                how,
                reason(DatasetOverride::timeColumn, guess.partitioningReason()),
                first(DatasetOverride::calendar),
                key == null ? guess.key() : key,
                reason(DatasetOverride::key, guess.keyReason()),
                owner == null ? guess.owner() : owner,
                tags == null ? guess.tags() : tags,
                profiling(guess.profiling()),
                matching.stream().map(DatasetOverride::origin).findFirst().orElse(Origin.BUILT_IN));
    }

    /** The first that says something of the dataset, and of each column, is laid on last. */
    private Profiling profiling(Profiling guess) {
        Profiling how = guess;
        for (DatasetOverride override : matching.reversed()) {
            @Nullable ProfilingOverride set = override.profile();
            how = set == null ? how : set.over(how);
        }
        return how;
    }

    private Partitioning partitioning(Partitioning guess) {
        Partitioning.@Nullable TimeWindows base = guess instanceof Partitioning.TimeWindows windows ? windows : null;
        @Nullable String set = first(DatasetOverride::timeColumn);
        if (set == null && base == null) {
            return guess;
        }
        String time = set != null ? set : Objects.requireNonNull(base).timeColumn();
        @Nullable String ingest = first(DatasetOverride::ingestColumn);
        @Nullable String event = first(DatasetOverride::eventColumn);
        @Nullable Grain grain = first(DatasetOverride::grain);
        @Nullable ZoneId zone = first(DatasetOverride::zone);
        @Nullable Duration lateness = first(DatasetOverride::lateness);
        return new Partitioning.TimeWindows(
                time,
                ingest != null ? ingest : base == null ? null : base.ingestColumn(),
                event != null ? event : base == null ? null : base.eventColumn(),
                grain != null ? grain : base == null ? Grain.HOUR : base.grain(),
                zone != null ? zone : base == null ? ZoneOffset.UTC : base.zone(),
                lateness != null ? lateness : base == null ? Partitioning.TimeWindows.USUAL_LATENESS : base.lateness());
    }

    private String reason(Function<DatasetOverride, @Nullable Object> field, String guessed) {
        return matching.stream()
                .filter(override -> field.apply(override) != null)
                .findFirst()
                .map(override -> switch (override.origin()) {
                    case FILE -> "set in the configuration file";
                    case USER -> "set by a person";
                    case BUILT_IN -> guessed;
                })
                .orElse(guessed);
    }

    private <T> @Nullable T first(Function<DatasetOverride, @Nullable T> field) {
        for (DatasetOverride override : matching) {
            @Nullable T value = field.apply(override);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
