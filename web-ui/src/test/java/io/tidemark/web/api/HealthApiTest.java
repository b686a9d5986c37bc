package io.tidemark.web.api;

import static io.tidemark.testkit.Builders.PLAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.Answer;
import io.tidemark.web.served.ServedApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthApiTest extends ServedApi {
    private static final String HEALTH = "/api/v1/datasets/" + PLAYS + "/health";

    @Test
    void aDatasetWithOpenIncidentsIsUnhealthyAndSaysWhy() {
        Answer answer = get(HEALTH);
        JsonNode health = answer.ok();
        assertThat(health.path("status").asString()).isEqualTo("unhealthy");
        assertThat(health.path("reasons").path(0).asString()).startsWith("INC-");
        assertThat(health.path("incidents").path(0).asString()).startsWith("INC-");
        assertThat(health.path("asOf").asString()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(health.has("partition")).isFalse();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aWindowTellsWhetherItsRowsAreAllThere() {
        JsonNode readiness = get(HEALTH + "?partition=2026-03-02T09:00Z").ok().path("readiness");
        assertThat(readiness.path("complete").asBoolean()).isTrue();
        assertThat(readiness.path("rows").asLong()).isEqualTo(1_000);
        assertThat(readiness.path("completeBy").asString()).isEqualTo("2026-03-02T11:00:00Z");
        assertThat(readiness.path("closesAt").asString()).isEqualTo("2026-03-02T10:10:00Z");
        assertThat(readiness.path("words").asString())
                .isEqualTo("1,000 rows are in; it is closed, and nothing more usually comes");
        assertThat(readiness.has("usualRows"))
                .as("there is one earlier day only")
                .isFalse();
        assertThat(get(HEALTH).ok().has("readiness")).isFalse();
        assertThat(get(HEALTH + "?partition=2030-01-01T00:00Z").ok().has("readiness"))
                .isFalse();
    }

    @Test
    void aPartitionIsAskedForInAnySpelling() {
        for (String spelling : List.of(
                "2026-03-02T09:00Z", "2026-03-02T09:00:00Z", "2026-03-02T10:00:00%2B01:00", "2026-03-02T10:00+01:00")) {
            JsonNode health = get(HEALTH + "?partition=" + spelling).ok();
            assertThat(health.path("partition").asString()).isEqualTo("2026-03-02T09:00Z");
            assertThat(health.path("state").asString()).isEqualTo("closed");
            assertThat(health.path("status").asString()).isEqualTo("healthy");
        }
    }

    @Test
    void anUnknownPartitionIsUnknown() {
        JsonNode health = get(HEALTH + "?partition=2031-01-01T00:00Z").ok();
        assertThat(health.path("status").asString()).isEqualTo("unknown");
        assertThat(health.path("reasons")).isNotEmpty();
    }

    @Test
    void theOverviewCountsEverySeverity() {
        JsonNode overview = get("/api/v1/overview").ok();
        assertThat(overview.path("datasets").asInt()).isEqualTo(27);
        assertThat(overview.path("openIncidents").asInt()).isEqualTo(17);
        assertThat(overview.path("openBySeverity").path("critical").asInt(-1)).isZero();
        assertThat(overview.path("openBySeverity").path("error").asInt()).isEqualTo(9);
        assertThat(overview.path("partitionsDue").asInt()).isEqualTo(7);
    }
}
