package io.tidemark.app.wiring;

import io.tidemark.web.security.AdminCredentials;
import io.tidemark.web.security.ApiToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The administrator's name and password hash, and the API token, in files that only their owner reads. Both are made at
 * the first start, unless {@code TIDEMARK_ADMIN_PASSWORD} gives a password, which then is not kept at all.
 */
final class AccessFiles {
    private static final Logger LOG = LoggerFactory.getLogger(AccessFiles.class);
    private static final int PASSWORD_LENGTH = 20;

    private final Path folder;
    private final Map<String, String> environment;
    private final SecureRandom random = new SecureRandom();

    AccessFiles(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    AdminCredentials admin() {
        String user = environment.getOrDefault("TIDEMARK_ADMIN_USER", "admin");
        String given = environment.get("TIDEMARK_ADMIN_PASSWORD");
        if (given != null && !given.isEmpty()) {
            return AdminCredentials.ofPassword(user, given);
        }
        Path file = folder.resolve("admin");
        if (Files.exists(file)) {
            List<String> lines = read(file);
            return new AdminCredentials(lines.get(0), lines.get(1));
        }
        String password = ApiToken.random(random).value().substring(0, PASSWORD_LENGTH);
        AdminCredentials made = AdminCredentials.ofPassword(user, password);
        write(file, made.user() + "\n" + made.passwordHash() + "\n");
        // Shown this once, on the console of who started it, and kept as a hash.
        System.out.println("The first start made an administrator. Log in as " + user + " with " + password
                + " and keep it: it is not shown again. (To get another one, delete " + file + ".)");
        return made;
    }

    ApiToken token() {
        Path file = folder.resolve("api-token");
        if (Files.exists(file)) {
            return ApiToken.of(read(file).getFirst().strip());
        }
        ApiToken made = ApiToken.random(random);
        write(file, made.value() + "\n");
        LOG.info("The API token for programs is in {}", file);
        return made;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] ownersAlone = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(file, ownersAlone);
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        }
    }
}
