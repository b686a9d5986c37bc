package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Partitions in memory. */
public final class InMemoryPartitions implements Partitions {
    private final Map<Slot, Partition> partitions = new ConcurrentSkipListMap<>();
    private final Map<Slot, DuePartition> due = new ConcurrentSkipListMap<>();
    private final List<PartitionFact> facts = new CopyOnWriteArrayList<>();
    private final Consumer<DatasetId> alsoForget;
    private final Consumer<Slot> alsoForgetOne;

    public InMemoryPartitions() {
        this(dataset -> {}, slot -> {});
    }

    InMemoryPartitions(Consumer<DatasetId> alsoForget, Consumer<Slot> alsoForgetOne) {
        this.alsoForget = alsoForget;
        this.alsoForgetOne = alsoForgetOne;
    }

    @Override
    public void save(Collection<Partition> saved) {
        saved.forEach(partition -> partitions.put(Slot.of(partition.dataset(), partition.key()), partition));
    }

    @Override
    public Optional<Partition> find(DatasetId dataset, PartitionKey key) {
        return findByText(dataset, key.text());
    }

    @Override
    public Optional<Partition> findByText(DatasetId dataset, String keyText) {
        return Optional.ofNullable(partitions.get(new Slot(dataset, keyText)));
    }

    @Override
    public List<Partition> ofDataset(DatasetId dataset, @Nullable Instant from) {
        Predicate<Partition> wanted = partition -> from == null
                || !(partition.key() instanceof PartitionKey.Window window)
                || !window.from().isBefore(from);
        return partitions.values().stream()
                .filter(partition -> partition.dataset().equals(dataset))
                .filter(wanted)
                .toList();
    }

    /** There are no transactions here, so nobody holds anything. */
    @Override
    public void hold(DatasetId dataset) {}

    @Override
    public void forget(DatasetId dataset) {
        partitions.keySet().removeIf(slot -> slot.dataset().equals(dataset));
        due.keySet().removeIf(slot -> slot.dataset().equals(dataset));
        facts.removeIf(fact -> fact.dataset().equals(dataset));
        alsoForget.accept(dataset);
    }

    @Override
    public int forgetBefore(Instant end, int most) {
        List<Slot> old = partitions.values().stream()
                .filter(partition -> partition.key() instanceof PartitionKey.Window window
                        && window.until().isBefore(end))
                .map(partition -> Slot.of(partition.dataset(), partition.key()))
                .limit(most)
                .toList();
        old.forEach(slot -> {
            partitions.remove(slot);
            due.remove(slot);
            facts.removeIf(fact -> Slot.of(fact.dataset(), fact.partition()).equals(slot));
            alsoForgetOne.accept(slot);
        });
        return old.size();
    }

    @Override
    public void addFacts(List<PartitionFact> added) {
        facts.addAll(added);
    }

    @Override
    public List<PartitionFact> facts(DatasetId dataset, PartitionKey key) {
        return facts.stream()
                .filter(fact -> Slot.of(fact.dataset(), fact.partition()).equals(Slot.of(dataset, key)))
                .sorted(Comparator.comparing(PartitionFact::at))
                .toList();
    }

    @Override
    public void addDue(Collection<DuePartition> added) {
        added.forEach(next ->
                due.merge(Slot.of(next.dataset(), next.partition()), next, InMemoryPartitions::keepingItsPlace));
    }

    @Override
    public List<DatasetId> datasetsDue() {
        return due.values().stream()
                .sorted(Comparator.comparing(DuePartition::since))
                .map(DuePartition::dataset)
                .distinct()
                .toList();
    }

    @Override
    public List<DuePartition> due(DatasetId dataset, int limit) {
        return due.values().stream()
                .filter(waiting -> waiting.dataset().equals(dataset))
                .limit(limit)
                .toList();
    }

    @Override
    public void doneDue(Collection<DuePartition> done) {
        done.forEach(worked -> due.values()
                .removeIf(now -> now.dataset().equals(worked.dataset())
                        && now.partition().equals(worked.partition())
                        && now.revision().equals(worked.revision())
                        && now.reason() == worked.reason()));
    }

    @Override
    public long countDue() {
        return due.size();
    }

    private static DuePartition keepingItsPlace(DuePartition old, DuePartition next) {
        return new DuePartition(
                next.dataset(), next.partition(), next.revision(), next.reason(), next.bytes(), old.since());
    }
}
