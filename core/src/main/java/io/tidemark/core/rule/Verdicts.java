package io.tidemark.core.rule;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Port: the newest verdict of each rule on each partition and column. */
public interface Verdicts {
    /** Keeps each verdict in place of the older one of the same rule, dataset, partition and column. */
    void save(Collection<Verdict> verdicts);

    /** All verdicts on a partition, by rule and column. */
    List<Verdict> ofPartition(DatasetId dataset, PartitionKey partition);

    /** What a rule would have alerted on since, had it not been in shadow; newest window first. */
    List<Verdict> shadowed(Rule rule, Instant since, int limit);

    /** The verdicts of a rule type on a dataset's windows that start in [from, until), by time. */
    List<Verdict> ofType(DatasetId dataset, RuleType type, String column, Instant from, Instant until);
}
