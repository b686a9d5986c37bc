package io.tidemark.core.lineage;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What people read of a dataset's lineage, and how they declare edges or say that found ones are wrong. */
public final class LineageBook {
    private static final Comparator<Neighbour> NEAREST_FIRST = Comparator.comparing(Neighbour::isIgnored)
            .thenComparingInt(Neighbour::steps)
            .thenComparing(Neighbour::dataset);

    private final Lineage lineage;

    public LineageBook(Lineage lineage) {
        this.lineage = lineage;
    }

    public Neighbours of(DatasetId dataset) {
        return new Neighbours(
                neighbours(
                        LineageGraph.above(lineage, dataset).upstreamOf(dataset),
                        lineage.into(List.of(dataset)),
                        LineageEdge::upstream),
                neighbours(
                        LineageGraph.below(lineage, dataset).downstreamOf(dataset),
                        lineage.outOf(List.of(dataset)),
                        LineageEdge::downstream));
    }

    private static List<Neighbour> neighbours(
            Map<DatasetId, Integer> reach, List<LineageEdge> direct, Function<LineageEdge, DatasetId> other) {
        Map<DatasetId, List<LineageEdge>> edges = new LinkedHashMap<>();
        reach.keySet().forEach(dataset -> edges.put(dataset, new ArrayList<>()));
        direct.forEach(edge -> edges.computeIfAbsent(other.apply(edge), id -> new ArrayList<>())
                .add(edge));
        return edges.entrySet().stream()
                .map(one -> new Neighbour(one.getKey(), reach.getOrDefault(one.getKey(), 0), one.getValue()))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    /** A user says that the one is made of the other; what was said to be wrong about that holds again. */
    public void declare(DatasetId upstream, DatasetId downstream, String reason) {
        LineageEdge edge = new LineageEdge(upstream, downstream, LineageOrigin.USER, reason);
        List<LineageEdge> found = between(upstream, downstream).stream()
                .filter(one -> one.origin().isFound())
                .toList();
        if (found.isEmpty() || !reason.isEmpty()) {
            lineage.save(edge);
        }
        found.forEach(one -> lineage.save(one.withIgnored(false)));
    }

    /**
     * A user says that the one is not made of the other: what users declared goes, what was found is ignored from now on.
     *
     * @return false when nothing said so
     * @throws TidemarkException when the configuration file says so
     */
    public boolean remove(DatasetId upstream, DatasetId downstream) {
        List<LineageEdge> edges = between(upstream, downstream);
        if (edges.stream().anyMatch(edge -> edge.origin() == LineageOrigin.FILE)) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    "The configuration file says that " + downstream + " is made of " + upstream + "; change it there");
        }
        for (LineageEdge edge : edges) {
            if (edge.origin().isFound()) {
                lineage.save(edge.withIgnored(true));
            } else {
                lineage.delete(upstream, downstream, edge.origin());
            }
        }
        return !edges.isEmpty();
    }

    private List<LineageEdge> between(DatasetId upstream, DatasetId downstream) {
        return lineage.into(List.of(downstream)).stream()
                .filter(edge -> edge.upstream().equals(upstream))
                .toList();
    }
}
