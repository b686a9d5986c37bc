package io.tidemark.collector;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ConnectorFactory;
import io.tidemark.connector.Option;
import io.tidemark.core.dataset.ConnectionTest;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The open connectors, one a source, opened when first needed and again when the source's settings change. */
public final class Connectors implements ConnectionTest, AutoCloseable {
    private record Opened(Source source, Connector connector) {}

    private final Map<String, ConnectorFactory> factories = new TreeMap<>();
    private final Map<SourceId, Opened> opened = new HashMap<>();

    public Connectors(Iterable<ConnectorFactory> factories) {
        factories.forEach(factory -> this.factories.put(factory.type(), factory));
    }

    /** All connectors on the class path. */
    public static Connectors installed() {
        return new Connectors(ServiceLoader.load(ConnectorFactory.class));
    }

    /** The connector of a source. */
    public synchronized Connector of(Source source) {
        Opened current = opened.get(source.id());
        if (current != null && current.source().equals(source)) {
            return current.connector();
        }
        Connector fresh = factory(source).open(source);
        opened.put(source.id(), new Opened(source, fresh));
        if (current != null) {
            current.connector().close();
        }
        return fresh;
    }

    /** Closes the connector of a source that is gone. */
    public synchronized void release(SourceId source) {
        Opened current = opened.remove(source);
        if (current != null) {
            current.connector().close();
        }
    }

    @Override
    public Optional<Failure> test(Source source) {
        try (Connector connector = factory(source).open(source)) {
            connector.check();
            return Optional.empty();
        } catch (TidemarkException e) {
            return Optional.of(e.failure());
        }
    }

    @Override
    public Map<String, List<OptionSpec>> types() {
        Map<String, List<OptionSpec>> types = new TreeMap<>();
        factories.forEach((type, factory) ->
                types.put(type, factory.options().stream().map(Connectors::spec).toList()));
        return types;
    }

    private static OptionSpec spec(Option option) {
        return new OptionSpec(
                option.name(), option.description(), option.required(), option.secret(), option.fallback());
    }

    private ConnectorFactory factory(Source source) {
        ConnectorFactory factory = factories.get(source.type());
        if (factory == null) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    "Source " + source.id() + ": there is no type '" + source.type() + "'; there are "
                            + String.join(", ", factories.keySet()));
        }
        return factory;
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(one -> one.connector().close());
        opened.clear();
    }
}
