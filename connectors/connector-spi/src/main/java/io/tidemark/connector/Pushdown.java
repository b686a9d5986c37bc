package io.tidemark.connector;

import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.Measure;
import java.util.List;

/** The ability to have the store compute measures. */
public interface Pushdown {
    /** Whether the store computes this measure on a dataset of that schema. */
    boolean supports(Measure<?> measure, Schema schema);

    /**
     * The states of every requested partition, also of one without rows. All measures see the same rows. A measure that
     * fails by itself is a failure in its partition's states; an exception means that nothing could be computed.
     */
    List<PartitionStates> compute(ProfileRequest request);
}
