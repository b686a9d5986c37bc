package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The edges between datasets in memory. */
public final class InMemoryLineage implements Lineage {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::upstream).thenComparing(Key::downstream).thenComparing(Key::origin);

    private final Map<Key, LineageEdge> edges = new TreeMap<>(ORDER);
    private final Map<Key, SourceId> foundBy = new HashMap<>();

    @Override
    public synchronized List<LineageEdge> into(Collection<DatasetId> downstream) {
        return edges(downstream, LineageEdge::downstream);
    }

    @Override
    public synchronized List<LineageEdge> outOf(Collection<DatasetId> upstream) {
        return edges(upstream, LineageEdge::upstream);
    }

    private List<LineageEdge> edges(Collection<DatasetId> ids, Function<LineageEdge, DatasetId> end) {
        return edges.values().stream()
                .filter(edge -> ids.contains(end.apply(edge)))
                .toList();
    }

    @Override
    public synchronized void save(LineageEdge edge) {
        edges.put(Key.of(edge), edge);
    }

    @Override
    public synchronized boolean delete(DatasetId upstream, DatasetId downstream, LineageOrigin origin) {
        Key key = new Key(upstream, downstream, origin);
        foundBy.remove(key);
        return edges.remove(key) != null;
    }

    @Override
    public synchronized void replaceDeclared(List<LineageEdge> declared) {
        edges.keySet().removeIf(key -> key.origin() == LineageOrigin.FILE);
        declared.forEach(this::save);
    }

    @Override
    public synchronized void replaceFound(SourceId source, List<LineageEdge> found) {
        Map<Key, LineageEdge> before = new HashMap<>(edges);
        edges.keySet().removeIf(key -> source.equals(foundBy.get(key)));
        foundBy.values().removeIf(source::equals);
        for (LineageEdge edge : found) {
            Key key = Key.of(edge);
            @Nullable LineageEdge old = before.get(key);
            edges.put(key, edge.withIgnored(old != null && old.ignored()));
            foundBy.put(key, source);
        }
    }

    synchronized void forget(SourceId source) {
        edges.keySet()
                .removeIf(key -> key.origin() != LineageOrigin.FILE
                        && (key.upstream().source().equals(source)
                                || key.downstream().source().equals(source)
                                || source.equals(foundBy.get(key))));
    }

    private record Key(DatasetId upstream, DatasetId downstream, LineageOrigin origin) {
        static Key of(LineageEdge edge) {
            return new Key(edge.upstream(), edge.downstream(), edge.origin());
        }
    }
}
