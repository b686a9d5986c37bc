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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A real server that plays Slack, PagerDuty and a webhook, in changing moods. */
final class OtherSide implements AutoCloseable {
    /** How a request is met. */
    enum Mood {
        TAKES,
        FAILS,
        IS_BUSY,
        HANGS_UP,
        NEVER_ANSWERS,
        REFUSES,
        SENDS_ELSEWHERE
    }

    /** A request that was taken. */
    record Taken(String path, String body, Map<String, String> headers) {
        String key() {
            return headers.getOrDefault("tidemark-delivery", "");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Mood> moods = new ArrayDeque<>();
    private final List<Taken> taken = new ArrayList<>();
    private Supplier<Mood> otherwise = () -> Mood.TAKES;
    private String retryAfter = "120";
    private int requests;

    OtherSide() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    synchronized void meets(Mood... next) {
        moods.addAll(List.of(next));
    }

    synchronized void meetsOtherwise(Supplier<Mood> mood) {
        otherwise = mood;
    }

    synchronized void asksToWait(String header) {
        retryAfter = header;
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    synchronized int requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        switch (mood()) {
            case TAKES -> {
                take(exchange, path);
                answer(exchange, path.startsWith("/pagerduty") ? 202 : 200, "ok");
            }
            case FAILS -> answer(exchange, 500, "out of order");
            case IS_BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                answer(exchange, 429, "slow down");
            }
            case HANGS_UP -> exchange.close();
            case NEVER_ANSWERS -> wait(exchange);
            case SENDS_ELSEWHERE -> {
                exchange.getResponseHeaders().set("Location", url("/elsewhere"));
                answer(exchange, 302, "");
            }
            case REFUSES -> answer(exchange, 404, "there is nothing at " + path);
        }
    }

    private synchronized Mood mood() {
        requests++;
        return moods.isEmpty() ? otherwise.get() : moods.poll();
    }

    private void take(HttpExchange exchange, String path) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        synchronized (this) {
            taken.add(new Taken(path, body, headers));
        }
    }

    private void wait(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String words) throws IOException {
        byte[] body = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
