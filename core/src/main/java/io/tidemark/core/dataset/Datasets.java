package io.tidemark.core.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: the catalog of datasets, their schema changes and what people set for them. */
public interface Datasets {
    /** Adds the dataset or replaces the one of the same id. */
    void save(Dataset dataset);

    /** The same for many at once. */
    void saveAll(Collection<Dataset> datasets);

    Optional<Dataset> find(DatasetId id);

    /** Those of these datasets that are known, in any order. */
    List<Dataset> findAll(Collection<DatasetId> ids);

    /** The datasets of a source, by id. */
    List<Dataset> ofSource(SourceId source);

    /** The ids of a source's datasets. */
    Set<DatasetId> idsOf(SourceId source);

    void addChanges(List<SchemaChange> changes);

    /** The newest schema changes of a dataset, newest first. */
    List<SchemaChange> changes(DatasetId dataset, int limit);

    /** All overrides: those of the file first in its order, then those of users; the first that sets a field wins. */
    List<DatasetOverride> overrides();

    /** Replaces every override that the file made. */
    void replaceFileOverrides(List<DatasetOverride> overrides);

    /** Adds or replaces a user's override of exactly this dataset. */
    void saveOverride(DatasetId dataset, DatasetOverride override);
}
