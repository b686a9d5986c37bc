package io.tidemark.core.arrival;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many rows a window usually has in the end: the median of the same hour on the seven days before, or of the seven
 * windows before for days and longer; needs three.
 */
record UsualRows(Partitioning.TimeWindows how, Map<PartitionKey.Window, Long> rows) {
    private static final int WINDOWS = 7;
    private static final int FEWEST = 3;

    Optional<Double> of(PartitionKey.Window window) {
        List<Long> earlier = (how.grain() == Grain.HOUR ? sameHours(window) : before(window))
                .stream().sorted().toList();
        if (earlier.size() < FEWEST) {
            return Optional.empty();
        }
        int middle = earlier.size() / 2;
        double median =
                earlier.size() % 2 == 1 ? earlier.get(middle) : (earlier.get(middle - 1) + earlier.get(middle)) / 2.0;
        return Optional.of(median);
    }

    private List<Long> sameHours(PartitionKey.Window window) {
        ZonedDateTime start = window.from().atZone(how.zone());
        return IntStream.rangeClosed(1, WINDOWS)
                .mapToObj(days -> rows.get(how.windowAt(start.minusDays(days).toInstant())))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Long> before(PartitionKey.Window window) {
        return rows.entrySet().stream()
                .filter(one -> one.getKey().compareTo(window) < 0)
                .sorted(Map.Entry.<PartitionKey.Window, Long>comparingByKey(Comparator.reverseOrder()))
                .limit(WINDOWS)
                .map(Map.Entry::getValue)
                .toList();
    }
}
