package io.tidemark.app.config;

import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration file says, checked.
 *
 * @param routes null where the file has none
 */
public record Configuration(
        List<Source> sources,
        List<DatasetOverride> overrides,
        List<Receiver> receivers,
        List<Rule> rules,
        List<PolicyPack> policies,
        @Nullable RouteTree routes) {
    public static final Configuration EMPTY = new Configuration(List.of(), List.of(), List.of(), List.of(), null);

    public Configuration {
        sources = List.copyOf(sources);
        overrides = List.copyOf(overrides);
        receivers = List.copyOf(receivers);
        rules = List.copyOf(rules);
        policies = List.copyOf(policies);
    }

    /** One without policies. */
    public Configuration(
            List<Source> sources,
            List<DatasetOverride> overrides,
            List<Receiver> receivers,
            List<Rule> rules,
            @Nullable RouteTree routes) {
        this(sources, overrides, receivers, rules, List.of(), routes);
    }
}
