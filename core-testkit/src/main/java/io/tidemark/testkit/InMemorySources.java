package io.tidemark.testkit;

import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.SourceStatus;
import io.tidemark.core.dataset.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Sources in memory. */
public final class InMemorySources implements Sources {
    private final Map<SourceId, Source> sources = new ConcurrentSkipListMap<>();
    private final Map<SourceId, SourceStatus> statuses = new ConcurrentHashMap<>();
    private final Consumer<SourceId> alsoForget;

    public InMemorySources() {
        this(source -> {});
    }

    InMemorySources(Consumer<SourceId> alsoForget) {
        this.alsoForget = alsoForget;
    }

    @Override
    public void save(Source source) {
        sources.put(source.id(), source);
    }

    @Override
    public Optional<Source> find(SourceId id) {
        return Optional.ofNullable(sources.get(id));
    }

    @Override
    public List<Source> all() {
        return List.copyOf(sources.values());
    }

    @Override
    public void delete(SourceId id) {
        sources.remove(id);
        statuses.remove(id);
        alsoForget.accept(id);
    }

    @Override
    public void saveStatus(SourceStatus status) {
        statuses.put(status.source(), status);
    }

    @Override
    public Optional<SourceStatus> status(SourceId id) {
        return Optional.ofNullable(statuses.get(id));
    }
}
