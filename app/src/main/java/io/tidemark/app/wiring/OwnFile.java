package io.tidemark.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;

/** A small text file in the data folder that only its owner reads, made when it is first needed. */
record OwnFile(Path path) {
    boolean exists() {
        return Files.exists(path);
    }

    /** Its lines; when it is not there, it is made with that text first. */
    List<String> linesOr(Supplier<String> text) {
        if (!exists()) {
            write(text.get());
        }
        return lines();
    }

    List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be read", e);
        }
    }

    void write(String text) {
        try {
            Files.createFile(path, ownersAlone());
            Files.writeString(path, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be written", e);
        }
    }

    private FileAttribute<?>[] ownersAlone() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
