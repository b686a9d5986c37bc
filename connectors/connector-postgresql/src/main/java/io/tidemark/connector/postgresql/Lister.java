package io.tidemark.connector.postgresql;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.jdbc.Digest;
import io.tidemark.connector.jdbc.WindowCounts;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists the partitions of one dataset in the way that its signals allow. */
final class Lister {
    private final Reads reads;
    private final DatasetDescription dataset;
    private final Partitioning how;
    private final Instant horizon;
    private final ChangeSignals signals;
    private final String digest;

    Lister(Reads reads, DatasetDescription dataset, Partitioning how, Instant horizon, ChangeSignals signals) {
        this.reads = reads;
        this.dataset = dataset;
        this.how = how;
        this.horizon = horizon;
        this.signals = signals;
        this.digest = Digest.of(how.toString()) + signals.digest();
    }

    /** What moved since the cursor, with the cursor to remember. */
    PartitionListing list(Cursor cursor) {
        requireReadable();
        boolean moved = !signals.reliable() || !cursor.digest().equals(digest) || HeapState.owes(cursor.state());
        if (!moved) {
            return PartitionListing.unchanged(cursor.text());
        }
        return switch (how) {
            case Partitioning.Undivided whole when signals.reliable() -> ofWhole(cursor);
            case Partitioning.Undivided whole -> counted(Bounds.FIRST, cursor);
            case Partitioning.TimeWindows windows ->
                ofWindows(windows, windows.windowAt(horizon).from(), cursor);
        };
    }

    private void requireReadable() {
        DatasetName name = dataset.ref().name();
        if (!signals.exists()) {
            throw PostgresqlConnector.gone(name);
        }
        if (!signals.readable()) {
            throw new TidemarkException(
                    ErrorCode.PERMISSION_DENIED, name + ": the login may not read this; grant it SELECT");
        }
    }

    private PartitionListing ofWhole(Cursor cursor) {
        Observation whole = signals.isEmpty()
                ? new Observation(PartitionKey.WHOLE, Revision.ABSENT, 0L, 0L, null)
                : new Observation(
                        PartitionKey.WHOLE, new Revision("signal:" + signals.digest()), null, signals.bytes(), null);
        return new PartitionListing(List.of(whole), true, next("", cursor));
    }

    private PartitionListing ofWindows(Partitioning.TimeWindows windows, Instant start, Cursor cursor) {
        if (!signals.reliable() || signals.isEmpty()) {
            return counted(start, cursor);
        }
        Optional<RangeChildren> children = RangeChildren.of(dataset, windows, signals);
        if (children.isPresent()) {
            return ofChildren(new NativeCrawl(children.get(), windows, start), windows, cursor);
        }
        Optional<Heap> heap = signals.singleHeap().filter(one -> dataset.ref().kind() == DatasetKind.TABLE);
        return heap.isPresent() ? ofHeap(heap.get(), windows, start, cursor) : counted(start, cursor);
    }

    private PartitionListing ofChildren(NativeCrawl crawl, Partitioning.TimeWindows windows, Cursor cursor) {
        PartitionListing listing = crawl.list(
                cursor.state(),
                ranges ->
                        reads.in(dataset.ref().name(), session -> counts().within(session, dataset, windows, ranges)));
        return new PartitionListing(listing.observations(), listing.complete(), next(listing.cursor(), cursor));
    }

    private PartitionListing ofHeap(Heap heap, Partitioning.TimeWindows windows, Instant start, Cursor cursor) {
        PartitionListing listing = reads.in(
                dataset.ref().name(),
                session -> new PlainCrawl(dataset, windows, start, heap, counts()).list(session, cursor.state()));
        return new PartitionListing(listing.observations(), listing.complete(), next(listing.cursor(), cursor));
    }

    /** The cursor, unless it is one of the dataset when it was cut otherwise, which says nothing. */
    Cursor ofThisCut(Cursor cursor) {
        return cursor.digest().startsWith(Digest.of(how.toString())) ? cursor : Cursor.START;
    }

    private PartitionListing counted(Instant start, Cursor cursor) {
        if (signals.isEmpty()) {
            return new PartitionListing(List.of(), true, next("", cursor));
        }
        List<Observation> seen = reads.in(dataset.ref().name(), session -> counts().from(session, dataset, how, start));
        if (signals.reliable()) {
            return new PartitionListing(seen, true, next("", cursor));
        }
        String next = next(Digest.of(seen.toString()), cursor);
        return next.equals(cursor.text()) ? PartitionListing.unchanged(next) : new PartitionListing(seen, true, next);
    }

    private String next(String state, Cursor cursor) {
        return new Cursor(digest, state, cursor.sweep()).text();
    }

    private WindowCounts counts() {
        return new WindowCounts(PostgresqlDialect.INSTANCE, dataset.ref().kind() == DatasetKind.TABLE);
    }
}
