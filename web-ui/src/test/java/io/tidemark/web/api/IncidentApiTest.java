package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.ServedApi;
import io.tidemark.web.served.TestApp;
import io.tidemark.web.served.World;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncidentApiTest extends ServedApi {
    private static final String INCIDENTS = "/api/v1/incidents";

    @Test
    void everyIncidentComesOnExactlyOnePageNewestFirst() {
        List<Integer> numbers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(INCIDENTS + "?limit=5&cursor=" + cursor).ok();
            page.path("items")
                    .forEach(item -> numbers.add(
                            Integer.valueOf(item.path("id").asString().substring("INC-".length()))));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(numbers).hasSize(World.INCIDENTS).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void filtersFindTheirIncidents() {
        assertThat(get(INCIDENTS + "?severity=error").ok().path("items")).hasSize(9);
        assertThat(get(INCIDENTS + "?dataset=" + World.CITIES).ok().path("items"))
                .hasSize(1);
        assertThat(get(INCIDENTS + "?text=nothing-like-it").ok().path("items")).isEmpty();
        assertThat(get(INCIDENTS + "?status=gone").wrongField(400)).isEqualTo("status");
        assertThat(get(INCIDENTS + "?dataset=x").wrongField(400)).isEqualTo("dataset");
        assertThat(get(INCIDENTS + "?cursor="
                                + get("/api/v1/datasets?limit=1")
                                        .ok()
                                        .path("nextCursor")
                                        .asString())
                        .wrongField(400))
                .as("a cursor of another list")
                .isEqualTo("cursor");
    }

    @Test
    void anIncidentGoesThroughItsLifeInTheCallersName() {
        JsonNode taken =
                post(INCIDENTS + "/INC-3/acknowledge", "{\"note\": \"on it\"}").ok();
        assertThat(taken.path("status").asString()).isEqualTo("acknowledged");
        assertThat(taken.path("acknowledgedBy").asString()).isEqualTo("api");
        post(INCIDENTS + "/INC-3/acknowledge", "{}").problem(409);

        HttpRequest.Builder asAdmin = anonymous(INCIDENTS + "/INC-3/comment")
                .header("Authorization", basic(TestApp.ADMIN, TestApp.ADMIN_PASSWORD))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"note\": \"the loader was down\"}"));
        send(asAdmin).ok();

        JsonNode ended = post(INCIDENTS + "/3/resolve", "{\"resolution\": \"false_positive\"}")
                .ok();
        assertThat(ended.path("resolution").asString()).isEqualTo("false_positive");
        assertThat(ended.path("timeline")
                        .valueStream()
                        .map(event -> event.path("kind").asString() + " by "
                                + event.path("actor").asString()))
                .containsExactly("opened by tidemark", "acknowledged by api", "commented by admin", "resolved by api");
        assertThat(post(INCIDENTS + "/INC-3/resolve", "{}")
                        .problem(409)
                        .path("detail")
                        .asString())
                .isEqualTo("INC-3 is resolved already.");
    }

    @Test
    void anIncidentTellsWhichPartitionsFail() {
        JsonNode failing = get(INCIDENTS + "/INC-1").ok().path("failures").path(0);
        assertThat(failing.path("partition").asString()).isEqualTo("2026-03-02T10:00Z");
        assertThat(failing.path("expected").path("low").asDouble()).isEqualTo(1);
        assertThat(failing.path("expected").has("expected")).isFalse();
        assertThat(failing.has("healedAt")).isFalse();
    }

    @Test
    void badActionsAreRefused() {
        assertThat(post(INCIDENTS + "/INC-4/resolve", "{\"resolution\": \"healed\"}")
                        .wrongField(400))
                .as("only Tidemark says that it healed")
                .isEqualTo("resolution");
        assertThat(post(INCIDENTS + "/INC-4/comment", "{\"note\": \" \"}").wrongField(400))
                .isEqualTo("note");
        post(INCIDENTS + "/INC-999/acknowledge", "{}").problem(404);
        assertThat(post(INCIDENTS + "/x/acknowledge", "{}").wrongField(400)).isEqualTo("id");
    }

    @Test
    void aChangeInBetweenIsAConflict() {
        assertThat(post(INCIDENTS + "/INC-5/acknowledge", "{\"note\": \"meanwhile\"}")
                        .problem(409)
                        .path("detail")
                        .asString())
                .contains("load it again");
    }

    @Test
    void anIncidentIsPutIntoSomebodysHandsAndFoundThere() {
        JsonNode given = post(INCIDENTS + "/INC-4/assign", "{\"assignee\": \" bob \", \"note\": \"knows it\"}")
                .ok();
        assertThat(given.path("assignee").asString()).isEqualTo("bob");
        assertThat(given.path("timeline")
                        .get(given.path("timeline").size() - 1)
                        .path("kind")
                        .asString())
                .isEqualTo("assigned");
        assertThat(get(INCIDENTS + "?assignee=Bob").ok().path("items")).hasSize(1);
        assertThat(post(INCIDENTS + "/INC-4/assign", "{}").ok().has("assignee")).isFalse();
        assertThat(get(INCIDENTS + "?assignee=bob").ok().path("items")).isEmpty();
        assertThat(get(INCIDENTS + "?assignee=&limit=500").ok().path("items")).hasSize(World.INCIDENTS);
        assertThat(post(INCIDENTS + "/INC-4/assign", "{\"assignee\": \"" + "b".repeat(201) + "\"}")
                        .wrongField(400))
                .isEqualTo("assignee");
        post(INCIDENTS + "/INC-99999/assign", "{}").problem(404);
    }
}
