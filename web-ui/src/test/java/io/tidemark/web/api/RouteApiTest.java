package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.route.RouteTree;
import io.tidemark.web.served.ServedApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RouteApiTest extends ServedApi {
    private static final String ROUTES = "/api/v1/routes";
    private static final String SUBJECT =
            "{\"dataset\": \"lake:orders\", \"rule\": \"few\", \"type\": \"row_count\", \"severity\": \"%s\"}";

    @AfterEach
    void reset() {
        store.routes().save(RouteTree.USUAL);
    }

    @Test
    void aTreeIsSavedShownAndTaken() {
        assertThat(get(ROUTES).ok().path("origin").asString()).isEqualTo("built_in");
        put(ROUTES, """
                {"routes": [{"name": "lake", "match": {"datasets": ["lake:*"]}, "receivers": ["hook"],
                  "groupBy": ["dataset"],
                  "quiet": {"days": "mon", "from": "11:00", "until": "13:00"},
                  "escalate": [{"after": "15m", "receivers": ["filed"]}]}]}
                """).ok();

        JsonNode lake = get(ROUTES).ok().path("root").path("routes").path(0);
        assertThat(lake.path("groupBy").toString()).isEqualTo("[\"dataset\"]");
        assertThat(lake.path("quiet").path("zone").asString()).isEqualTo("UTC");

        JsonNode taken = post(ROUTES + "/match", SUBJECT.formatted("error"))
                .ok()
                .path("items")
                .path(0);
        assertThat(taken.path("path").toString()).isEqualTo("[\"root\",\"lake\"]");
        assertThat(taken.path("receivers").toString()).isEqualTo("[\"hook\"]");
        assertThat(taken.path("group").asString()).isEqualTo("lake|lake:orders");
        assertThat(taken.path("quietUntil").asString()).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(taken.path("escalation").path(0).path("afterSeconds").asInt())
                .isEqualTo(900);
        assertThat(post(ROUTES + "/match", SUBJECT.formatted("critical"))
                        .ok()
                        .path("items")
                        .path(0)
                        .has("quietUntil"))
                .isFalse();
        assertThat(get("/api/v1/incidents/INC-1/routes")
                        .ok()
                        .at("/items/0/path")
                        .toString())
                .isEqualTo("[\"root\"]");
        delete("/api/v1/receivers/hook").problem(409);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(put(ROUTES, "{\"receivers\": [\"nobody\"]}").wrongField(400)).isEqualTo("receivers");
        assertThat(put(ROUTES, "{\"groupWait\": \"soon\"}")
                        .problem(422)
                        .path("detail")
                        .asString())
                .contains("'groupWait' is a time such as");
        put(ROUTES, "{\"groupBye\": []}").problem(400);
        post(ROUTES + "/match", "{\"dataset\": \"lake\", \"rule\": \"r\", \"type\": \"row_count\"}")
                .problem(422);
        post(ROUTES + "/match", "{\"dataset\": \"lake:x\", \"rule\": \"r\", \"type\": \"moon\"}")
                .problem(422);
        get("/api/v1/incidents/INC-999/routes").problem(404);
    }

    @Test
    void routesOfTheFileAreReadOnly() {
        store.routes().save(new RouteTree(RouteTree.USUAL.root(), Origin.FILE));
        put(ROUTES, "{}").problem(409);
    }
}
