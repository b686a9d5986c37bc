package io.tidemark.web.api.partition;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks up the figures of many partitions in few calls: windows from the heat map's cells, others from profiles. */
@Component
class PartitionFigures {
    private final HealthReads reads;
    private final Profiles profiles;

    PartitionFigures(HealthReads reads, Profiles profiles) {
        this.reads = reads;
        this.profiles = profiles;
    }

    /** The partitions with their figures, in the same order. */
    List<PartitionView> views(DatasetId dataset, List<Partition> partitions) {
        Map<PartitionKey, Figures> figures = new HashMap<>();
        addWindows(dataset, partitions, figures);
        addOthers(dataset, partitions, figures);
        return partitions.stream()
                .map(partition -> PartitionView.of(partition, figures.getOrDefault(partition.key(), Figures.NONE)))
                .toList();
    }

    private void addWindows(DatasetId dataset, List<Partition> partitions, Map<PartitionKey, Figures> figures) {
        List<PartitionKey.Window> windows = partitions.stream()
                .map(Partition::key)
                .filter(PartitionKey.Window.class::isInstance)
                .map(PartitionKey.Window.class::cast)
                .sorted()
                .toList();
        if (!windows.isEmpty()) {
            List<PartitionCell> cells = reads.cells(
                    dataset, windows.getFirst().from(), windows.getLast().until());
            cells.forEach(cell -> figures.put(cell.window(), Figures.of(cell)));
        }
    }

    private void addOthers(DatasetId dataset, List<Partition> partitions, Map<PartitionKey, Figures> figures) {
        List<PartitionKey> others = partitions.stream()
                .map(Partition::key)
                .filter(key -> !(key instanceof PartitionKey.Window))
                .toList();
        if (!others.isEmpty()) {
            for (Profile profile : profiles.newest(dataset, others)) {
                figures.put(profile.partition(), Figures.of(profile));
            }
        }
    }
}
