package io.tidemark.web.api;

import static io.tidemark.testkit.Builders.PLAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.ServedApi;
import io.tidemark.web.served.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DatasetApiTest extends ServedApi {
    private static final String DATASETS = "/api/v1/datasets";
    private static final String ONE = DATASETS + "/" + PLAYS;

    @Test
    void everyDatasetComesOnExactlyOnePage() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(DATASETS + "?limit=7&cursor=" + cursor).ok();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(ids).hasSize(World.TABLES + 4).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void filtersFindTheirDatasets() {
        assertThat(ids(DATASETS + "?text=PLAYBACK")).containsExactly(PLAYS.value());
        assertThat(ids(DATASETS + "?text=core")).as("by tag").containsExactly(PLAYS.value());
        assertThat(ids(DATASETS + "?status=unhealthy")).containsExactly(PLAYS.value());
        assertThat(ids(DATASETS + "?source=filed")).containsExactly("filed:searches");
        assertThat(ids(DATASETS + "?status=healthy&text=public.t&limit=500")).hasSize(World.TABLES);
    }

    @Test
    void badParametersAreNamed() {
        assertThat(get(DATASETS + "?limit=0").wrongField(400)).isEqualTo("limit");
        assertThat(get(DATASETS + "?limit=501").wrongField(400)).isEqualTo("limit");
        assertThat(get(DATASETS + "?limit=many").wrongField(400)).isEqualTo("limit");
        assertThat(get(DATASETS + "?cursor=!!").wrongField(400)).isEqualTo("cursor");
        assertThat(get(DATASETS + "?cursor=aGVsbG8").wrongField(400)).isEqualTo("cursor");
        JsonNode problem = get(DATASETS + "?status=ill").problem(400);
        assertThat(problem.path("errors").path(0).path("message").asString())
                .isEqualTo("must be one of healthy, unhealthy, unknown");
    }

    @Test
    void aDatasetTellsItsSettingsWithReasons() {
        JsonNode plays = get(ONE).ok();
        assertThat(plays.path("id").asString()).isEqualTo(PLAYS.value());
        assertThat(plays.path("worstSeverity").asString()).isEqualTo("error");
        JsonNode cut = plays.path("settings").path("partitioning");
        assertThat(cut.path("kind").asString()).isEqualTo("time_windows");
        assertThat(cut.path("lateness").asString()).isEqualTo("PT10M");
        assertThat(cut.path("reason").asString()).isEqualTo("event_time is the first time column");
        assertThat(plays.path("columns").path(1).path("type").asString()).isEqualTo("timestamp_tz");
        assertThat(plays.has("failure")).isFalse();
        assertThat(plays.path("newest").asString()).isEqualTo("2026-03-02T11:58:30Z");
    }

    @Test
    void aDatasetThatCannotBeReadSaysWhy() {
        JsonNode searches = get(DATASETS + "/filed:searches").ok();
        assertThat(searches.path("availability").asString()).isEqualTo("failing");
        assertThat(searches.path("failure").path("code").asString()).isEqualTo("unreachable");
        assertThat(searches.path("failure").path("message").asString()).isEqualTo("The broker is away");
    }

    @Test
    void idsWithATildeWorkInPaths() {
        String odd = ids(DATASETS + "?text=Odd").getFirst();
        assertThat(odd).contains("~");
        assertThat(get(DATASETS + "/" + odd).ok().path("name").asString()).isEqualTo("events.\"Odd Name\"");
        assertThat(get(DATASETS + "/" + odd.replace("~", "%7E").replace(":", "%3A"))
                        .ok()
                        .path("id")
                        .asString())
                .isEqualTo(odd);
    }

    @Test
    void settingsAreKeptAndShown() {
        String path = DATASETS + "/warehouse:public.t00";
        JsonNode set = put(path + "/settings", """
                        {"timeColumn": "ingested_at", "eventColumn": "event_time", "grain": "day", "zone": "Europe/Stockholm", "lateness": "PT2H",
                         "calendar": "Mon-Wed 06-22",
                         "key": ["event_id", "country"], "owner": "growth", "tags": ["gold"]}""").ok();
        assertThat(get(path).ok().path("settings").path("set")).isEqualTo(set);
        assertThat(set.path("grain").asString()).isEqualTo("day");
        assertThat(set.path("calendar").asString()).isEqualTo("mon,tue,wed 06-22");
        assertThat(set.has("ingestColumn")).isFalse();
    }

    @Test
    void settingsThatDoNotFitTheSchemaAreRefused() {
        String path = DATASETS + "/warehouse:public.t01/settings";
        JsonNode problem = put(path, """
                        {"timeColumn": "country", "ingestColumn": "gone", "eventColumn": "country", "zone": "Mars/Base", "lateness": "-PT1S",
                         "calendar": "weekdays",
                         "key": ["event_id", "event_id"]}""").problem(400);
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "timeColumn", "ingestColumn", "eventColumn", "key", "lateness", "zone", "calendar");
        assertThat(put(path, "{\"grain\": \"fortnight\"}")
                        .problem(400)
                        .path("detail")
                        .asString())
                .isEqualTo("grain: must be one of hour, day, week, month.");
        assertThat(put(path, "{\"tags\": [\"\"]}").wrongField(400)).isEqualTo("tags[0]");
    }

    @Test
    void depthsAreKeptAndShown() {
        String path = DATASETS + "/warehouse:public.t02";
        assertThat(get(path).ok().path("settings").path("profile").path("depth").asString())
                .isEqualTo("standard");
        JsonNode set = put(path + "/settings", """
                        {"profile": {"depth": "cheap", "columns": {"country": "deep"}, "mostRows": 5000000000}}""").ok();
        assertThat(get(path).ok().path("settings").path("set")).isEqualTo(set);
        assertThat(set.path("profile").path("columns").path("country").asString())
                .isEqualTo("deep");
        assertThat(set.path("profile").path("mostRows").asLong()).isEqualTo(5_000_000_000L);
        assertThat(put(path + "/settings", "{\"profile\": {}}").ok().has("profile"))
                .isFalse();
    }

    @Test
    void aDepthOfAColumnThatIsNotThereNamesTheOneThatWasMeant() {
        String path = DATASETS + "/warehouse:public.t01/settings";
        JsonNode error = put(path, "{\"profile\": {\"columns\": {\"contry\": \"deep\"}}}")
                .problem(400)
                .path("errors")
                .path(0);
        assertThat(error.path("field").asString()).isEqualTo("profile.columns.contry");
        assertThat(error.path("message").asString()).contains("there is no column 'contry'", "did you mean 'country'?");
        assertThat(put(path, "{\"profile\": {\"depth\": \"full\"}}")
                        .problem(400)
                        .path("detail")
                        .asString())
                .isEqualTo("profile.depth: must be one of none, cheap, standard, deep.");
        assertThat(put(path, "{\"profile\": {\"mostRows\": -1}}").wrongField(400))
                .isEqualTo("profile.mostRows");
        put(path, "{\"profile\": {\"columns\": {\"country\": null}}}").problem(400);
    }

    @Test
    void whatTheFileSetsCannotBeSetOtherwise() {
        assertThat(put(ONE + "/settings", "{\"owner\": \"me\"}")
                        .problem(409)
                        .path("detail")
                        .asString())
                .contains("configuration file", "owner");
        put(ONE + "/settings", "{\"owner\": \"player\", \"tags\": [\"x\"]}").ok();
    }

    @Test
    void schemaChangesAreListed() {
        JsonNode change = get(ONE + "/schema-changes").ok().path("items").path(0);
        assertThat(change.path("kind").asString()).isEqualTo("column_added");
        assertThat(change.path("column").asString()).isEqualTo("country");
        assertThat(change.has("before")).isFalse();
    }

    @Test
    void unknownDatasetsAreNotFound() {
        for (String rest : List.of("", "/schema-changes", "/partitions", "/partitions/all", "/metrics", "/health")) {
            assertThat(get(DATASETS + "/warehouse:nope" + rest)
                            .problem(404)
                            .path("detail")
                            .asString())
                    .isEqualTo("There is no dataset 'warehouse:nope'.");
        }
        put(DATASETS + "/warehouse:nope/settings", "{}").problem(404);
        assertThat(get(DATASETS + "/nope").problem(400).path("detail").asString())
                .contains("source:name");
    }

    private List<String> ids(String path) {
        return get(path)
                .ok()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void consumersOfATopicAreTold() {
        JsonNode consumers = get("/api/v1/datasets/filed:searches/consumers").ok();
        JsonNode billing = consumers.path("groups").path(1);
        assertThat(billing.path("group").asString()).isEqualTo("royalty-billing");
        assertThat(billing.path("leftToRead").asLong()).isEqualTo(48_200);
        assertThat(billing.path("retentionUsed").asDouble()).isGreaterThan(0.8);
        assertThat(billing.path("points").isEmpty()).isFalse();
        assertThat(consumers.path("keptForSeconds").asLong()).isEqualTo(604_800);
        assertThat(consumers.path("arrivals").path(0).path("perSecond").asDouble())
                .isPositive();
        get("/api/v1/datasets/warehouse:none/consumers").problem(404);
    }

    @Test
    void whatIsNotReadRecordByRecordHasNoShards() {
        JsonNode reading = get("/api/v1/datasets/" + PLAYS + "/reading").ok();
        assertThat(reading.path("shards").isEmpty()).isTrue();
        assertThat(reading.path("behind").asBoolean()).isFalse();
        assertThat(reading.path("unplaced").path("deletedBeforeRead").asLong(-1))
                .isZero();
        get("/api/v1/datasets/warehouse:none/reading").problem(404);
    }
}
