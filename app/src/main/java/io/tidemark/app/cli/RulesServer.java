package io.tidemark.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server's rules over its API. */
final class RulesServer implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 300;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final String address;
    private final String authorization;

    RulesServer(String address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** What the server says to a call. */
    record Answer(int status, JsonNode body) {
        boolean isWell() {
            return status < OK;
        }

        String why() {
            return body.path("detail").asString(body.path("title").asString("the server answered " + status));
        }
    }

    static RulesServer of(CommandLine line, Map<String, String> environment) throws IOException {
        String address =
                line.option("server").orElse(environment.getOrDefault("TIDEMARK_SERVER", "http://127.0.0.1:8080"));
        String user = environment.getOrDefault("TIDEMARK_USER", "");
        if (!user.isEmpty()) {
            String both = user + ":" + environment.getOrDefault("TIDEMARK_PASSWORD", "");
            return new RulesServer(
                    address, "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        String token = DataDir.token(line, environment);
        return new RulesServer(address, token.isEmpty() ? "" : "Bearer " + token);
    }

    /** All rules, by id. */
    Map<String, JsonNode> rules() throws IOException, InterruptedException {
        return items("/api/v1/rules");
    }

    private Map<String, JsonNode> items(String path) throws IOException, InterruptedException {
        Answer answer = call("GET", path, "");
        if (!answer.isWell()) {
            throw new IOException(answer.why());
        }
        Map<String, JsonNode> items = new LinkedHashMap<>();
        answer.body().path("items").forEach(item -> items.put(item.path("id").asString(), item));
        return items;
    }

    /** All policies with their rules, by id. */
    Map<String, JsonNode> policies() throws IOException, InterruptedException {
        return items("/api/v1/policies");
    }

    /** Has the server check a policy, and keep it unless this is a trial. */
    Answer putPolicy(String id, Map<String, Object> body, boolean trial) throws IOException, InterruptedException {
        String path = "/api/v1/policies/" + encode(id) + (trial ? "?dryRun=true" : "");
        return call("PUT", path, JSON.writeValueAsString(body));
    }

    Answer deletePolicy(String id) throws IOException, InterruptedException {
        return call("DELETE", "/api/v1/policies/" + encode(id), "");
    }

    /** Has the server check a rule, and keep it unless this is a trial. */
    Answer put(String id, Map<String, Object> body, boolean trial) throws IOException, InterruptedException {
        return put(id, body, trial, Set.of());
    }

    /** The same of a rule that may name others, which are to be saved along with it. */
    Answer put(String id, Map<String, Object> body, boolean trial, Set<String> together)
            throws IOException, InterruptedException {
        List<String> query = new ArrayList<>(trial ? List.of("dryRun=true") : List.of());
        if (!together.isEmpty()) {
            query.add("together="
                    + together.stream().sorted().map(RulesServer::encode).collect(Collectors.joining(",")));
        }
        String path = "/api/v1/rules/" + encode(id) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return call("PUT", path, JSON.writeValueAsString(body));
    }

    /** Has the server say what a rule would have done. */
    Answer backtest(Map<String, Object> body, int days) throws IOException, InterruptedException {
        return call("POST", "/api/v1/rules/backtest?days=" + days, JSON.writeValueAsString(body));
    }

    /** The rules that a dataset's past suggests. */
    Answer suggestions(String dataset) throws IOException, InterruptedException {
        return call("GET", "/api/v1/datasets/" + encode(dataset) + "/suggestions", "");
    }

    /** What a rule was, the newest first. */
    Answer versions(String id) throws IOException, InterruptedException {
        return call("GET", "/api/v1/rules/" + encode(id) + "/versions", "");
    }

    /** Has the server make a rule what it was. */
    Answer restore(String id, int version) throws IOException, InterruptedException {
        return call("POST", "/api/v1/rules/" + encode(id) + "/versions/" + version + "/restore", "{}");
    }

    Answer delete(String id) throws IOException, InterruptedException {
        return call("DELETE", "/api/v1/rules/" + encode(id), "");
    }

    /** Has the server keep what a contract asks for. */
    Answer contract(String yaml, boolean prune) throws IOException, InterruptedException {
        return call("POST", "/api/v1/contracts" + (prune ? "?prune=true" : ""), yaml, "application/yaml");
    }

    /** The contract of a dataset. */
    Answer contractOf(String dataset) throws IOException, InterruptedException {
        return call("GET", "/api/v1/datasets/" + encode(dataset) + "/contract", "");
    }

    private Answer call(String method, String path, String body) throws IOException, InterruptedException {
        return call(method, path, body, "application/json");
    }

    private Answer call(String method, String path, String body, String type) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TIMEOUT)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), json(response.body()));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** What is wrong with a rule, field by field. */
    static List<Map.Entry<String, String>> problems(Answer answer) {
        List<Map.Entry<String, String>> problems = new ArrayList<>();
        answer.body()
                .path("errors")
                .forEach(problem -> problems.add(Map.entry(
                        problem.path("field").asString(""),
                        problem.path("message").asString(""))));
        return problems.isEmpty() ? List.of(Map.entry("", answer.why())) : problems;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }
}
