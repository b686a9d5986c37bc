package io.tidemark.connector;

import io.tidemark.core.topic.SubjectSight;
import java.util.List;
import java.util.Map;

/** The ability to tell what a schema registry keeps of datasets. */
public interface Registering {
    /** Whether the source has a registry at all. */
    boolean hasRegistry();

    /** What the registry tells of each of these datasets, be it why it tells nothing. */
    Map<DatasetRef, SubjectSight> subjects(List<DatasetRef> datasets);
}
