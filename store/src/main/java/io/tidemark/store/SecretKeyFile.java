package io.tidemark.store;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The file {@code secret.key} in the data directory, which only its owner may read; made at the first start. */
public final class SecretKeyFile {
    public static final String NAME = "secret.key";

    private final Path file;

    public SecretKeyFile(Path dataDirectory) {
        this.file = dataDirectory.resolve(NAME);
    }

    /** A cipher with the key in the file. */
    public SecretCipher cipher() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return new SecretCipher(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING,
                    "Cannot read or make the key file " + file + ": " + e + "; give Tidemark a data directory that it"
                            + " may write",
                    e);
        } catch (IllegalArgumentException e) {
            throw new TidemarkException(
                    ErrorCode.INVALID_SETTING, file + " holds no key in Base64; restore it from a backup", e);
        }
    }

    /** Written beside and moved into place, so that a crash never leaves half a key. */
    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", ownerOnly());
        byte[] key = new byte[SecretCipher.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: its key holds.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
