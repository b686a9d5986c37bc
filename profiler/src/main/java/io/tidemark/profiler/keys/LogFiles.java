package io.tidemark.profiler.keys;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a topic's key log, oldest first: each is named by when it was begun and by what its keys are of, and is
 * removed some hours later at the latest, or where there are too many.
 *
 * @param about the very topic, how it is cut, and the columns of its key
 */
record LogFiles(Path folder, String about) {
    /** Hours are sealed within minutes; what is older is read from the topic again. */
    private static final Duration KEPT = Duration.ofHours(4);

    /** As many keys as the index keeps of an hour at 150,000 records a second. */
    private static final long MOST_BYTES = 4L << 30;

    private static final Pattern NAME = Pattern.compile("(\\d{15})-\\d{6}-[0-9a-f]{16}\\.log");

    /** Those that hold keys of the same. */
    List<Path> all() throws IOException {
        String end = end();
        return list().stream().filter(file -> file.toString().endsWith(end)).toList();
    }

    private List<Path> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private String end() {
        return "-" + HexFormat.of().toHexDigits(Hashing.xxh3_64().hashCharsToLong(about)) + ".log";
    }

    /** Begins a file behind all others. */
    Path begin(Instant now) throws IOException {
        Files.createDirectories(folder);
        for (int number = 0; ; number++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%015d-%06d", now.toEpochMilli(), number) + end());
            try {
                return Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                // one of an earlier process, or of the same millisecond
            }
        }
    }

    static Instant begun(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Instant.ofEpochMilli(Long.parseLong(name.group(1))) : Instant.MAX;
    }

    /** Removes what is old, what is too much, and what is about something else than that. */
    void clean(Instant now) throws IOException {
        String end = end();
        long bytes = 0;
        for (Path file : list().reversed()) {
            bytes += size(file);
            boolean old = begun(file).isBefore(now.minus(KEPT));
            if (old || bytes > MOST_BYTES || !file.toString().endsWith(end)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0; // another server on the same disk was faster
        }
    }
}
