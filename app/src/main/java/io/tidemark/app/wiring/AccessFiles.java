package io.tidemark.app.wiring;

import io.tidemark.web.security.AdminCredentials;
import io.tidemark.web.security.ApiToken;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The administrator's name and password hash, the API token, and this installation's id, in files that only their owner
 * reads. All are made at the first start, unless {@code TIDEMARK_ADMIN_PASSWORD} gives a password, which then is not kept
 * at all.
 */
final class AccessFiles {
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
        String given = environment.getOrDefault("TIDEMARK_ADMIN_PASSWORD", "");
        if (!given.isEmpty()) {
            return AdminCredentials.ofPassword(user, given);
        }
        OwnFile file = new OwnFile(folder.resolve("admin"));
        List<String> lines = file.linesOr(() -> firstAdmin(user, file));
        return new AdminCredentials(lines.get(0), lines.get(1));
    }

    ApiToken token() {
        OwnFile file = new OwnFile(folder.resolve("api-token"));
        return ApiToken.of(
                file.linesOr(() -> ApiToken.random(random).value()).getFirst().strip());
    }

    String installation() {
        OwnFile file = new OwnFile(folder.resolve("installation"));
        return file.linesOr(() -> UUID.randomUUID().toString().substring(0, 8))
                .getFirst()
                .strip();
    }

    /** Shown this once, on the console of who started the server, and kept as a hash. */
    private String firstAdmin(String user, OwnFile file) {
        String password = ApiToken.random(random).value().substring(0, PASSWORD_LENGTH);
        AdminCredentials made = AdminCredentials.ofPassword(user, password);
        System.out.println("The first start made an administrator: log in as " + user + " with " + password
                + " and keep it, it is not shown again. (To get another one, delete " + file.path() + ".)");
        return made.user() + "\n" + made.passwordHash() + "\n";
    }
}
