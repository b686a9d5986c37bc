package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.RowSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Twin of the samples' storage. */
public final class InMemoryRowSamples implements RowSamples {
    private final List<RowSample> samples = new ArrayList<>();

    @Override
    public synchronized void save(Collection<RowSample> saved) {
        for (RowSample sample : saved) {
            samples.removeIf(old -> old.dataset().equals(sample.dataset())
                    && old.partition().equals(sample.partition())
                    && old.rule().equals(sample.rule())
                    && old.column().equals(sample.column()));
            samples.add(sample);
        }
    }

    @Override
    public synchronized List<RowSample> ofPartition(DatasetId dataset, PartitionKey partition) {
        return samples.stream()
                .filter(sample ->
                        sample.dataset().equals(dataset) && sample.partition().equals(partition))
                .sorted(Comparator.comparing(RowSample::rule).thenComparing(RowSample::column))
                .toList();
    }

    @Override
    public synchronized int forgetBefore(Instant taken) {
        int before = samples.size();
        samples.removeIf(sample -> sample.takenAt().isBefore(taken));
        return before - samples.size();
    }

    @Override
    public String hash(String value) {
        return "#" + Integer.toHexString(value.hashCode());
    }

    synchronized boolean hasAny(DatasetId dataset, RuleId rule) {
        return samples.stream()
                .anyMatch(sample ->
                        sample.dataset().equals(dataset) && sample.rule().equals(rule));
    }

    synchronized void forget(Slot partition) {
        samples.removeIf(sample -> Slot.of(sample.dataset(), sample.partition()).equals(partition));
    }

    synchronized void forget(DatasetId dataset) {
        samples.removeIf(sample -> sample.dataset().equals(dataset));
    }
}
