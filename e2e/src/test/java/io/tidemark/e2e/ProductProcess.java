package io.tidemark.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged product as a process of its own, as users run it. */
final class ProductProcess implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("tidemark.jar")).toAbsolutePath();
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final Path dataDir;
    private final Path config;
    private final int port;
    private Process process;

    private ProductProcess(Path dataDir, Path config, int port) {
        this.dataDir = dataDir;
        this.config = config;
        this.port = port;
        this.process = launch();
    }

    static ProductProcess start(Path dataDir, Path config) {
        ProductProcess product = new ProductProcess(dataDir, config, freePort());
        product.awaitUp();
        return product;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Api api() {
        try {
            return new Api(url(), Files.readString(dataDir.resolve("api-token")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path dataDir() {
        return dataDir;
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void startAgain() {
        process = launch();
        awaitUp();
    }

    /** Runs another command of the program and gives its exit code. */
    int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = java(64);
        command.addAll(List.of(arguments));
        command.addAll(List.of("--server", url(), "--data-dir", dataDir.toString()));
        Process other = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        return other.waitFor(60, TimeUnit.SECONDS) ? other.exitValue() : -1;
    }

    Path log() {
        return dataDir.resolveSibling(dataDir.getFileName() + ".log");
    }

    private Process launch() {
        List<String> command = java(400);
        command.addAll(List.of(
                "serve",
                "--config",
                config.toString(),
                "--data-dir",
                dataDir.toString(),
                "--port",
                Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("TIDEMARK_ADMIN_USER", "demo");
        builder.environment().put("TIDEMARK_ADMIN_PASSWORD", "demo");
        builder.environment().put("TIDEMARK_LINEAGEWAIT", "0s");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> java(int heapMegabytes) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toString()));
    }

    private void awaitUp() {
        Awaitility.await("the server is up; its log is " + log())
                .atMost(STARTS_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the server ended; its log is " + log(), () -> !process.isAlive())
                .until(() -> Api.isUp(url()));
    }

    private void awaitEnd() {
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        process.destroyForcibly();
    }
}
