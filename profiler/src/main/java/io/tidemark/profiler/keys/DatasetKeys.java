package io.tidemark.profiler.keys;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.keys.Copy;
import io.tidemark.core.keys.KeyHoldings;
import io.tidemark.core.keys.KeyPlace;
import io.tidemark.core.keys.ShardOffset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one dataset over its horizon: a sealed segment a partition. One partition is sealed at a time; questions are
 * answered meanwhile from what was sealed before.
 */
final class DatasetKeys implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DatasetKeys.class.getName());

    private final DatasetId dataset;
    private final String key;
    private final SegmentFiles files;
    private final KeyFilter filter;
    private final Mappings mappings = new Mappings();
    private final Queue<Segment> left = new ConcurrentLinkedQueue<>();
    private volatile Segments segments;

    private DatasetKeys(DatasetId dataset, String key, SegmentFiles files, KeyMemory memory) throws IOException {
        this.dataset = dataset;
        this.key = key;
        this.files = files;
        this.filter = new KeyFilter(memory);
        this.segments = load();
    }

    /** @param key the columns of the key; segments of another key are left out */
    static DatasetKeys open(DatasetId dataset, String key, SegmentFiles files, KeyMemory memory) {
        try {
            return new DatasetKeys(dataset, key, files, memory);
        } catch (IOException e) {
            throw new UncheckedIOException("The key index of " + dataset + " cannot be read", e);
        }
    }

    private Segments load() throws IOException {
        Segments found = Segments.NONE;
        try {
            for (Path file : files.sealed(dataset)) {
                Segment segment = open(file);
                if (segment != null) {
                    found = found.with(segment);
                }
            }
            return found;
        } catch (IOException | RuntimeException e) {
            // nobody else can: there are only so many mappings for the whole process
            found.all().forEach(Segment::close);
            mappings.close();
            throw e;
        }
    }

    private @Nullable Segment open(Path file) throws IOException {
        try {
            Segment segment = Segment.open(file, mappings);
            SegmentHeader.Content content = segment.header().content();
            if (!file.equals(files.file(content.dataset(), content.partition()))) {
                LOG.log(System.Logger.Level.WARNING, "{0} is left out of the key index: it holds {1}", file, content);
                segment.close();
                return null;
            }
            if (!content.key().equals(key)) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "{0} is removed: the key was {1}, now it is {2}",
                        file,
                        content.key(),
                        key);
                segment.close();
                Files.deleteIfExists(file);
                return null;
            }
            return segment;
        } catch (BadSegmentException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} is left out of the key index until its partition is profiled again: {1}",
                    file,
                    e.getMessage());
            return null;
        }
    }

    String key() {
        return key;
    }

    /**
     * Seals a partition's keys in place of those of its earlier revision, and says which were delivered before.
     *
     * @param horizon windows that ended before that are forgotten
     */
    synchronized Sealed seal(PartitionKey partition, Revision revision, KeyIntake intake, Instant horizon) {
        try {
            List<Segment> gone = expire(horizon);
            Segment old = segments.of(partition);
            if (old != null) {
                gone.add(old);
            }
            filter.prepare(old == null ? segments : segments.without(partition), gone, intake.rows());
            Sealed sealed = sealed(new SegmentHeader.Content(dataset, partition, revision, key), intake);
            filter.finish();
            return sealed;
        } catch (IOException | RuntimeException e) {
            filter.forget();
            throw e instanceof RuntimeException unchecked
                    ? unchecked
                    : new UncheckedIOException(
                            "The keys of " + dataset + " " + partition + " cannot be kept", (IOException) e);
        }
    }

    private Sealed sealed(SegmentHeader.Content content, KeyIntake intake) throws IOException {
        List<Segment> earlier = segments.before(content.partition());
        boolean placed = !intake.spans().places().isEmpty();
        CopyCount copies = new CopyCount(earlier, content.partition(), placed);
        Path file = files.file(dataset, content.partition());
        try (SegmentWriter writer = new SegmentWriter(file, content, intake)) {
            Sealing sealing = new Sealing(writer, filter, new CopyFinder(earlier, copies));
            intake.drain(sealing);
            SegmentHeader header = sealing.finish();
            Segment old = segments.of(content.partition());
            segments = segments.with(Segment.written(file, header, mappings));
            if (old != null) {
                left.add(old);
            }
            return new Sealed(Sealing.duplicates(header), copies.tally(header.count()));
        }
    }

    /** Forgets a partition. */
    synchronized void drop(PartitionKey partition) {
        Segment segment = segments.of(partition);
        if (segment == null) {
            return;
        }
        filter.remove(segment);
        segments = segments.without(partition);
        left.add(segment);
        try {
            Files.deleteIfExists(segment.file());
        } catch (IOException e) {
            throw new UncheckedIOException("The segment " + segment.file() + " cannot be removed", e);
        }
    }

    /** Forgets the windows that ended before that; their keys are still in the filter. */
    private List<Segment> expire(Instant horizon) throws IOException {
        List<Segment> gone = new ArrayList<>();
        for (Segment segment : segments.all()) {
            if (segment.partition() instanceof PartitionKey.Window window
                    && !window.until().isAfter(horizon)) {
                gone.add(segment);
                left.add(segment);
                segments = segments.without(window);
                Files.deleteIfExists(segment.file());
            }
        }
        return gone;
    }

    List<KeyPlace> find(long fingerprint) {
        long hash = Mix.spread(fingerprint);
        List<KeyPlace> places = new ArrayList<>();
        for (Segment segment : segments.all()) {
            long entry = segment.find(hash);
            long end = entry < 0 ? entry : segment.endOf(hash, entry);
            for (long one = entry; one < end; one++) {
                places.add(place(segment, segment.position(one)));
            }
        }
        return places;
    }

    void copies(PartitionKey partition, Consumer<Copy> each) {
        Segments now = segments;
        Segment segment = now.of(partition);
        if (segment == null) {
            return;
        }
        List<Segment> earlier = now.before(partition);
        CopyFinder finder = new CopyFinder(
                earlier,
                (origin, position, first) -> each.accept(new Copy(
                        place(segment, position),
                        place(origin == CopyFinder.ITSELF ? segment : earlier.get(origin), first))));
        CopyWalk walk = new CopyWalk(finder);
        segment.each((hash, entry) -> walk.take(hash, segment.position(entry)));
        walk.finish();
    }

    private static KeyPlace place(Segment segment, long position) {
        return new KeyPlace(
                segment.partition(),
                segment.header().content().revision(),
                segment.hasPlaces()
                        ? Optional.of(new ShardOffset(Position.shard(position), Position.offset(position)))
                        : Optional.empty());
    }

    KeyHoldings holdings() {
        Segments now = segments;
        long bytes = now.all().stream().mapToLong(Segment::bytes).sum();
        return new KeyHoldings(now.all().size(), now.keys(), bytes);
    }

    /** How much memory its filter takes. */
    synchronized long heapBytes() {
        return filter.bytes();
    }

    /** How many files are mapped into memory. */
    int mapped() {
        return mappings.count();
    }

    /** Unmaps the files that were replaced or dropped; nobody may be reading at the moment. */
    void tidy() {
        for (Segment segment = left.poll(); segment != null; segment = left.poll()) {
            segment.close();
        }
    }

    /** Lets go of memory and files, which stay where they are; nobody may use it any more. */
    @Override
    public synchronized void close() {
        tidy();
        segments.all().forEach(Segment::close);
        mappings.close();
        filter.forget();
    }

    /** Whether a window is young enough to be kept. */
    static boolean isWithin(PartitionKey partition, Instant now, Duration horizon) {
        return !(partition instanceof PartitionKey.Window window)
                || window.until().isAfter(now.minus(horizon));
    }
}
