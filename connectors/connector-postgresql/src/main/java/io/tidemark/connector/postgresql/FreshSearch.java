package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Partitioning;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the rows that were added to a table in one place after the other, the cheapest first, until as many as
 * expected have turned up: the blocks at its end; what was loaded of late, by an index on the time of loading; the newest
 * windows, by an index on the event time.
 */
final class FreshSearch {
    /** Blocks before the old end that may have had room left. */
    private static final long TAIL = 128;

    /** Rows may be committed this much later than they say that they were loaded. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final int[] RECENT_WINDOWS = {3, 48};

    private final Session session;
    private final DatasetDescription dataset;
    private final Partitioning.TimeWindows how;
    private final long blockSize;

    FreshSearch(Session session, DatasetDescription dataset, Partitioning.TimeWindows how, long blockSize) {
        this.session = session;
        this.dataset = dataset;
        this.how = how;
        this.blockSize = blockSize;
    }

    /** The most that were found in one place. */
    FreshRows search(HeapState before, long expected) throws SQLException {
        FreshQuery query = new FreshQuery(session, dataset, how, before.snapshot());
        FreshRows best = query.fromBlock(Math.max(0, before.heap().bytes() / blockSize - TAIL));
        if (best.count() >= expected) {
            return best;
        }
        Set<String> indexed = LeadingColumns.of(session, dataset.ref().name());
        Optional<String> ingest = FreshQuery.ingestColumn(dataset, how).filter(indexed::contains);
        if (ingest.isPresent() && before.loaded() > 0) {
            best = more(
                    best,
                    query.from(
                            ingest.get(), Instant.ofEpochSecond(before.loaded()).minus(OVERLAP)));
        }
        long newest = before.marks().newest();
        for (int windows : RECENT_WINDOWS) {
            if (best.count() < expected && indexed.contains(how.timeColumn()) && newest > 0) {
                best = more(best, query.from(how.timeColumn(), back(newest, windows)));
            }
        }
        return best;
    }

    private Instant back(long newest, int windows) {
        Instant at = Instant.ofEpochSecond(newest);
        for (int i = 0; i < windows; i++) {
            at = how.windowAt(at.minusNanos(1)).from();
        }
        return at;
    }

    private static FreshRows more(FreshRows one, FreshRows other) {
        return other.count() > one.count() ? other : one;
    }
}
