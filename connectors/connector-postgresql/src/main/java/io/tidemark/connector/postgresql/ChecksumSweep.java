package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.jdbc.Session;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads some closed windows a crawl, one after the other around the whole lookback, and sums up a hash of each row, so
 * that a row that was changed in place without a signal moves its window's revision all the same. The sum does not depend
 * on the order of rows. It costs about twelve times a {@code count(*)} of the windows that are read.
 */
final class ChecksumSweep {
    private final DatasetDescription dataset;
    private final Partitioning.TimeWindows how;
    private final Instant start;
    private final Instant now;
    private final int windows;

    /**
     * Sweeps windows from {@code start} on that have ended by now.
     *
     * @param windows how many
     */
    ChecksumSweep(DatasetDescription dataset, Partitioning.TimeWindows how, Instant start, Instant now, int windows) {
        this.dataset = dataset;
        this.how = how;
        this.start = start;
        this.now = now;
        this.windows = windows;
    }

    /** The sums after this sweep. */
    Checksums sweep(Session session, Checksums before) throws SQLException {
        List<PartitionKey.Window> some = next(before.next());
        Map<PartitionKey.Window, String> taken = new HashMap<>();
        RowHash hash = new RowHash(dataset, how);
        for (PartitionKey.Window window : some) {
            taken.put(window, hash.of(session, window));
        }
        long after = some.isEmpty() ? before.next() : some.getLast().until().getEpochSecond();
        return before.with(taken, after, start.getEpochSecond());
    }

    private List<PartitionKey.Window> next(long from) {
        Instant latest = now.minus(how.lateness());
        PartitionKey.Window first = how.windowAt(start);
        PartitionKey.Window window = from < start.getEpochSecond() ? first : how.windowAt(Instant.ofEpochSecond(from));
        List<PartitionKey.Window> some = new ArrayList<>();
        while (some.size() < windows) {
            if (window.until().isAfter(latest)) {
                window = first;
            }
            if (window.until().isAfter(latest) || some.contains(window)) {
                break;
            }
            some.add(window);
            window = how.grain().after(window, how.zone());
        }
        return some;
    }

    /**
     * A listing in which the revision of each window whose sum has ever moved tells the sum.
     *
     * @param all lists everything, when a sum moved that the listing does not tell of
     */
    static PartitionListing tell(
            PartitionListing listing, Checksums before, Checksums after, Function<Cursor, PartitionListing> all) {
        boolean moved = after.byStart().entrySet().stream()
                .anyMatch(sum -> sum.getValue().startsWith("!")
                        && !sum.getValue().equals(before.byStart().get(sum.getKey())));
        PartitionListing base = moved && !listing.complete() ? all.apply(Cursor.START) : listing;
        List<Observation> told = base.observations().stream()
                .map(seen -> after.moved(seen.partition())
                        .filter(sum -> !seen.revision().equals(Revision.ABSENT))
                        .map(sum -> withSum(seen, sum))
                        .orElse(seen))
                .toList();
        Cursor cursor = Cursor.parse(base.cursor()).withSweep(after.text());
        return new PartitionListing(told, base.complete(), cursor.text());
    }

    private static Observation withSum(Observation seen, String sum) {
        return new Observation(
                seen.partition(),
                new Revision(seen.revision().marker() + ":sum:" + sum),
                seen.rows(),
                seen.bytes(),
                seen.lastChange());
    }
}
