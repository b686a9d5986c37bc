package io.tidemark.testkit;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.feedback.Feedback;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.rule.RuleId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What people said of values, in memory. */
public final class InMemoryFeedbacks implements Feedbacks {
    private record Value(RuleId rule, DatasetId dataset, String column, PartitionKey.Window window) {}

    private final Map<Value, Feedback> feedbacks = new ConcurrentHashMap<>();

    @Override
    public void save(Feedback feedback) {
        feedbacks.put(new Value(feedback.rule(), feedback.dataset(), feedback.column(), feedback.window()), feedback);
    }

    @Override
    public List<Feedback> of(DatasetId dataset) {
        return feedbacks.values().stream()
                .filter(feedback -> feedback.dataset().equals(dataset))
                .sorted(Comparator.comparing(Feedback::window)
                        .thenComparing(Feedback::rule)
                        .thenComparing(Feedback::column))
                .toList();
    }

    @Override
    public void delete(RuleId rule, DatasetId dataset, String column, PartitionKey.Window window) {
        feedbacks.remove(new Value(rule, dataset, column, window));
    }

    void forget(DatasetId dataset) {
        feedbacks.keySet().removeIf(value -> value.dataset().equals(dataset));
    }
}
