package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges windows that touch into as few stretches of time as hold them all. */
final class WindowRanges {
    private WindowRanges() {}

    static List<PartitionKey.Window> merge(Collection<PartitionKey.Window> windows) {
        List<PartitionKey.Window> merged = new ArrayList<>();
        windows.stream().sorted().forEach(window -> {
            PartitionKey.Window last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.until().isBefore(window.from())) {
                merged.add(window);
            } else {
                merged.removeLast();
                merged.add(new PartitionKey.Window(last.from(), later(last.until(), window.until())));
            }
        });
        return merged;
    }

    /** The one stretch that holds them all, null when there is none. */
    static PartitionKey.@Nullable Window span(List<PartitionKey.Window> merged) {
        return merged.isEmpty()
                ? null
                : new PartitionKey.Window(
                        merged.getFirst().from(), merged.getLast().until());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
