package io.tidemark.core.sample;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.RuleId;
import java.util.List;

/** Port: rows that rules found bad, kept as samples or read from the store as it has them now. */
public interface BadRowReads {
    /** Takes rows one by one. */
    interface Sink {
        /** The names of the columns, before the first row. */
        void columns(List<String> names);

        void row(SampledRow row);

        /** Whether no more rows are needed; reading may end then. */
        default boolean isFull() {
            return false;
        }
    }

    /** The samples of a partition, by rule and column; none where they are switched off. */
    List<RowSample> samples(DatasetId dataset, PartitionKey partition);

    /** Whether the rule points at rows that may be read. */
    boolean has(DatasetId dataset, RuleId rule);

    /**
     * Hands out all rows, masked as samples are.
     *
     * @param column the column that was judged; empty for a rule on the whole partition
     * @throws io.tidemark.core.error.TidemarkException when there are none to be had, and why
     */
    void read(DatasetId dataset, PartitionKey partition, RuleId rule, String column, Sink sink);

    /**
     * Does nothing where rows can be read.
     *
     * @throws io.tidemark.core.error.TidemarkException when they cannot, and why
     */
    void require(DatasetId dataset, PartitionKey partition, RuleId rule, String column);
}
