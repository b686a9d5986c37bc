package io.tidemark.profiler.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a topic's records as they were read last, so that its hours are sealed without reading it again. What it says
 * of an offset holds whether or not the step that read it was stored: a step that is repeated says the same once more, and
 * what was said last holds. What is not in it, or not whole, is to be read from the topic. See
 * docs/decisions/024-keys-are-logged-as-they-are-read.md.
 */
public final class KeyLog {
    private static final System.Logger LOG = System.getLogger(KeyLog.class.getName());
    private static final long LARGEST = 64L << 20;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LogFiles files;
    private final InstantSource clock;
    /** Files to which nothing more is written. */
    private final Set<Path> full = new HashSet<>();

    private @Nullable Path file;
    private Instant begun = Instant.MIN;
    private Instant resting = Instant.MIN;
    private long size;

    KeyLog(Path folder, String about, InstantSource clock) {
        this.files = new LogFiles(folder, about);
        this.clock = clock;
    }

    String about() {
        return files.about();
    }

    /** For one thread that reads some of the shards. */
    public KeyLogLane lane() {
        return new KeyLogLane(this);
    }

    /** Appends a piece; where that fails it is left out, and others are for a minute. */
    synchronized void append(ByteBuffer frame) {
        Instant now = clock.instant();
        if (now.isBefore(resting)) {
            return;
        }
        try (FileChannel target = FileChannel.open(file(now), StandardOpenOption.APPEND)) {
            size += frame.remaining();
            while (frame.hasRemaining()) {
                var _ = target.write(frame);
            }
        } catch (IOException e) {
            leave(); // behind a torn piece nothing is found
            resting = now.plus(PAUSE);
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "Keys cannot be logged in " + files.folder()
                            + ", so that they are read from the topic once more. Is the disk of TIDEMARK_KEYINDEX_DIRECTORY full?",
                    e);
        }
    }

    /** The file at hand; a new one after some time, so that old keys go. */
    private Path file(Instant now) throws IOException {
        Path known = file;
        if (known != null && size < LARGEST && now.isBefore(begun.plus(LONGEST))) {
            return known;
        }
        leave();
        files.clean(now);
        Path fresh = files.begin(now);
        file = fresh;
        begun = now;
        return fresh;
    }

    private void leave() {
        if (file != null) {
            full.add(file);
        }
        file = null;
        size = 0;
    }

    /** What it holds now. */
    public LogContent content() throws IOException {
        return LogContent.of(files.all());
    }

    /**
     * Forgets what is no longer needed.
     *
     * @param content what it held when that was sealed
     * @param offsets by shard, before which all was sealed
     */
    public synchronized void forget(LogContent content, Map<Integer, Long> offsets) throws IOException {
        Instant ended = clock.instant().minus(LONGEST);
        for (Path old : content.before(offsets)) {
            if (full.contains(old) || LogFiles.begun(old).isBefore(ended)) {
                full.remove(old);
                Files.deleteIfExists(old);
            }
        }
    }
}
