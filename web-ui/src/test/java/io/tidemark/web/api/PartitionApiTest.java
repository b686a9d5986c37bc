package io.tidemark.web.api;

import static io.tidemark.testkit.Builders.PLAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.ServedApi;
import io.tidemark.web.served.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PartitionApiTest extends ServedApi {
    private static final String PARTITIONS = "/api/v1/datasets/" + PLAYS + "/partitions";
    private static final String METRICS = "/api/v1/datasets/" + PLAYS + "/metrics";

    @Test
    void everyPartitionComesOnExactlyOnePage() {
        List<String> keys = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(PARTITIONS + "?limit=8&cursor=" + cursor).ok();
            page.path("items").forEach(item -> keys.add(item.path("key").asString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(keys).hasSize(World.HOURS).doesNotHaveDuplicates().isSorted().endsWith("2026-03-02T10:00Z");
    }

    @Test
    void partitionsAreFoundByTimeAndState() {
        assertThat(get(PARTITIONS + "?from=2026-03-02T08:00Z&until=2026-03-02T12:00:00%2B01:00")
                        .ok()
                        .path("items"))
                .hasSize(3);
        assertThat(get(PARTITIONS + "?state=missing").ok().path("items")).hasSize(3);
        assertThat(get(PARTITIONS + "?from=yesterday").wrongField(400)).isEqualTo("from");
    }

    @Test
    void aPartitionTellsItsFigures() {
        JsonNode ten = get(PARTITIONS + "?from=2026-03-02T10:00:00Z")
                .ok()
                .path("items")
                .path(0);
        assertThat(ten.path("from").asString()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(ten.path("state").asString()).isEqualTo("closed");
        assertThat(ten.path("marks").path(0).asString()).isEqualTo("late");
        assertThat(ten.path("rows").asLong()).isEqualTo(900);
        assertThat(ten.path("expectedRows").asDouble()).isEqualTo(1000);
        assertThat(ten.path("completeness").asDouble()).isEqualTo(0.9);
        assertThat(ten.path("duplicateRatio").asDouble()).isEqualTo(0.25);
        assertThat(ten.has("lateRatio")).as("unknown").isFalse();
    }

    @Test
    void aPartitionTellsItsRevisionsFactsAndVerdicts() {
        JsonNode ten = get(PARTITIONS + "/2026-03-02T10:00Z").ok();
        assertThat(ten.path("revisions").path(0).path("version").asInt()).isEqualTo(2);
        assertThat(ten.path("revisions").path(1).path("version").asInt()).isEqualTo(1);
        assertThat(metric(ten, "row_count", "").path("value").asDouble()).isEqualTo(900);
        assertThat(metric(ten, "completeness", "country").path("value").asDouble())
                .isEqualTo(0.99);
        JsonNode failed = metric(ten, "mean", "played_ms");
        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.path("failure").path("code").asString()).isEqualTo("column_gone");
        assertThat(ten.path("revisions").path(0).path("cost").path("route").asString())
                .isEqualTo("stream");
        assertThat(ten.path("facts").path(0).path("kind").asString()).isEqualTo("came_late");
        assertThat(ten.path("verdicts")
                        .valueStream()
                        .map(verdict -> verdict.path("outcome").asString()))
                .containsExactlyInAnyOrder("passed", "violated", "skipped");
    }

    @Test
    void aPartitionTellsWhetherItIsComplete() {
        assertThat(get(PARTITIONS + "/2026-03-02T10:00Z")
                        .ok()
                        .path("readiness")
                        .path("windows")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void theArrivalCurveIsShown() {
        String path = "/api/v1/datasets/%s/arrival-curve";
        JsonNode curve = get(path.formatted(PLAYS)).ok();
        assertThat(curve.path("windows").asInt()).isEqualTo(6);
        assertThat(curve.path("settled").asString()).isEqualTo("PT24H");
        assertThat(curve.path("points")
                        .valueStream()
                        .map(point -> point.path("age").asString()))
                .containsExactly("PT10M", "PT1H");
        assertThat(curve.path("points").path(0).path("median").asDouble()).isEqualTo(0.9);
        assertThat(get(path.formatted(World.CITIES)).ok().path("points")).isEmpty();
        get(path.formatted("warehouse:public.nothing")).problem(404);
    }

    @Test
    void spellingsOfAWindowMeanTheSame() {
        JsonNode ten = get(PARTITIONS + "/2026-03-02T10:00Z").ok();
        for (String spelling :
                List.of("2026-03-02T10:00:00Z", "2026-03-02T11:00:00+01:00", "2026-03-02t10:00:00.000z")) {
            assertThat(get(PARTITIONS + "/" + spelling).ok()).isEqualTo(ten);
        }
        get(PARTITIONS + "/2026-03-02T10:00:01Z").problem(404);
        assertThat(get(PARTITIONS + "/2030-01-01T00:00Z")
                        .problem(404)
                        .path("detail")
                        .asString())
                .contains("'2030-01-01T00:00Z'");
    }

    @Test
    void anUndividedDatasetHasOnePartition() {
        JsonNode all =
                get("/api/v1/datasets/" + World.CITIES + "/partitions").ok().path("items");
        assertThat(all).hasSize(1);
        assertThat(all.path(0).path("key").asString()).isEqualTo("all");
        assertThat(all.path(0).path("duplicateRatio").asDouble()).isEqualTo(0.25);
        assertThat(get("/api/v1/datasets/" + World.CITIES + "/partitions/all")
                        .ok()
                        .has("from"))
                .isFalse();
    }

    @Test
    void metricsAreListedWithTheirUnits() {
        assertThat(get(METRICS)
                        .ok()
                        .path("items")
                        .valueStream()
                        .map(metric -> metric.path("name").asString() + " "
                                + metric.path("column").asString("") + " "
                                + metric.path("unit").asString()))
                .contains("row_count  rows", "completeness country ratio", "duplicate_ratio event_id ratio");
    }

    @Test
    void aSeriesHasItsBand() {
        JsonNode series = get(METRICS + "/row_count?from=2026-03-02T08:00:00Z&until=2026-03-02T11:00:00Z")
                .ok();
        assertThat(series.path("name").asString()).isEqualTo("row_count");
        assertThat(series.path("points")).hasSize(3);
        JsonNode last = series.path("points").path(2);
        assertThat(last.path("at").asString()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(last.path("value").asDouble()).isEqualTo(900);
        assertThat(last.path("expected").path("low").asDouble()).isEqualTo(500);
        assertThat(last.path("expected").has("high")).as("open").isFalse();
    }

    @Test
    void aSeriesReachesTwoWeeksBackUnlessAskedOtherwise() {
        JsonNode series = get(METRICS + "/row_count").ok();
        assertThat(series.path("from").asString()).isEqualTo("2026-02-16T12:00:00Z");
        assertThat(series.path("points")).hasSize(World.HOURS);
    }

    @Test
    void aSeriesThatIsNotThereIsNamed() {
        assertThat(get(METRICS + "/completeness").wrongField(400)).isEqualTo("column");
        get(METRICS + "/completeness?column=country").ok();
        assertThat(get(METRICS + "/completeness?column=nope")
                        .problem(404)
                        .path("detail")
                        .asString())
                .contains("completeness(nope)");
        get(METRICS + "/bytes").problem(404);
        assertThat(get(METRICS + "/rowcount").wrongField(400)).isEqualTo("name");
        assertThat(get(METRICS + "/row_count?from=2026-03-02T08:00Z&until=2026-03-02T08:00Z")
                        .wrongField(400))
                .isEqualTo("from");
        assertThat(get(METRICS + "/row_count?from=2020-03-02T08:00Z").wrongField(400))
                .isEqualTo("from");
    }

    private static JsonNode metric(JsonNode partition, String name, String column) {
        return partition
                .path("revisions")
                .path(0)
                .path("metrics")
                .valueStream()
                .filter(metric -> metric.path("name").asString().equals(name))
                .filter(metric -> metric.path("column").asString("").equals(column))
                .findFirst()
                .orElseThrow();
    }
}
