package io.tidemark.core.lineage;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import java.util.Collection;
import java.util.List;

/** Port: the edges between datasets. An edge may name datasets that were not discovered yet. */
public interface Lineage {
    /** The edges that end in one of these datasets, ignored ones included, by upstream and downstream. */
    List<LineageEdge> into(Collection<DatasetId> downstream);

    /** The edges that begin in one of these datasets, ignored ones included, by upstream and downstream. */
    List<LineageEdge> outOf(Collection<DatasetId> upstream);

    /** Adds the edge or replaces the one of the same datasets and origin. */
    void save(LineageEdge edge);

    /** Takes out the edge of these datasets and that origin; false when there is none. */
    boolean delete(DatasetId upstream, DatasetId downstream, LineageOrigin origin);

    /** Replaces every edge that the configuration file declares. */
    void replaceDeclared(List<LineageEdge> declared);

    /** Replaces every edge that a crawl of that source found; those that stay remain ignored where they were. */
    void replaceFound(SourceId source, List<LineageEdge> found);
}
