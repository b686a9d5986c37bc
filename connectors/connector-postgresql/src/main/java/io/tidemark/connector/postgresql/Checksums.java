package io.tidemark.connector.postgresql;

import io.tidemark.core.dataset.PartitionKey;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The checksums that sweeps took, as the cursor keeps them.
 *
 * @param next start of the window that the next sweep begins with, in seconds of the epoch
 * @param byStart checksum by the window's start; one that has moved since it was first taken begins with an exclamation
 *     mark
 */
record Checksums(long next, SortedMap<Long, String> byStart) {
    private static final int RADIX = 36;
    private static final String MOVED = "!";

    Checksums {
        byStart = new TreeMap<>(byStart);
    }

    static Checksums parse(String text) {
        SortedMap<Long, String> sums = new TreeMap<>();
        String[] parts = text.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String[] entry = parts[i].split("=", 2);
            if (entry.length == 2) {
                sums.put(Long.parseLong(entry[0], RADIX), entry[1]);
            }
        }
        return new Checksums(parts[0].isEmpty() ? Long.MIN_VALUE : Long.parseLong(parts[0], RADIX), sums);
    }

    String text() {
        StringBuilder text = new StringBuilder(Long.toString(next, RADIX));
        byStart.forEach((start, sum) ->
                text.append(';').append(Long.toString(start, RADIX)).append('=').append(sum));
        return text.toString();
    }

    /** With a sum that was taken now; without those of windows that start before the horizon. */
    Checksums with(Map<PartitionKey.Window, String> taken, long after, long horizon) {
        SortedMap<Long, String> sums = new TreeMap<>(byStart.tailMap(horizon));
        taken.forEach((window, sum) -> {
            long start = window.from().getEpochSecond();
            String old = byStart.get(start);
            boolean moved = old != null && (old.startsWith(MOVED) || !old.equals(sum));
            sums.put(start, moved ? MOVED + sum : sum);
        });
        return new Checksums(after, sums);
    }

    /** The sum of a window that has moved once, to be part of its revision. */
    Optional<String> moved(PartitionKey key) {
        return key instanceof PartitionKey.Window window
                ? Optional.ofNullable(byStart.get(window.from().getEpochSecond()))
                        .filter(sum -> sum.startsWith(MOVED))
                        .map(sum -> sum.substring(MOVED.length()))
                : Optional.empty();
    }
}
