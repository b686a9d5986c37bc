package io.tidemark.core.rule;

import io.tidemark.core.dataset.Dataset;
import java.util.Optional;

/** Port: what the sources of datasets are able to tell. */
public interface Abilities {
    /** Takes each source for able. */
    Abilities ALL = (reach, dataset) -> Optional.empty();

    /** What a dataset's source cannot do that rules of such a reach need, and the fix; empty where it can. */
    Optional<String> missing(RuleReach reach, Dataset dataset);
}
