package io.tidemark.connector.kafka.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tidemark.core.topic.Compatibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema registry on loopback that speaks as much of Confluent's REST interface as is asked for. */
public final class RegistryForTests implements AutoCloseable {
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final RegistryLevels levels = new RegistryLevels();
    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile @Nullable String login;

    public RegistryForTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Registers a schema as the newest of a subject, and says its id. */
    public int register(String subject, Map<String, Object> schema) {
        int id = ids.incrementAndGet();
        answers.put("/schemas/ids/" + id, schema);
        String versions = "/subjects/" + subject + "/versions";
        List<Object> known = new ArrayList<>(answers.get(versions) instanceof List<?> before ? before : List.of());
        known.add(known.size() + 1);
        answers.put(versions, List.copyOf(known));
        answers.put(versions + "/latest", schema);
        answers.put(versions + "/" + known.size(), schema);
        return id;
    }

    /** Holds a subject to a level of its own. */
    public void hold(String subject, Compatibility level) {
        levels.hold(subject, level);
    }

    /** Holds all other subjects to a level. */
    public void holdAll(Compatibility level) {
        levels.holdAll(level);
    }

    /** How often it compared schemas. */
    public int compared() {
        return compared.get();
    }

    public int asked() {
        return asked.get();
    }

    /** From now on it answers so. */
    public void fail(int with) {
        status = with;
    }

    public void want(String authorization) {
        login = authorization;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        Object found = found(exchange);
        int code = status != 200 ? status : found == null ? 404 : 200;
        if (login != null && !login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            code = 401;
        }
        Object body = code == 200 && found != null ? found : Map.of("error_code", 40403, "message", "none");
        byte[] bytes = body instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : JsonMapper.shared().writeValueAsBytes(body);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private @Nullable Object found(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String subject =
                path.replaceFirst("^/(config|compatibility/subjects)/", "").replaceFirst("/versions/.*", "");
        if (path.equals("/config")) {
            return levels.config();
        }
        if (path.startsWith("/config/")) {
            return levels.config(
                    subject,
                    "defaultToGlobal=true".equals(exchange.getRequestURI().getQuery()));
        }
        if (!path.startsWith("/compatibility/")) {
            return answers.get(path);
        }
        compared.incrementAndGet();
        JsonNode newer = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        return answers.get(path.replaceFirst("^/compatibility", "")) instanceof Map<?, ?> older
                ? levels.compared(subject, newer.path("schema").asString(), String.valueOf(older.get("schema")))
                : null;
    }

    /** Answers this text to that path. */
    public void answer(String path, String text) {
        answers.put(path, text);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
