package io.tidemark.collector;

import io.tidemark.connector.Connector;
import io.tidemark.connector.FileListing;
import io.tidemark.connector.Registering;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.rule.Abilities;
import io.tidemark.core.rule.RuleReach;
import java.util.Optional;

/** What sources are able to tell, as their connectors are; one that cannot be opened is told of elsewhere. */
public record SourceAbilities(Connectors connectors, Sources sources) implements Abilities {
    @Override
    public Optional<String> missing(RuleReach reach, Dataset dataset) {
        return switch (reach) {
            case ALL, TABLES, TOPICS, SQL -> Optional.empty();
            case FILES, REGISTERED -> sources.find(dataset.source()).flatMap(source -> missing(reach, dataset, source));
        };
    }

    private Optional<String> missing(RuleReach reach, Dataset dataset, Source source) {
        try {
            Connector connector = connectors.of(source);
            return reach == RuleReach.FILES ? files(connector, dataset, source) : registry(connector, dataset, source);
        } catch (TidemarkException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> files(Connector connector, Dataset dataset, Source source) {
        return connector instanceof FileListing
                ? Optional.empty()
                : Optional.of(
                        "source '" + source.id() + "' is of type " + source.type() + ", which tells of no files, so"
                                + " that those of " + dataset.id()
                                + " cannot be counted; only stores that keep data in files that"
                                + " can be listed have them. For the size of a partition use size_bytes");
    }

    private static Optional<String> registry(Connector connector, Dataset dataset, Source source) {
        return connector instanceof Registering registering && registering.hasRegistry()
                ? Optional.empty()
                : Optional.of("source '" + source.id() + "' has no schema registry, so that nothing is known of the"
                        + " schemas of " + dataset.id() + "; set schemaRegistryUrl in its options");
    }
}
