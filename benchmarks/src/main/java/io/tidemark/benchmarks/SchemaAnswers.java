package io.tidemark.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A schema registry that knows one schema, that of the {@link TopicEvents}. */
final class SchemaAnswers implements AutoCloseable {
    private final HttpServer server;

    SchemaAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer = ("{\"schema\":\""
                        + TopicEvents.SCHEMA.replace("\"", "\\\"").replace("\n", " ") + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/schemas/ids/" + TopicEvents.SCHEMA_ID, exchange -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
