package io.tidemark.core.dataset;

import java.util.List;
import java.util.Optional;

/** Port: the configured sources and how their last crawl went. */
public interface Sources {
    /** Adds the source or replaces the one of the same id. */
    void save(Source source);

    Optional<Source> find(SourceId id);

    /** All sources, by id. */
    List<Source> all();

    /** Forgets the source, its datasets, and all that is known of them. */
    void delete(SourceId id);

    void saveStatus(SourceStatus status);

    Optional<SourceStatus> status(SourceId id);
}
