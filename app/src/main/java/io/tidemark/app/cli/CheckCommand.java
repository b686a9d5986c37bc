package io.tidemark.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tidemark check}: asks a server whether a dataset or partition may be used, for pipelines. */
public final class CheckCommand {
    public static final Set<String> OPTIONS = Set.of("partition", "server", "data-dir");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> environment;

    public CheckCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public Outcome run(CommandLine line) {
        if (line.words().size() != 1) {
            return Outcome.refused("Which dataset? For example: tidemark check warehouse:events.playback_started");
        }
        String server =
                line.option("server").orElse(environment.getOrDefault("TIDEMARK_SERVER", "http://127.0.0.1:8080"));
        String dataset = line.words().getFirst();
        String query = line.option("partition")
                .map(partition -> "?partition=" + encode(partition))
                .orElse("");
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            URI uri = URI.create(server + "/api/v1/datasets/" + encode(dataset) + "/health" + query);
            HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(TIMEOUT);
            String token = DataDir.token(line, environment);
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return outcome(client.send(request.build(), HttpResponse.BodyHandlers.ofString()), dataset);
        } catch (IOException e) {
            return Outcome.refused("unknown: the server at " + server + " cannot be reached; is it running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused("unknown: interrupted");
        }
    }

    private static Outcome outcome(HttpResponse<String> response, String dataset) {
        JsonNode body = json(response.body());
        if (response.statusCode() != 200) {
            String why = body.path("detail")
                    .asString(body.path("title").asString("the server answered " + response.statusCode()));
            return Outcome.refused("unknown: " + why);
        }
        String status = body.path("status").asString("unknown");
        StringBuilder text = new StringBuilder(status).append(": ").append(dataset);
        String partition = body.path("partition").asString("");
        if (!partition.isEmpty()) {
            text.append(' ').append(partition);
        }
        for (JsonNode reason : body.path("reasons")) {
            text.append("\n  ").append(reason.asString());
        }
        String readiness = body.path("readiness").path("words").asString("");
        if (!readiness.isEmpty()) {
            text.append("\n  ").append(readiness);
        }
        int exit = switch (status) {
            case "healthy" -> 0;
            case "unhealthy" -> 1;
            default -> Outcome.UNKNOWN;
        };
        return new Outcome(exit, text.toString(), false);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
