package io.tidemark.testkit;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.SchemaChange;
import io.tidemark.core.dataset.SourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalog of datasets in memory. */
public final class InMemoryDatasets implements Datasets {
    private final Map<DatasetId, Dataset> datasets = new ConcurrentSkipListMap<>();
    private final List<SchemaChange> changes = new CopyOnWriteArrayList<>();
    private volatile List<DatasetOverride> ofFile = List.of();
    private final Map<DatasetId, DatasetOverride> ofUsers = new ConcurrentSkipListMap<>();

    @Override
    public void save(Dataset dataset) {
        datasets.put(dataset.id(), dataset);
    }

    @Override
    public void saveAll(Collection<Dataset> saved) {
        saved.forEach(this::save);
    }

    @Override
    public List<Dataset> findAll(Collection<DatasetId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Set<DatasetId> idsOf(SourceId source) {
        return datasets.keySet().stream()
                .filter(id -> id.source().equals(source))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Dataset> find(DatasetId id) {
        return Optional.ofNullable(datasets.get(id));
    }

    @Override
    public List<Dataset> ofSource(SourceId source) {
        return datasets.values().stream()
                .filter(dataset -> dataset.source().equals(source))
                .toList();
    }

    @Override
    public void addChanges(List<SchemaChange> added) {
        changes.addAll(added);
    }

    @Override
    public List<SchemaChange> changes(DatasetId dataset, int limit) {
        List<SchemaChange> all = new ArrayList<>(changes);
        return all.reversed().stream()
                .filter(change -> change.dataset().equals(dataset))
                .limit(limit)
                .toList();
    }

    @Override
    public List<DatasetOverride> overrides() {
        return Stream.concat(ofFile.stream(), ofUsers.values().stream()).toList();
    }

    @Override
    public void replaceFileOverrides(List<DatasetOverride> overrides) {
        ofFile = List.copyOf(overrides);
    }

    @Override
    public void saveOverride(DatasetId dataset, DatasetOverride override) {
        ofUsers.put(dataset, override);
    }

    List<Dataset> all() {
        return List.copyOf(datasets.values());
    }

    void forget(SourceId source) {
        datasets.keySet().removeIf(id -> id.source().equals(source));
        ofUsers.keySet().removeIf(id -> id.source().equals(source));
        changes.removeIf(change -> change.dataset().source().equals(source));
    }
}
