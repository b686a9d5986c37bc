package io.tidemark.profiler.keys;

import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where segments lie: a folder a source, one in it a dataset, in that a file a partition; and how they get there whole. */
record SegmentFiles(Path root) {
    static final String UNFINISHED = ".unfinished";
    private static final String SEALED = ".keys";
    private static final int LONGEST = 60;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]");

    Path folder(DatasetId dataset) {
        return root.resolve(dataset.source().value()).resolve(name(dataset.value()));
    }

    Path file(DatasetId dataset, PartitionKey partition) {
        return folder(dataset).resolve(name(partition.text()) + SEALED);
    }

    /** Safe on every file system, still readable, and by the hash at its end never that of another text. */
    private static String name(String text) {
        String safe = UNSAFE.matcher(text).replaceAll("_");
        String shortened = safe.substring(0, Math.min(safe.length(), LONGEST));
        return shortened + "-" + HexFormat.of().toHexDigits(Hashing.xxh3_64().hashCharsToLong(text));
    }

    /** The sealed segments of a dataset. What a crash left unfinished is removed. */
    List<Path> sealed(DatasetId dataset) throws IOException {
        Path folder = folder(dataset);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                }
            }
            return all.stream()
                    .filter(file -> file.toString().endsWith(SEALED))
                    .sorted()
                    .toList();
        }
    }

    /** Gives a finished file, already forced to disk, its name: at any moment the old one is there or the new one. */
    static void publish(Path finished, Path name) throws IOException {
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(Objects.requireNonNull(name.getParent()));
    }

    /** Makes the names in a folder last; where the system cannot, a crash may bring back the old segment. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(SegmentFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "The folder " + folder + " cannot be forced to disk: " + e);
        }
    }

    static void closeQuietly(Channel channel, Path file) {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be removed", e);
        }
    }
}
