package io.tidemark.web.api;

import static io.tidemark.testkit.Builders.PLAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.ServedApi;
import io.tidemark.web.served.World;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeyApiTest extends ServedApi {
    private static final String HOUR = "/api/v1/datasets/" + PLAYS + "/partitions/2026-03-02T10:00Z";

    @Test
    void whatWasDeliveredAgainIsToldWithBothStretchesOfOffsets() {
        JsonNode answer = get(HOUR + "/redeliveries").ok();
        assertThat(answer.path("redelivered").asLong()).isEqualTo(12);
        JsonNode origin = answer.path("origins").path(0);
        assertThat(origin.path("partition").asString()).isEqualTo("2026-03-02T08:00Z");
        assertThat(origin.path("distanceSeconds").asLong()).isEqualTo(7_200);
        assertThat(origin.path("batches").path(0).path("firstFrom").asLong()).isEqualTo(40);
        assertThat(answer.path("sqlWithoutCopies").asString()).startsWith("SELECT");
    }

    @Test
    void aPartitionThatIsNotInTheIndexSaysWhy() {
        String answer = get("/api/v1/datasets/" + World.CITIES + "/partitions/all/redeliveries")
                .problem(409)
                .toString();
        assertThat(answer).contains("not in the key index");
    }

    @Test
    void copiesAreListedAsCsv() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(call(HOUR + "/redeliveries.csv").build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
            assertThat(answer.body().lines())
                    .containsExactly(
                            "partition,shard,offset,first_partition,first_shard,first_offset",
                            "2026-03-02T10:00Z,2,70,2026-03-02T08:00Z,1,40");
        }
    }

    @Test
    void anIdIsFoundInBothItsPlaces() {
        JsonNode places = get("/api/v1/datasets/" + PLAYS + "/keys/e-1").ok().path("places");
        assertThat(places.valueStream().map(place -> place.path("partition").asString()))
                .containsExactly("2026-03-02T08:00Z", "2026-03-02T10:00Z");
        assertThat(places.path(1).path("offset").asLong()).isEqualTo(70);
        assertThat(get("/api/v1/datasets/" + PLAYS + "/keys/nobody")
                        .ok()
                        .path("places")
                        .isEmpty())
                .isTrue();
    }
}
