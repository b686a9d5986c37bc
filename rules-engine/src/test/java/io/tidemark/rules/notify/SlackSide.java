package io.tidemark.rules.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A real server that plays Slack's Web API and refuses what Slack refuses, with its words. */
final class SlackSide implements AutoCloseable {
    static final String TOKEN = "xoxb-T0K3N";
    static final String CHANNEL = "C024BE91L";

    /** A call that was taken. */
    record Call(String method, ObjectNode body) {}

    private final HttpServer server;
    private final List<Call> calls = new ArrayList<>();
    private final Deque<String> errors = new ArrayDeque<>();
    private final Map<String, ObjectNode> messages = new HashMap<>();

    SlackSide() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    /** The next calls are refused so; an empty one is taken. */
    synchronized void refuses(String... next) {
        errors.addAll(List.of(next));
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        ObjectNode body = Json.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String error = errors.isEmpty() ? "" : errors.poll();
        if (error.isEmpty()) {
            error = wrong(exchange, method, body);
        }
        ObjectNode answer = Json.object().put("ok", error.isEmpty());
        if (error.isEmpty()) {
            calls.add(new Call(method, body));
            String time = method.equals("chat.update")
                    ? body.path("ts").asString()
                    : "1700000000.%06d".formatted(calls.size());
            messages.put(time, body);
            answer.put("channel", CHANNEL).put("ts", time);
        } else {
            answer.put("error", error);
        }
        byte[] text = Json.text(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private String wrong(HttpExchange exchange, String method, ObjectNode body) {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return "invalid_auth";
        }
        if (!body.path("channel").asString("").equals(CHANNEL)) {
            return "channel_not_found";
        }
        if (body.path("text").asString("").isEmpty()) {
            return "no_text";
        }
        String thread = body.path("thread_ts").asString("");
        if (!thread.isEmpty() && !messages.containsKey(thread)) {
            return "thread_not_found";
        }
        return switch (method) {
            case "chat.postMessage" -> "";
            case "chat.update" -> messages.containsKey(body.path("ts").asString("")) ? "" : "message_not_found";
            default -> "unknown_method";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
