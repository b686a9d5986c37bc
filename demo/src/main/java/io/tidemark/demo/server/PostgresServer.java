package io.tidemark.demo.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A real PostgreSQL 18 as a child process, on loopback, small, and without care for power failures. */
public final class PostgresServer implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("shared_buffers", "48MB"),
            Map.entry("max_connections", "60"),
            Map.entry("max_locks_per_transaction", "256"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_parallel_workers_per_gather", "1"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"));

    private final EmbeddedPostgres server;
    private final Guard guard;

    private PostgresServer(EmbeddedPostgres server, Guard guard) {
        this.server = server;
        this.guard = guard;
    }

    public static PostgresServer start(Path folder) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setDataDirectoryCustomizer(PostgresServer::askReaderForPassword)
                    .setPort(FreePort.any());
            SETTINGS.forEach(builder::setServerConfig);
            EmbeddedPostgres server = builder.start();
            return new PostgresServer(server, Guard.over(postmaster(folder), "INT"));
        } catch (IOException | RuntimeException e) {
            throw new ServerFailed(
                    "PostgreSQL did not start: " + e.getMessage() + ". It refuses to run as root, and as root the demo"
                            + " needs user namespaces (unshare -U) to run it as somebody else: run the demo as an"
                            + " ordinary user, or allow user namespaces.",
                    e);
        }
    }

    public DataSource database() {
        return server.getPostgresDatabase();
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop as asked.", e);
        } finally {
            guard.close();
        }
    }

    /** initdb trusts everybody on loopback; the product's role must give its password as it would anywhere. */
    private static void askReaderForPassword(File folder) {
        Path rules = folder.toPath().resolve("pg_hba.conf");
        try {
            String trust = Files.readString(rules);
            Files.writeString(rules, "host all tidemark_reader 127.0.0.1/32 scram-sha-256\n" + trust);
        } catch (IOException e) {
            throw new UncheckedIOException("The access rules " + rules + " can't be written.", e);
        }
    }

    private static long postmaster(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }
}
