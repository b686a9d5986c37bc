package io.tidemark.app.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A real server that takes webhooks, in changing moods, and remembers the keys of those that it took. */
final class Inbox implements AutoCloseable {
    /** How a call is met. */
    enum Mood {
        TAKES,
        FAILS,
        HANGS_UP,
        IS_BUSY
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> keys = new ArrayList<>();
    private Supplier<Mood> mood = () -> Mood.TAKES;

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    synchronized void isIn(Supplier<Mood> other) {
        mood = other;
    }

    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    private void handle(HttpExchange exchange) throws IOException {
        switch (take(exchange)) {
            case TAKES -> answer(exchange, 200);
            case FAILS -> answer(exchange, 500);
            case HANGS_UP -> exchange.close();
            case IS_BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", "30");
                answer(exchange, 429);
            }
        }
    }

    private synchronized Mood take(HttpExchange exchange) {
        Mood now = mood.get();
        if (now == Mood.TAKES) {
            keys.add(exchange.getRequestHeaders().getFirst("Tidemark-Delivery"));
        }
        return now;
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
