package io.tidemark.core.suggest;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.rule.RuleId;
import java.time.Instant;
import java.util.Set;

/** Port: suggestions that somebody did not want. */
public interface Rejections {
    /** It stays away from now on. */
    void add(DatasetId dataset, RuleId suggested, String who, Instant now);

    Set<RuleId> of(DatasetId dataset);
}
