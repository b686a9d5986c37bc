package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.WindowCounts;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists the windows of a table without native partitions. When the counters say that rows were only added, it looks for
 * them where they are cheap to find, and counts just the windows that they lie in; as many as the counters told of must
 * turn up, or every window is counted.
 *
 * <p>On a table that is written to all the time the counters lag behind by some rows. So a small rest may stay owed, but
 * neither when the table comes to rest nor for more than {@value #MOST_INDULGED} listings in a row: a row in an unlikely
 * place is then found late, never lost.
 */
final class PlainCrawl {
    private static final int MOST_INDULGED = 20;

    private final DatasetDescription dataset;
    private final Partitioning.TimeWindows how;
    private final Instant start;
    private final Heap heap;
    private final WindowCounts counts;

    /** Lists windows from {@code start} on. */
    PlainCrawl(
            DatasetDescription dataset, Partitioning.TimeWindows how, Instant start, Heap heap, WindowCounts counts) {
        this.dataset = dataset;
        this.how = how;
        this.start = start;
        this.heap = heap;
        this.counts = counts;
    }

    /** Whether a table whose signals did not move must be counted all the same. */
    static boolean owes(String state) {
        return HeapState.parse(state).filter(before -> before.owed() != 0).isPresent();
    }

    /** The listing; its cursor is the state to remember. */
    PartitionListing list(Session session, String state) throws SQLException {
        Snapshot now = session.query(
                        "SELECT pg_current_snapshot()::text, set_config('enable_sort', 'off', true)",
                        row -> new Snapshot(row.getString(1)))
                .getFirst();
        Optional<HeapState> before =
                HeapState.parse(state).filter(known -> heap.onlyGrewSince(known.heap()) && !heap.equals(known.heap()));
        if (before.isPresent()) {
            Optional<PartitionListing> some = onlyFresh(session, before.get(), now);
            if (some.isPresent()) {
                return some.get();
            }
        }
        List<Observation> all = counts.from(session, dataset, how, start);
        HeapState next = new HeapState(heap, now, 0, 0, newest(all, 0), loaded(all, 0));
        return new PartitionListing(all, true, next.text());
    }

    private Optional<PartitionListing> onlyFresh(Session session, HeapState before, Snapshot now) throws SQLException {
        long expected = heap.inserted() - before.heap().inserted() + before.owed();
        FreshRows best = new FreshSearch(session, dataset, how).search(before, expected);
        long owed = expected - best.count();
        boolean littleIsOwed = 2 * owed <= best.count() && before.indulged() < MOST_INDULGED;
        if (owed > 0 && !littleIsOwed) {
            return Optional.empty();
        }
        List<PartitionKey.Window> touched = best.windows().stream()
                .filter(window -> !window.from().isBefore(start))
                .toList();
        List<Observation> some =
                touched.isEmpty() ? List.of() : new ArrayList<>(counts.within(session, dataset, how, touched));
        HeapState next = new HeapState(
                heap,
                now,
                owed,
                owed > 0 ? before.indulged() + 1 : 0,
                newest(some, before.newest()),
                loaded(some, before.loaded()));
        return Optional.of(new PartitionListing(some, false, next.text()));
    }

    private static long newest(List<Observation> seen, long otherwise) {
        return seen.stream()
                .map(Observation::partition)
                .filter(PartitionKey.Window.class::isInstance)
                .mapToLong(window -> ((PartitionKey.Window) window).from().getEpochSecond())
                .reduce(otherwise, Math::max);
    }

    private static long loaded(List<Observation> seen, long otherwise) {
        long latest = otherwise;
        for (Observation one : seen) {
            Instant change = one.lastChange();
            latest = change == null ? latest : Math.max(latest, change.getEpochSecond());
        }
        return latest;
    }
}
