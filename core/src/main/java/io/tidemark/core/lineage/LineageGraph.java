package io.tidemark.core.lineage;

import io.tidemark.core.dataset.DatasetId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A part of the lineage in memory, without ignored edges; each dataset is walked over once, so that cycles end. */
public final class LineageGraph {
    private final Map<DatasetId, Set<DatasetId>> up = new HashMap<>();
    private final Map<DatasetId, Set<DatasetId>> down = new HashMap<>();
    private final Set<DatasetId> below;

    private LineageGraph(Collection<LineageEdge> edges, Collection<DatasetId> seeds) {
        edges.stream().filter(edge -> !edge.ignored()).forEach(edge -> {
            up.computeIfAbsent(edge.downstream(), id -> new LinkedHashSet<>()).add(edge.upstream());
            down.computeIfAbsent(edge.upstream(), id -> new LinkedHashSet<>()).add(edge.downstream());
        });
        below = new LinkedHashSet<>(seeds);
        seeds.forEach(seed -> below.addAll(downstreamOf(seed).keySet()));
    }

    public static LineageGraph of(Collection<LineageEdge> edges, Collection<DatasetId> seeds) {
        return new LineageGraph(edges, seeds);
    }

    /** All that lies downstream of these datasets, and all that lies upstream of any of those. */
    public static LineageGraph around(Lineage lineage, Collection<DatasetId> seeds) {
        Set<LineageEdge> edges = new LinkedHashSet<>();
        Set<DatasetId> below = walk(seeds, edges, lineage::outOf, LineageEdge::downstream);
        walk(below, edges, lineage::into, LineageEdge::upstream);
        return new LineageGraph(edges, seeds);
    }

    /** All that lies downstream of the dataset. */
    public static LineageGraph below(Lineage lineage, DatasetId dataset) {
        Set<LineageEdge> edges = new LinkedHashSet<>();
        walk(List.of(dataset), edges, lineage::outOf, LineageEdge::downstream);
        return new LineageGraph(edges, List.of(dataset));
    }

    /** All that lies upstream of the dataset. */
    public static LineageGraph above(Lineage lineage, DatasetId dataset) {
        Set<LineageEdge> edges = new LinkedHashSet<>();
        walk(List.of(dataset), edges, lineage::into, LineageEdge::upstream);
        return new LineageGraph(edges, List.of(dataset));
    }

    private static Set<DatasetId> walk(
            Collection<DatasetId> seeds,
            Set<LineageEdge> edges,
            Function<Collection<DatasetId>, List<LineageEdge>> step,
            Function<LineageEdge, DatasetId> next) {
        Set<DatasetId> seen = new LinkedHashSet<>(seeds);
        Set<DatasetId> front = new LinkedHashSet<>(seeds);
        while (!front.isEmpty()) {
            Set<DatasetId> following = new LinkedHashSet<>();
            for (LineageEdge edge : step.apply(front)) {
                if (!edge.ignored()) {
                    edges.add(edge);
                    following.add(next.apply(edge));
                }
            }
            following.removeAll(seen);
            seen.addAll(following);
            front = following;
        }
        return seen;
    }

    /** Whether no edge carries anything here. */
    public boolean isEmpty() {
        return up.isEmpty();
    }

    /** The datasets that it was made around, and all that lies downstream of them. */
    public Set<DatasetId> below() {
        return Set.copyOf(below);
    }

    /** Every dataset that has an edge here. */
    public Set<DatasetId> datasets() {
        Set<DatasetId> all = new HashSet<>(up.keySet());
        all.addAll(down.keySet());
        return all;
    }

    /** All that lies upstream, with the number of steps, nearest first. */
    public Map<DatasetId, Integer> upstreamOf(DatasetId dataset) {
        return reach(dataset, up);
    }

    /** All that lies downstream, with the number of steps, nearest first. */
    public Map<DatasetId, Integer> downstreamOf(DatasetId dataset) {
        return reach(dataset, down);
    }

    private static Map<DatasetId, Integer> reach(DatasetId from, Map<DatasetId, Set<DatasetId>> edges) {
        Map<DatasetId, Integer> found = new LinkedHashMap<>();
        Set<DatasetId> front = Set.of(from);
        for (int step = 1; !front.isEmpty(); step++) {
            Set<DatasetId> next = new LinkedHashSet<>();
            for (DatasetId dataset : front) {
                for (DatasetId other : edges.getOrDefault(dataset, Set.of())) {
                    if (!other.equals(from) && found.putIfAbsent(other, step) == null) {
                        next.add(other);
                    }
                }
            }
            front = next;
        }
        return found;
    }
}
