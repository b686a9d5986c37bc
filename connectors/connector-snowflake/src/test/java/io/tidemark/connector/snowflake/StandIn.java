package io.tidemark.connector.snowflake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tidemark.connector.Connector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks Snowflake's protocol on 127.0.0.1 to the real driver: logins, queries, cancellation, heartbeats. Rows come from
 * DuckDB. It stands in for a Snowflake account, which no test here can reach: it proves the protocol, the types and the
 * arithmetic, and not that Snowflake accepts every word of the SQL.
 */
final class StandIn {
    private static final StandIn INSTANCE = new StandIn();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Engine engine = new Engine();
    private final Desk desk = new Desk();
    private final Chunks chunks = new Chunks();
    private final Faults faults = new Faults();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final HttpServer http;

    private StandIn() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    static StandIn get() {
        return INSTANCE;
    }

    Engine engine() {
        return engine;
    }

    Desk desk() {
        return desk;
    }

    Faults faults() {
        return faults;
    }

    /** Every statement that was asked since the server started. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The paths of all requests since the server started. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        paths.add(path);
        try (exchange) {
            int refusal = faults.status(path);
            if (refusal != 0) {
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            byte[] answer;
            if (path.startsWith(Chunks.PATH)) {
                answer = chunks.at(path);
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            } else {
                boolean arrow = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                        .contains(Desk.ARROW_TOKEN);
                answer = JSON.writeValueAsBytes(answered(path, body(exchange), arrow));
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            byte[] bytes = in.readAllBytes();
            return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        }
    }

    /** A mistake of the server itself is told as an error that no test expects. */
    private Map<String, Object> answered(String path, JsonNode body, boolean arrow) {
        try {
            return answer(path, body, arrow);
        } catch (RuntimeException e) {
            return Protocol.failure(
                    "999999", "XX000", "The stand-in is at fault: " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private Map<String, Object> answer(String path, JsonNode body, boolean arrow) {
        return switch (path) {
            case "/session/v1/login-request" -> desk.login(body.path("data"));
            case "/queries/v1/query-request" -> query(body, arrow);
            case "/queries/v1/abort-request" -> {
                faults.abort();
                yield Protocol.success(Map.of());
            }
            case Faults.RESULT -> faults.result();
            case "/session/heartbeat", "/session" -> Protocol.success(Map.of());
            default -> Protocol.failure("390404", "", "No such path: " + path);
        };
    }

    /** Answers to SHOW are always in JSON. */
    private Map<String, Object> query(JsonNode body, boolean arrow) {
        Asked statement = Asked.read(body);
        asked.add(statement);
        Map<String, Object> answer = faults.answer(statement.sql()).orElseGet(() -> engine.answer(statement));
        boolean selected = statement.sql().startsWith("SELECT");
        return faults.later(
                chunks.cut(answer, "http://127.0.0.1:" + http.getAddress().getPort(), arrow && selected));
    }

    Source source() {
        return source(UnaryOperator.identity());
    }

    /** The settings of a login by password, changed. */
    Source source(UnaryOperator<Map<String, String>> change) {
        Map<String, String> options = new HashMap<>(Map.of(
                "account",
                Desk.ACCOUNT,
                "host",
                "127.0.0.1",
                "port",
                "" + http.getAddress().getPort(),
                "protocol",
                "http",
                "databases",
                Engine.DATABASE,
                "user",
                Desk.READER,
                "login_timeout",
                "8"));
        return source(change.apply(options), Map.of("password", new Secret(Desk.PASSWORD)));
    }

    static Source source(Map<String, String> options, Map<String, Secret> secrets) {
        return new Source(
                new SourceId("cloud"),
                "snowflake",
                "",
                options,
                secrets,
                List.of(),
                List.of(),
                Duration.ofMinutes(5),
                true,
                Origin.FILE);
    }

    Connector open() {
        return new SnowflakeFactory().open(source());
    }

    /** A connector that asks for answers in Arrow. */
    Connector openInArrow() {
        return new SnowflakeFactory().open(source(options -> {
            options.put("result_format", "arrow");
            return options;
        }));
    }
}
