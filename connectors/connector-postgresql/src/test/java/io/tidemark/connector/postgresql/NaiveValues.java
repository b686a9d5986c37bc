package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.State;
import java.util.Comparator;
import java.util.List;

/** Compares what is told of values and keys with how often each is there. */
final class NaiveValues {
    /** A value as text and its rows. */
    record Count(String value, long rows) {}

    private NaiveValues() {}

    static void checkDistinct(String what, State found, List<Count> counts) {
        DistinctSketch sketch = (DistinctSketch) found;
        if (sketch.isExact()) {
            assertThat(sketch.estimate()).as(what).isEqualTo(counts.size());
        } else {
            assertThat(sketch.estimate()).as(what).isCloseTo(counts.size(), within(3 * sketch.standardError()));
        }
    }

    /** Equal values may have several texts, so only the counts are compared. */
    static void checkTop(String what, State found, List<Count> counts) {
        FrequentValues values = (FrequentValues) found;
        List<Long> top = counts.stream()
                .map(Count::rows)
                .sorted(Comparator.reverseOrder())
                .limit(values.counts().size())
                .toList();
        long rows = counts.stream().mapToLong(Count::rows).sum();
        assertThat(values.total()).as(what).isEqualTo(rows);
        assertThat(values.error() == 0).as(what).isEqualTo(counts.size() <= FrequentValues.MOST);
        List<Long> told = values.counts().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int i = 0; i < top.size(); i++) {
            assertThat(told.get(i)).as(what).isBetween(top.get(i) - values.error(), top.get(i));
        }
    }

    static void checkDuplicates(String what, State found, List<Long> copies) {
        long rows = copies.stream().mapToLong(Long::longValue).sum();
        long once = copies.stream().filter(count -> count == 1).count();
        assertThat(found).as(what).isEqualTo(new DuplicateTally(rows, copies.size(), once));
    }
}
