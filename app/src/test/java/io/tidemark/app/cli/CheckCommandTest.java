package io.tidemark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private @Nullable HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private HttpServer serverThatAnswers(int status, String body) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            started.createContext("/", exchange -> {
                asked.set(exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome check(int status, String body) {
        HttpServer started = serverThatAnswers(status, body);
        server = started;
        String url = "http://127.0.0.1:" + started.getAddress().getPort();
        String[] args = {"warehouse:public.orders", "--partition", "2026-11-22T14:00Z", "--server", url};
        return new CheckCommand(Map.of("TIDEMARK_TOKEN", "token")).run(CommandLine.parse(args, CheckCommand.OPTIONS));
    }

    @Test
    void healthyExitsZero() {
        assertThat(check(200, "{\"status\":\"healthy\"}").exitCode()).isZero();
        assertThat(asked.get())
                .contains("/api/v1/datasets/warehouse%3Apublic.orders/health?partition=2026-11-22T14%3A00Z")
                .endsWith("Bearer token");
    }

    @Test
    void unhealthyExitsOneAndSaysWhy() {
        Outcome outcome = check(200, "{\"status\":\"unhealthy\",\"reasons\":[\"INC-1: it is missing\"]}");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("INC-1: it is missing");
    }

    @Test
    void whatIsStillToComeIsSaid() {
        Outcome outcome = check(200, """
                {"status": "unknown", "reasons": ["it is not closed yet"],
                 "readiness": {"words": "98 % of the usual rows are in; the rest usually comes by 14:20 UTC"}}""");

        assertThat(outcome.text()).endsWith("\n  98 % of the usual rows are in; the rest usually comes by 14:20 UTC");
    }

    @Test
    void whateverIsNotKnownExitsTwo() {
        assertThat(check(200, "{\"status\":\"unknown\"}").exitCode()).isEqualTo(2);
        assertThat(check(404, "{\"detail\":\"There is no dataset x\"}"))
                .isEqualTo(Outcome.refused("unknown: There is no dataset x"));
        assertThat(check(502, "<html>").exitCode()).isEqualTo(2);
    }

    @Test
    void aServerThatIsAwayExitsTwo() {
        String[] args = {"a:b", "--server", "http://127.0.0.1:1"};
        Outcome outcome =
                new CheckCommand(Map.of("TIDEMARK_TOKEN", "t")).run(CommandLine.parse(args, CheckCommand.OPTIONS));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.text()).contains("127.0.0.1:1");
    }
}
