package io.tidemark.web.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper MAPPER = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public String header(String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    /** The body of a success. */
    public JsonNode ok() {
        assertThat(status()).as(text()).isEqualTo(200);
        assertThat(header("Content-Type")).startsWith("application/json");
        return MAPPER.readTree(text());
    }

    /** The body of an error of that status, after checking that it is a whole problem. */
    public JsonNode problem(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = MAPPER.readTree(text());
        assertThat(problem.path("type").asString()).startsWith("urn:tidemark:problem:");
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).isEqualTo(response.uri().getRawPath());
        return problem;
    }

    /** The first wrong field of an error. */
    public String wrongField(int status) {
        return problem(status).path("errors").path(0).path("field").asString();
    }
}
