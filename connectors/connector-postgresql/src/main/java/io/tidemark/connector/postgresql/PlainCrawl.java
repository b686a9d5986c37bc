package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.connector.jdbc.WindowCounts;
import io.tidemark.connector.jdbc.WindowMark;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lists the windows of a table without native partitions. When the counters say that rows were only added, it looks for
 * them where they are cheap to find, and adds them to what it knows of the windows that they lie in; as many as the
 * counters told of must turn up, or every window is counted.
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

    /** The listing; its cursor is the state to remember. */
    PartitionListing list(Session session, String state) throws SQLException {
        Moment now = session.query(Moment.SQL, Moment::read).getFirst();
        int width = FreshQuery.width(dataset, how);
        Optional<HeapState> before = HeapState.parse(state)
                .filter(known -> heap.onlyGrewSince(known.heap()) && !heap.equals(known.heap()))
                .filter(known -> known.marks().haveWidth(width));
        if (before.isPresent()) {
            Optional<PartitionListing> some = onlyFresh(session, before.get(), now);
            if (some.isPresent()) {
                return some.get();
            }
        }
        List<Observation> all = counts.from(session, dataset, how, start);
        HeapState next = new HeapState(heap, now.snapshot(), 0, 0, loaded(all), WindowMarks.of(all));
        return new PartitionListing(all, true, next.text());
    }

    private Optional<PartitionListing> onlyFresh(Session session, HeapState before, Moment now) throws SQLException {
        long expected = heap.inserted() - before.heap().inserted() + before.owed();
        FreshRows fresh = new FreshSearch(session, dataset, how, now.blockSize()).search(before, expected);
        long owed = expected - fresh.count();
        boolean littleIsOwed = 2 * owed <= fresh.count() && before.indulged() < MOST_INDULGED;
        if (owed > 0 && !littleIsOwed) {
            return Optional.empty();
        }
        WindowMarks marks = before.marks().plus(fresh.marks(), start.getEpochSecond());
        List<Observation> some = fresh.marks().keySet().stream()
                .filter(window -> !window.from().isBefore(start))
                .sorted()
                .map(window -> observe(window, marks.at(window)))
                .toList();
        HeapState next = new HeapState(
                heap,
                now.snapshot(),
                owed,
                owed > 0 ? before.indulged() + 1 : 0,
                Math.max(before.loaded(), fresh.loaded()),
                marks);
        return Optional.of(new PartitionListing(some, false, next.text()));
    }

    private static Observation observe(PartitionKey.Window window, WindowMark mark) {
        return new Observation(window, mark.revision(), mark.rows(), null, null);
    }

    private static long loaded(List<Observation> seen) {
        long latest = 0;
        for (Observation one : seen) {
            Instant change = one.lastChange();
            latest = change == null ? latest : Math.max(latest, change.getEpochSecond());
        }
        return latest;
    }

    /** When a listing is made. */
    private record Moment(Snapshot snapshot, long blockSize) {
        static final String SQL = "SELECT pg_current_snapshot()::text, current_setting('block_size')::bigint,"
                + " set_config('enable_sort', 'off', true)";

        static Moment read(ResultSet row) throws SQLException {
            return new Moment(new Snapshot(row.getString(1)), row.getLong(2));
        }
    }
}
