package io.tidemark.collector;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.Sources;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the tables that topics are loaded into by their names: where one table alone, of all sources, has a topic's. */
public final class TopicNames {
    private final Sources sources;
    private final Datasets datasets;

    public TopicNames(Sources sources, Datasets datasets) {
        this.sources = sources;
        this.datasets = datasets;
    }

    List<LineageEdge> edges(SourceId source, Set<DatasetId> there) {
        if (!holdsTopics(there)) {
            return List.of();
        }
        Map<String, List<DatasetId>> tables = tables(source);
        List<LineageEdge> edges = new ArrayList<>();
        for (DatasetId topic : there) {
            List<DatasetId> alike = tables.getOrDefault(
                    word(topic.value().substring(topic.value().indexOf(':') + 1)), List.of());
            if (alike.size() == 1) {
                edges.add(new LineageEdge(
                        topic, alike.getFirst(), LineageOrigin.NAME, "the only table that has the name of the topic"));
            }
        }
        return edges;
    }

    /** All datasets of a source are of one sort, but for views. */
    private boolean holdsTopics(Collection<DatasetId> there) {
        return there.stream().findFirst().flatMap(datasets::find).map(Dataset::kind).stream()
                .anyMatch(kind -> kind == DatasetKind.TOPIC);
    }

    private Map<String, List<DatasetId>> tables(SourceId topics) {
        Map<String, List<DatasetId>> tables = new HashMap<>();
        for (Source other : sources.all()) {
            Set<DatasetId> ids = other.id().equals(topics) ? Set.of() : datasets.idsOf(other.id());
            if (!holdsTopics(ids)) {
                ids.forEach(id -> tables.computeIfAbsent(leaf(id), name -> new ArrayList<>())
                        .add(id));
            }
        }
        return tables;
    }

    private static String leaf(DatasetId id) {
        String name = id.value().substring(id.value().indexOf(':') + 1);
        return word(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Loaders fold case, and write dots and dashes as underscores. */
    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
