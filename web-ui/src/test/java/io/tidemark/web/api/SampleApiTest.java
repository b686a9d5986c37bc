package io.tidemark.web.api;

import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Revision;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.SampledRow;
import io.tidemark.testkit.Builders;
import io.tidemark.web.served.ServedApi;
import io.tidemark.web.served.World;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleApiTest extends ServedApi {
    private static final String HOUR = "/api/v1/datasets/" + PLAYS + "/partitions/2026-03-02T10:00Z";

    @BeforeEach
    void sample() {
        store.rowSamples()
                .save(List.of(new RowSample(
                        PLAYS,
                        TEN,
                        new RuleId("range"),
                        "amount",
                        new Revision("r2"),
                        Builders.NOON,
                        List.of("id", "mail", "amount"),
                        Set.of("mail"),
                        List.of(
                                new SampledRow(List.of("1", "#4af0", "-5")),
                                new SampledRow(Arrays.asList("2, \"b\"", null, ""))))));
    }

    @Test
    void someBadRowsOfAPartitionAreTold() {
        JsonNode sample = get(HOUR + "/samples").ok().path(0);
        assertThat(sample.path("rule").asString()).isEqualTo("range");
        assertThat(sample.path("column").asString()).isEqualTo("amount");
        assertThat(sample.path("masked").path(0).asString()).isEqualTo("mail");
        assertThat(sample.path("rows").path(0).path(2).asString()).isEqualTo("-5");
        assertThat(sample.path("rows").path(1).path(1).isNull()).isTrue();
    }

    @Test
    void allBadRowsAreListedAsCsv() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    call(HOUR + "/rules/range/rows.csv?column=amount").build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
            assertThat(answer.body().lines()).containsExactly("id,mail,amount", "1,#4af0,-5", "\"2, \"\"b\"\"\",,\"\"");
        }
    }

    @Test
    void rowsAreForThoseWhoAreSignedIn() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    anonymous(HOUR + "/rules/range/rows.csv?column=amount").build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anIncidentWhoseRulePointsAtNoRowsHasNoSamples() {
        assertThat(get("/api/v1/incidents/INC-3/samples").ok().isEmpty()).isTrue();
        get("/api/v1/incidents/INC-999/samples").problem(404);
        get("/api/v1/datasets/" + World.CITIES + "/partitions/never/samples").problem(404);
    }
}
