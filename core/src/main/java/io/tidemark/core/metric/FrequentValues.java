package io.tidemark.core.metric;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The most frequent values with how many rows have each.
 *
 * @param counts rows by value, as text; at most {@link #MOST}
 * @param rest rows whose value is not among them
 * @param error how many rows of a value may be counted among the rest at most; 0 when every count is exact
 */
public record FrequentValues(Map<String, Long> counts, long rest, long error) implements Mergeable<FrequentValues> {
    /** The most values that are kept. */
    public static final int MOST = 200;

    public static final FrequentValues NONE = new FrequentValues(Map.of(), 0, 0);

    private static final Comparator<Map.Entry<String, Long>> BY_COUNT =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    public FrequentValues {
        counts = Map.copyOf(counts);
        if (counts.size() > MOST || rest < 0 || error < 0) {
            throw new IllegalArgumentException(
                    "At most " + MOST + " values and nothing negative: " + counts.size() + ", " + rest + ", " + error);
        }
    }

    /**
     * The most frequent of these values.
     *
     * @param rest rows whose value is not among them
     * @param error how many rows of a value may be missing from its count, or from the counts
     */
    public static FrequentValues of(Map<String, Long> counts, long rest, long error) {
        if (counts.size() <= MOST) {
            return new FrequentValues(counts, rest, error);
        }
        List<Map.Entry<String, Long>> ordered =
                counts.entrySet().stream().sorted(BY_COUNT).toList();
        Map<String, Long> kept = new HashMap<>();
        ordered.subList(0, MOST).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        List<Map.Entry<String, Long>> dropped = ordered.subList(MOST, ordered.size());
        long droppedRows = dropped.stream().mapToLong(Map.Entry::getValue).sum();
        return new FrequentValues(
                kept, rest + droppedRows, error + dropped.getFirst().getValue());
    }

    @Override
    public FrequentValues plus(FrequentValues other) {
        Map<String, Long> sum = new HashMap<>(counts);
        other.counts.forEach((value, count) -> sum.merge(value, count, Long::sum));
        return of(sum, rest + other.rest, error + other.error);
    }

    /** Whether every value is among the counts. */
    public boolean isComplete() {
        return rest == 0;
    }

    /** Rows with a value. */
    public long total() {
        return rest + counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The values by their counts, the most frequent first. */
    public List<Map.Entry<String, Long>> top(int most) {
        return counts.entrySet().stream().sorted(BY_COUNT).limit(most).toList();
    }

    /** Shannon entropy of the values in bits; only meaningful when complete. */
    public double entropy() {
        double total = total();
        return counts.values().stream()
                .mapToDouble(count -> count / total)
                .filter(share -> share > 0)
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
