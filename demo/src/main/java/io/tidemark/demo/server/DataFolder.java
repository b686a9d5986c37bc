package io.tidemark.demo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** The folder with all of the demo's data: a temporary one that vanishes, or a chosen one that stays. */
public final class DataFolder implements AutoCloseable {

    private static final String MARKER = ".tidemark-demo";

    private final Path path;
    private final boolean temporary;

    private DataFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /** Takes the chosen folder (empty, or of an earlier demo, whose data is deleted) or makes a temporary one. */
    public static DataFolder open(Optional<Path> chosen) {
        try {
            if (chosen.isEmpty()) {
                return new DataFolder(Files.createTempDirectory("tidemark-demo-"), true);
            }
            Path path = Files.createDirectories(chosen.get().toAbsolutePath());
            clear(path);
            Files.createFile(path.resolve(MARKER));
            return new DataFolder(path, false);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's data folder can't be made: " + e.getMessage(), e);
        }
    }

    public Path path() {
        return path;
    }

    public Path at(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException("The temporary folder " + path + " could not be deleted.", e);
            }
        }
    }

    private static void clear(Path path) throws IOException {
        try (var content = Files.list(path)) {
            if (content.findAny().isEmpty()) {
                return;
            }
        }
        if (!Files.exists(path.resolve(MARKER))) {
            throw new IOException(path + " is not empty and not from an earlier demo. Choose an empty folder.");
        }
        delete(path);
        Files.createDirectory(path);
    }

    private static void delete(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
