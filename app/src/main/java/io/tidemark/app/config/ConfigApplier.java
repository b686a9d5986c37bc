package io.tidemark.app.config;

import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.route.Routes;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleBook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the store say what the configuration file says: what left the file is taken out, what people made stays. */
public final class ConfigApplier {
    private final Sources sources;
    private final Datasets datasets;
    private final Receivers receivers;
    private final Rules rules;
    private final RuleBook book;
    private final Routes routes;

    public ConfigApplier(
            Sources sources, Datasets datasets, Receivers receivers, Rules rules, RuleBook book, Routes routes) {
        this.book = book;
        this.sources = sources;
        this.datasets = datasets;
        this.receivers = receivers;
        this.rules = rules;
        this.routes = routes;
    }

    /**
     * Applies the file, and adds the built-in rules that are not there yet.
     *
     * @param builtIn the rules that come with Tidemark; one that a person has switched stays as it is
     */
    public void apply(Configuration configuration, List<Rule> builtIn) {
        applySources(configuration);
        datasets.replaceFileOverrides(configuration.overrides());
        applyReceivers(configuration);
        applyRoutes(configuration.routes());
        applyRules(configuration, builtIn);
    }

    /** A source that left the file is switched off, not deleted: its history is worth more than its connection. */
    private void applySources(Configuration configuration) {
        Set<Object> named = configuration.sources().stream().map(Source::id).collect(Collectors.toSet());
        for (Source source : sources.all()) {
            if (source.origin() == Origin.FILE && !named.contains(source.id())) {
                sources.save(new Source(
                        source.id(),
                        source.type(),
                        source.description(),
                        source.options(),
                        source.secrets(),
                        source.include(),
                        source.exclude(),
                        source.crawlEvery(),
                        false,
                        Origin.USER));
            }
        }
        configuration.sources().forEach(sources::save);
    }

    private void applyReceivers(Configuration configuration) {
        Set<Object> named = configuration.receivers().stream().map(Receiver::id).collect(Collectors.toSet());
        for (Receiver receiver : receivers.all()) {
            if (receiver.origin() == Origin.FILE && !named.contains(receiver.id())) {
                receivers.delete(receiver.id());
            }
        }
        configuration.receivers().forEach(receivers::save);
    }

    private void applyRoutes(@Nullable RouteTree tree) {
        if (tree != null) {
            tree.firstUnknown(receivers.all()).ifPresent(unknown -> {
                throw new TidemarkException(
                        ErrorCode.INVALID_SETTING,
                        "routes: there is no receiver '" + unknown
                                + "'; name one of 'receivers' or of the page Receivers");
            });
            routes.save(tree);
        } else if (routes.tree().origin() == Origin.FILE) {
            routes.save(RouteTree.USUAL);
        }
    }

    private void applyRules(Configuration configuration, List<Rule> builtIn) {
        Set<Object> named = configuration.rules().stream().map(Rule::id).collect(Collectors.toSet());
        for (Rule rule : rules.all()) {
            if (rule.origin() == Origin.FILE && !named.contains(rule.id())) {
                book.delete(rule.id(), Editor.FILE);
            }
        }
        for (Rule rule : builtIn) {
            if (rules.find(rule.id()).isEmpty()) {
                book.save(rule, Editor.TIDEMARK);
            }
        }
        configuration.rules().forEach(rule -> book.save(rule, Editor.FILE));
    }
}
