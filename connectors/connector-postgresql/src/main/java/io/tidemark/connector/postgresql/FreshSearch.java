package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Partitioning;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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

    FreshSearch(Session session, DatasetDescription dataset, Partitioning.TimeWindows how) {
        this.session = session;
        this.dataset = dataset;
        this.how = how;
    }

    /** The most that were found in one place. */
    FreshRows search(HeapState before, long expected) throws SQLException {
        FreshQuery query = new FreshQuery(session, dataset, how, before.snapshot());
        FreshRows best = query.fromBlock(Math.max(0, before.heap().bytes() / blockSize() - TAIL));
        if (best.count() >= expected) {
            return best;
        }
        Set<String> indexed = LeadingColumns.of(session, dataset.ref().name());
        String ingest = how.ingestColumn();
        if (ingest != null && indexed.contains(ingest) && isTime(ingest) && before.loaded() > 0) {
            best = more(
                    best,
                    query.from(ingest, Instant.ofEpochSecond(before.loaded()).minus(OVERLAP)));
        }
        for (int windows : RECENT_WINDOWS) {
            if (best.count() < expected && indexed.contains(how.timeColumn()) && before.newest() > 0) {
                best = more(best, query.from(how.timeColumn(), back(before.newest(), windows)));
            }
        }
        return best;
    }

    private long blockSize() throws SQLException {
        return session.query("SELECT current_setting('block_size')::bigint", row -> row.getLong(1))
                .getFirst();
    }

    private boolean isTime(String column) {
        return dataset.schema()
                .column(column)
                .map(Column::type)
                .filter(ColumnType::isTime)
                .isPresent();
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
