package io.tidemark.demo;

import io.tidemark.demo.server.Guard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Tidemark itself, as a child process. */
final class Product implements AutoCloseable {

    private static final int LAST_LINES = 25;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Process process;
    private final Guard guard;
    private final Path log;
    private final URI health;

    private Product(Process process, Guard guard, Path log, int port) {
        this.process = process;
        this.guard = guard;
        this.log = log;
        this.health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
    }

    static Product start(Path jar, Path config, int port) {
        Path folder = config.resolveSibling("tidemark");
        Path log = config.resolveSibling("tidemark.log");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(javaOptions());
        command.addAll(List.of("-jar", jar.toString(), "serve", "--config", config.toString()));
        command.addAll(List.of("--data-dir", folder.toString(), "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TIDEMARK_ADMIN_USER", "demo");
        builder.environment().put("TIDEMARK_ADMIN_PASSWORD", "demo");
        builder.environment().put("TIDEMARK_LINEAGEWAIT", "20s");
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Product(process, Guard.over(process.pid(), "TERM"), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException("Tidemark could not be started with " + java, e);
        }
    }

    /** Waits until it answers that it is up; false when it died or the time is over. */
    boolean awaitUp(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (isUp(client)) {
                    return true;
                }
                // Doubles as the pause between two questions.
                if (process.waitFor(150, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        }
        return false;
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(its log can't be read: " + e.getMessage() + ")";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        guard.close();
    }

    /** Options for the product's JVM that the environment gives, separated by blanks. */
    private static List<String> javaOptions() {
        return Optional.ofNullable(System.getenv("TIDEMARK_JAVA_OPTS")).stream()
                .flatMap(BLANKS::splitAsStream)
                .filter(option -> !option.isBlank())
                .toList();
    }

    private boolean isUp(HttpClient client) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(3)).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("UP");
        } catch (IOException _) {
            return false;
        }
    }
}
