package io.tidemark.app.config;

import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.rule.Rule;
import java.util.List;

/** What the configuration file says, checked. */
public record Configuration(
        List<Source> sources, List<DatasetOverride> overrides, List<Receiver> receivers, List<Rule> rules) {
    public static final Configuration EMPTY = new Configuration(List.of(), List.of(), List.of(), List.of());

    public Configuration {
        sources = List.copyOf(sources);
        overrides = List.copyOf(overrides);
        receivers = List.copyOf(receivers);
        rules = List.copyOf(rules);
    }
}
