package io.tidemark.rules.suggest;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitions;
import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import java.util.List;
import java.util.Optional;

/**
 * A column in which each value occurs once, with a sketch of all of its values.
 *
 * @param sure whether the store or its owner says that it is a key, or its values were counted exactly
 */
record ReferredKey(Dataset dataset, String column, DistinctSketch values, boolean sure) {
    /** Profiles that are read at most; a table in more partitions is an event's, and no key's. */
    private static final int MOST_PARTITIONS = 200;

    private static final double SIGMAS = 2;

    /** The column as a key; empty where it is none, or not all of its values were profiled. */
    static Optional<ReferredKey> of(Dataset dataset, String column, Partitions partitions, Profiles profiles) {
        List<PartitionKey> keys = partitions.ofDataset(dataset.id(), null).stream()
                .filter(partition -> partition.rowsOrZero() > 0)
                .map(Partition::key)
                .toList();
        if (keys.isEmpty() || keys.size() > MOST_PARTITIONS) {
            return Optional.empty();
        }
        List<Profile> all = profiles.newest(dataset.id(), keys);
        if (all.size() < keys.size()) {
            return Optional.empty();
        }
        DistinctSketch values = DistinctSketch.EMPTY;
        double rows = 0;
        for (Profile profile : all) {
            if (!(profile.states().all().get(new Measure.Distinct(column)) instanceof DistinctSketch sketch)) {
                return Optional.empty();
            }
            values = values.plus(sketch);
            rows += profile.rows().orElse(0);
        }
        boolean declared = isKey(dataset, column);
        boolean each = Math.abs(values.estimate() - rows) <= SIGMAS * values.standardError();
        return declared || each
                ? Optional.of(new ReferredKey(dataset, column, values, declared || values.isExact()))
                : Optional.empty();
    }

    private static boolean isKey(Dataset dataset, String column) {
        return dataset.settings().key().equals(List.of(column))
                || dataset.schema().keys().definitions().stream()
                        .anyMatch(text -> (text.contains("PRIMARY KEY") || text.contains("UNIQUE"))
                                && (text.endsWith("(" + column + ")") || text.endsWith("(\"" + column + "\")")));
    }

    /** How a rule names its table: a part with a point or a quote in it stands in quotes. */
    String table() {
        return dataset.name().path().stream()
                .map(part -> part.contains(".") || part.contains("\"") ? '"' + part.replace("\"", "\"\"") + '"' : part)
                .reduce((one, other) -> one + "." + other)
                .orElseThrow();
    }
}
