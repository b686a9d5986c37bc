package io.tidemark.collector;

import io.tidemark.connector.Connector;
import io.tidemark.connector.Relating;
import io.tidemark.connector.Relation;
import io.tidemark.connector.Relations;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.lineage.Lineage;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds which datasets of a source are made of which: by definitions of views, by foreign keys and by names of topics. It
 * looks when datasets came or went, and now and then; what goes wrong is noted and stops nothing.
 */
public final class LineageCrawl {
    private static final Logger LOG = LoggerFactory.getLogger(LineageCrawl.class);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);

    private final Connectors connectors;
    private final Datasets datasets;
    private final Lineage lineage;
    private final TopicNames topics;
    private final InstantSource clock;
    private final Map<SourceId, Look> looks = new ConcurrentHashMap<>();

    public LineageCrawl(
            Connectors connectors, Datasets datasets, Lineage lineage, TopicNames topics, InstantSource clock) {
        this.connectors = connectors;
        this.datasets = datasets;
        this.lineage = lineage;
        this.topics = topics;
        this.clock = clock;
    }

    private record Look(Instant at, Set<DatasetId> datasets) {}

    /** To be called after a crawl. */
    public void look(Source source) {
        Instant now = clock.instant();
        Set<DatasetId> there = datasets.idsOf(source.id());
        @Nullable Look last = looks.get(source.id());
        boolean known = last != null
                && last.datasets().equals(there)
                && now.isBefore(last.at().plus(NOW_AND_THEN));
        if (known) {
            return;
        }
        if (last != null && !last.datasets().equals(there)) {
            looks.clear();
        }
        looks.put(source.id(), new Look(now, there));
        try {
            lineage.replaceFound(source.id(), found(source, there));
        } catch (TidemarkException e) {
            LOG.warn("The lineage of source {} stays as it was: {}", source.id(), e.getMessage());
        }
    }

    private List<LineageEdge> found(Source source, Set<DatasetId> there) {
        Connector connector = connectors.of(source);
        List<LineageEdge> edges = new ArrayList<>(topics.edges(source.id(), there));
        if (connector instanceof Relating relating) {
            Relations relations = relating.relations();
            relations
                    .notes()
                    .forEach(note -> LOG.info("Source {}: {}; declare its lineage by hand", source.id(), note));
            relations.found().stream()
                    .filter(relation -> source.watches(relation.upstream()) && source.watches(relation.downstream()))
                    .map(relation -> edge(source.id(), relation))
                    .filter(edge -> there.contains(edge.upstream()) && there.contains(edge.downstream()))
                    .forEach(edges::add);
        }
        return edges.stream().distinct().toList();
    }

    private static LineageEdge edge(SourceId source, Relation relation) {
        return new LineageEdge(
                id(source, relation.upstream()),
                id(source, relation.downstream()),
                switch (relation.kind()) {
                    case VIEW -> LineageOrigin.VIEW;
                    case FOREIGN_KEY -> LineageOrigin.FOREIGN_KEY;
                },
                relation.reason());
    }

    private static DatasetId id(SourceId source, DatasetName name) {
        return DatasetId.of(source, name);
    }
}
