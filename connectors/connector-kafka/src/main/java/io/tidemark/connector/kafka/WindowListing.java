package io.tidemark.connector.kafka;

import io.tidemark.connector.PartitionListing;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;

/**
 * Lists the windows of a topic's event time by offsets.
 *
 * <p>A record is <em>delivered</em> at the latest record timestamp in its shard up to and including its own: what
 * Kafka's look-up of offsets by time goes by (it counts the marks that end transactions, too). It belongs to the window
 * of its event time if it was delivered before that window's end plus lateness. So the offsets between the look-ups for a window's start and for its deadline hold all of
 * its records, and they are its revision: it stays as it is once something was delivered after the deadline. A record
 * that is delivered later is misplaced in the window of its delivery.
 *
 * <p>A window is listed if something was delivered between its start and its end; no record is read for that. Where
 * nothing was, but something came before the deadline, the first of these records are looked at: the window is listed if
 * one of them belongs to it.
 */
record WindowListing(Broker broker, LatePeek peek, Topic topic, Partitioning.TimeWindows how, InstantSource clock) {
    /** Records from further in the future than that are an error of some producer's clock. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(2);

    /** @param horizon windows that end before it are left out */
    PartitionListing list(String cursor, Instant horizon) {
        String about = ListingCursor.about(topic, how);
        Optional<ListingCursor> parsed = ListingCursor.parse(cursor, about);
        ShardOffsets seen = broker.offsets(topic, OffsetSpec.latest());
        if (parsed.isPresent() && parsed.get().endsAt(seen)) {
            return PartitionListing.unchanged(cursor);
        }
        // In this order, so that the cursor never claims a newer delivery than lies before its ends.
        ShardOffsets newest = broker.offsets(topic, OffsetSpec.maxTimestamp());
        ShardOffsets ends = broker.offsets(topic, OffsetSpec.latest());
        ListingCursor now = ListingCursor.of(about, ends, newest);
        Optional<ListingCursor> before = parsed.filter(known -> known.isBefore(ends));
        List<Integer> changed = before.map(known -> known.changedShards(ends))
                .orElseGet(() -> IntStream.range(0, ends.shards()).boxed().toList());
        List<PartitionKey.Window> windows = windows(changed, before, newest, horizon);
        return new PartitionListing(observations(windows, ends), before.isEmpty(), now.text());
    }

    private List<PartitionKey.Window> windows(
            List<Integer> changed, Optional<ListingCursor> before, ShardOffsets newest, Instant horizon) {
        ShardOffsets oldest = broker.offsets(topic, OffsetSpec.forTimestamp(0));
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int shard : changed) {
            long known = before.map(cursor -> cursor.newest(shard)).orElse(ShardOffsets.NONE);
            long since = known == ShardOffsets.NONE ? oldest.time(shard) : known;
            if (since != ShardOffsets.NONE) { // else it holds nothing
                first = Math.min(first, since);
                // unknown while a transaction is open
                long until = newest.time(shard) == ShardOffsets.NONE ? Long.MAX_VALUE : newest.time(shard);
                last = Math.max(last, until);
            }
        }
        return first == Long.MAX_VALUE ? List.of() : between(first, last, horizon);
    }

    /** The windows to which what was delivered between these times may belong. */
    private List<PartitionKey.Window> between(long first, long last, Instant horizon) {
        Instant earliest = Instant.ofEpochMilli(first).minus(how.lateness());
        Instant latest = earlier(Instant.ofEpochMilli(last), clock.instant().plus(CLOCK_SKEW));
        PartitionKey.Window window = how.windowAt(earliest.isBefore(horizon) ? horizon : earliest);
        List<PartitionKey.Window> windows = new ArrayList<>();
        while (!window.from().isAfter(latest)) {
            windows.add(window);
            window = how.grain().after(window, how.zone());
        }
        return windows;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Observation> observations(List<PartitionKey.Window> windows, ShardOffsets ends) {
        List<Long> times = new ArrayList<>();
        for (PartitionKey.Window window : windows) {
            times.add(window.from().toEpochMilli());
            times.add(how.deadline(window).toEpochMilli());
        }
        if (!windows.isEmpty()) {
            times.add(windows.getLast().until().toEpochMilli());
        }
        return observed(ranges(windows, broker.offsetsAt(topic, times), ends));
    }

    private static List<DeliveryRange> ranges(
            List<PartitionKey.Window> windows, List<ShardOffsets> found, ShardOffsets ends) {
        List<DeliveryRange> ranges = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            // the end of a window is the start of the next one
            ranges.add(new DeliveryRange(
                    windows.get(i), found.get(2 * i), found.get(2 * i + 2), found.get(2 * i + 1), ends));
        }
        return ranges;
    }

    private List<Observation> observed(List<DeliveryRange> ranges) {
        List<DeliveryRange> gaps = ranges.stream()
                .filter(range -> !range.hasDeliveries() && range.hasLateDeliveries())
                .toList();
        Set<PartitionKey> filled = peek.filled(topic, how, gaps);
        return ranges.stream()
                .filter(range -> range.hasDeliveries() || filled.contains(range.window()))
                .map(range -> Observation.of(range.window(), range.revision()))
                .toList();
    }
}
