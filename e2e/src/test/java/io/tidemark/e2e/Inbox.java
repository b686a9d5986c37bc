package io.tidemark.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that plays Slack, PagerDuty and a webhook, and keeps what it got. */
final class Inbox implements AutoCloseable {
    /** One message: where it went, its idempotency key, its body. */
    record Message(String path, String key, JsonNode body) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    Inbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst("Tidemark-Delivery");
            messages.add(new Message(exchange.getRequestURI().getPath(), key == null ? "" : key, JSON.readTree(body)));
            boolean pagerDuty = exchange.getRequestURI().getPath().startsWith("/pagerduty");
            byte[] answer = (pagerDuty ? "{\"status\":\"success\"}" : "ok").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(pagerDuty ? 202 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    List<Message> at(String path) {
        return messages.stream()
                .filter(message -> message.path().startsWith(path))
                .toList();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The receivers of a configuration file that reach this server. */
    String receivers() {
        return """
                receivers:
                  - id: chat
                    type: slack
                    secrets: { url: "%1$s/slack/T1/B1/secret" }
                    atLeast: info
                  - id: pager
                    type: pagerduty
                    secrets: { routingKey: "0123456789abcdef0123456789abcdef" }
                    options: { url: "%1$s/pagerduty" }
                    atLeast: error
                  - id: hook
                    type: webhook
                    secrets: { url: "%1$s/hook", signingKey: "a signing key" }
                    atLeast: info
                """.formatted(url());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
