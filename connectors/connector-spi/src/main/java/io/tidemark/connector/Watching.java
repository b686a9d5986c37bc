package io.tidemark.connector;

import io.tidemark.core.topic.TopicSight;
import java.util.List;
import java.util.Map;

/** The ability to tell how datasets and those who read them stand, without reading a record. */
public interface Watching {
    /**
     * What can be seen of these datasets; those that cannot be seen just now are left out, and what may not be seen is
     * told among a sight's problems.
     */
    Map<DatasetRef, TopicSight> look(List<DatasetRef> datasets);
}
