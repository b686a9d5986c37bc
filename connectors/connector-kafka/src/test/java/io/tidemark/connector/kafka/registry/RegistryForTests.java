package io.tidemark.connector.kafka.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A schema registry on loopback that speaks as much of Confluent's REST interface as is asked for. */
public final class RegistryForTests implements AutoCloseable {
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
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
        answers.put("/subjects/" + subject + "/versions/latest", schema);
        answers.put("/subjects/" + subject + "/versions/1", schema);
        return id;
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
        Object found = answers.get(exchange.getRequestURI().getPath());
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

    /** Answers this text to that path. */
    public void answer(String path, String text) {
        answers.put(path, text);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
