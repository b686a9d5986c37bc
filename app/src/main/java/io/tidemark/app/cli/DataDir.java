package io.tidemark.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The folder that holds all that a server keeps. */
public record DataDir(Path path) {
    static DataDir of(CommandLine line, Map<String, String> environment) {
        String home = environment.getOrDefault("TIDEMARK_DATA_DIR", System.getProperty("user.home") + "/.tidemark");
        return new DataDir(Path.of(line.option("data-dir").orElse(home)).toAbsolutePath());
    }

    /** Makes the folder, for its owner alone where the file system knows owners. */
    void create() {
        try {
            if (!Files.exists(path)) {
                boolean posix =
                        path.getFileSystem().supportedFileAttributeViews().contains("posix");
                Files.createDirectories(path.getParent());
                if (posix) {
                    Files.createDirectory(
                            path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectory(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + path + " cannot be made", e);
        }
    }

    public Path configFile() {
        return path.resolve("tidemark.yaml");
    }

    public Path tokenFile() {
        return path.resolve("api-token");
    }

    /** The token to call a server with; empty for none. */
    static String token(CommandLine line, Map<String, String> environment) throws IOException {
        String given = environment.get("TIDEMARK_TOKEN");
        if (given != null) {
            return given;
        }
        Path file = of(line, environment).tokenFile();
        return Files.isReadable(file) ? Files.readString(file).strip() : "";
    }
}
