package io.tidemark.connector.jdbc;

import io.tidemark.core.metric.FrequentValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows by value while they arrive; where each value arrives once, only the most frequent are kept. */
final class CountedValues {
    private static final int ROOM = 4 * FrequentValues.MOST;
    private static final Comparator<Map.Entry<String, Long>> BY_COUNT =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final boolean eachOnce;
    private Map<String, Long> counts = new HashMap<>();
    private long rest;
    private long error;

    CountedValues(boolean eachOnce) {
        this.eachOnce = eachOnce;
    }

    void add(String value, long rows) {
        counts.merge(value, rows, Long::sum);
        if (eachOnce && counts.size() > ROOM) {
            keepTheMostFrequent();
        }
    }

    /**
     * Adds rows whose values are not told.
     *
     * @param most how many rows one of these values has at most
     */
    void addRest(long rows, long most) {
        rest += rows;
        error = Math.max(error, most);
    }

    private void keepTheMostFrequent() {
        List<Map.Entry<String, Long>> ordered = new ArrayList<>(counts.entrySet());
        ordered.sort(BY_COUNT);
        Map<String, Long> kept = new HashMap<>();
        for (Map.Entry<String, Long> entry : ordered) {
            if (kept.size() < FrequentValues.MOST) {
                kept.put(entry.getKey(), entry.getValue());
            } else {
                addRest(entry.getValue(), entry.getValue());
            }
        }
        counts = kept;
    }

    FrequentValues values() {
        keepTheMostFrequent();
        return new FrequentValues(counts, rest, error);
    }
}
