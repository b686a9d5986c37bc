package io.tidemark.core.feedback;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.rule.RuleId;
import java.util.List;

/** Port: what people said of values. */
public interface Feedbacks {
    /** Nobody ever said anything. */
    Feedbacks NONE = new Feedbacks() {
        @Override
        public void save(Feedback feedback) {
            throw new UnsupportedOperationException("Nothing that is said is kept here");
        }

        @Override
        public List<Feedback> of(DatasetId dataset) {
            return List.of();
        }

        @Override
        public void delete(RuleId rule, DatasetId dataset, String column, PartitionKey.Window window) {}
    };

    /** Keeps it in place of what was said of the same value before. */
    void save(Feedback feedback);

    /** All of a dataset, by window, rule and column. */
    List<Feedback> of(DatasetId dataset);

    /** Takes back what was said of a value. */
    void delete(RuleId rule, DatasetId dataset, String column, PartitionKey.Window window);
}
