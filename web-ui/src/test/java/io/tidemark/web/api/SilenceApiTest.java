package io.tidemark.web.api;

import static io.tidemark.testkit.Builders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.ServedApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SilenceApiTest extends ServedApi {
    private static final String SILENCES = "/api/v1/silences";

    @Test
    void aSilenceIsMadeListedAndEnded() {
        JsonNode made = post(
                        SILENCES,
                        "{\"datasets\": [\"lake:*\"], \"until\": \"%s\", \"note\": \"move\"}"
                                .formatted(NOON.plusSeconds(3_600)))
                .ok();
        assertThat(made.path("rules").asString()).isEqualTo("*");
        assertThat(get(SILENCES).ok().path("items").valueStream()).contains(made);

        assertThat(delete(SILENCES + "/" + made.path("id").asLong()).status()).isEqualTo(204);
        delete(SILENCES + "/" + made.path("id").asLong()).problem(404);
        assertThat(get(SILENCES).ok().path("items").valueStream()).doesNotContain(made);
    }

    @Test
    void anIncidentIsSnoozed() {
        JsonNode snooze = post("/api/v1/incidents/INC-1/snooze", "{\"until\": \"%s\"}".formatted(NOON.plusSeconds(60)))
                .ok();
        assertThat(snooze.path("incident").asString()).isEqualTo("INC-1");
        delete(SILENCES + "/" + snooze.path("id").asLong());
        post("/api/v1/incidents/INC-999/snooze", "{\"until\": \"%s\"}".formatted(NOON.plusSeconds(60)))
                .problem(404);
    }

    @Test
    void aSilenceThatWouldBeOverOrNeverBeginIsRefused() {
        assertThat(post(SILENCES, "{\"until\": \"2020-01-01T00:00:00Z\", \"from\": \"2019-01-01T00:00:00Z\"}")
                        .wrongField(400))
                .isEqualTo("until");
        post(SILENCES, "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(NOON.plusSeconds(60), NOON.plusSeconds(30)))
                .problem(422);
        assertThat(post(SILENCES, "{}").wrongField(400)).isEqualTo("until");
    }

    @Test
    void anIncidentIsSnoozedUntilTheNextPartition() {
        JsonNode snooze = post("/api/v1/incidents/INC-1/snooze", "{\"untilNextPartition\": true}")
                .ok();
        assertThat(snooze.path("untilNextPartition").asBoolean()).isTrue();
        delete(SILENCES + "/" + snooze.path("id").asLong());
        assertThat(post("/api/v1/incidents/INC-1/snooze", "{}").wrongField(400)).isEqualTo("until");
    }

    @Test
    void aRuleIsMutedOnceAndUnmuted() {
        put("/api/v1/rules/row-count/mute", "");
        put("/api/v1/rules/row-count/mute", "");
        assertThat(get(SILENCES).ok().path("items").valueStream())
                .filteredOn(silence -> silence.path("rules").asString().equals("row-count"))
                .hasSize(1);
        assertThat(delete("/api/v1/rules/row-count/mute").status()).isEqualTo(204);
        assertThat(get(SILENCES).ok().path("items").valueStream())
                .filteredOn(silence -> silence.path("rules").asString().equals("row-count"))
                .isEmpty();
        put("/api/v1/rules/nobody/mute", "").problem(404);
    }

    @Test
    void rulesHaveTheirRecord() {
        JsonNode record = get("/api/v1/rule-records").ok().path("items").path(0);
        assertThat(record.path("rule").asString()).isEqualTo("row-count");
        assertThat(record.path("incidents").asInt()).isGreaterThanOrEqualTo(17);
        assertThat(record.path("secondsToDetect").asLong()).isPositive();
    }
}
