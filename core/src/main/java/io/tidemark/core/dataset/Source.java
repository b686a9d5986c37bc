package io.tidemark.core.dataset;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A configured connection to one store or broker.
 *
 * @param type the connector's name, for example {@code postgresql}
 * @param options the connector's plain options, for example host and port
 * @param secrets the connector's secret options, for example password
 * @param include globs over dataset names; a dataset is watched when one of them matches; empty means all
 * @param exclude globs over dataset names that win over {@code include}
 * @param crawlEvery how often the source is asked what changed
 */
public record Source(
        SourceId id,
        String type,
        String description,
        Map<String, String> options,
        Map<String, Secret> secrets,
        List<String> include,
        List<String> exclude,
        Duration crawlEvery,
        boolean enabled,
        Origin origin) {
    private static final Duration FASTEST = Duration.ofSeconds(1);

    public Source {
        options = Map.copyOf(options);
        secrets = Map.copyOf(secrets);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        if (crawlEvery.compareTo(FASTEST) < 0) {
            throw new IllegalArgumentException("Source " + id + ": crawlEvery must be at least 1 s, not " + crawlEvery);
        }
    }

    /** Whether this source watches the dataset of that name. */
    public boolean watches(DatasetName name) {
        String text = name.toString();
        return (include.isEmpty() || include.stream().anyMatch(glob -> new Glob(glob).matches(text)))
                && exclude.stream().noneMatch(glob -> new Glob(glob).matches(text));
    }
}
