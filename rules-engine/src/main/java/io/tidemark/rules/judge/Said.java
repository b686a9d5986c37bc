package io.tidemark.rules.judge;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.feedback.Feedback;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.rule.RuleId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What people said of a dataset's values. */
final class Said {
    private final Map<Looked, NavigableMap<Instant, Feedback>> about = new HashMap<>();

    Said(Collection<Feedback> feedbacks) {
        for (Feedback feedback : feedbacks) {
            RuleId rule = feedback.rule();
            about.computeIfAbsent(new Looked(rule, feedback.column()), looked -> new TreeMap<>())
                    .put(feedback.window().from(), feedback);
        }
    }

    /** Whether that value of the window is legitimate. */
    boolean isExpected(Looked looked, PartitionKey.Window window, double value) {
        return at(looked, window.from(), Stance.EXPECTED)
                .filter(feedback -> feedback.isAbout(value))
                .isPresent();
    }

    /** Whether a value of the window was legitimate. */
    boolean isExpected(Looked looked, PartitionKey.Window window) {
        return at(looked, window.from(), Stance.EXPECTED).isPresent();
    }

    /** Whether that value of the window that starts then is nothing to learn from. */
    boolean isExcluded(Looked looked, Instant start, double value) {
        return at(looked, start, Stance.EXCLUDED)
                .filter(feedback -> feedback.isAbout(value))
                .isPresent();
    }

    private Optional<Feedback> at(Looked looked, Instant start, Stance stance) {
        return Optional.ofNullable(about.getOrDefault(looked, new TreeMap<>()).get(start))
                .filter(feedback -> feedback.stance() == stance);
    }

    /** Tells one set of what was said from another; empty for nothing. */
    String mark(Looked looked) {
        List<Feedback> all =
                List.copyOf(about.getOrDefault(looked, new TreeMap<>()).values());
        int hash = all.stream()
                .map(one -> one.window().from() + " " + one.stance().text() + " " + one.observed())
                .toList()
                .hashCode();
        return all.isEmpty() ? "" : " said " + all.size() + " " + Integer.toHexString(hash);
    }
}
