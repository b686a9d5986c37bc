package io.tidemark.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.web.served.ServedApi;
import io.tidemark.web.served.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SourceApiTest extends ServedApi {
    private static final String LAKE = """
            {"type": "postgresql", "options": {"host": "db", "database": "lake"}, "secrets": {"password": "s3cret"},
             "exclude": ["tmp_*"], "crawlEvery": "PT30S"}""";

    @Test
    void listsSourcesWithoutTheirSecrets() {
        JsonNode sources = get("/api/v1/sources").ok();
        JsonNode warehouse = sources.path("items")
                .valueStream()
                .filter(source -> source.path("id").asString().equals("warehouse"))
                .findFirst()
                .orElseThrow();
        assertThat(warehouse.path("options").path("host").asString()).isEqualTo("127.0.0.1");
        assertThat(warehouse.path("secretsSet").path(0).asString()).isEqualTo("password");
        assertThat(warehouse.has("secrets")).isFalse();
        assertThat(warehouse.has("description")).as("empty is left out").isFalse();
        assertThat(warehouse.path("crawlEvery").asString()).isEqualTo("PT1M");
        assertThat(warehouse.path("origin").asString()).isEqualTo("user");
    }

    @Test
    void whatIsPutIsShownChangedAndDeleted() {
        JsonNode made = put("/api/v1/sources/lake", LAKE).ok();
        assertThat(made).isEqualTo(get("/api/v1/sources/lake").ok());
        assertThat(made.path("exclude").path(0).asString()).isEqualTo("tmp_*");
        assertThat(made.path("enabled").asBoolean()).isTrue();

        assertThat(put("/api/v1/sources/lake", made.toString()).ok())
                .as("a source that was read can be put back as it is")
                .isEqualTo(made);
        assertThat(stored("lake").secrets())
                .as("a secret that is left out stays")
                .containsEntry("password", new Secret("s3cret"));

        assertThat(delete("/api/v1/sources/lake").status()).isEqualTo(204);
        get("/api/v1/sources/lake").problem(404);
    }

    @Test
    void secretsDoNotMoveToAnotherSourceAndCanBeTakenAway() {
        put("/api/v1/sources/moved", LAKE).ok();
        String without = LAKE.replace("\"s3cret\"", "\"\"");
        assertThat(put("/api/v1/sources/moved", without).wrongField(400)).isEqualTo("secrets.password");
        String other = LAKE.replace("\"secrets\": {\"password\": \"s3cret\"},", "");
        assertThat(put("/api/v1/sources/brand-new", other).wrongField(400)).isEqualTo("secrets.password");
    }

    @Test
    void everyMistakeIsNamedWithItsField() {
        assertThat(put("/api/v1/sources/bad", "{\"type\": \"oracle\"}").wrongField(400))
                .isEqualTo("type");
        assertThat(put("/api/v1/sources/bad", "{}").wrongField(400)).isEqualTo("type");
        JsonNode problem = put("/api/v1/sources/bad", """
                        {"type": "postgresql", "options": {"host": "db", "prot": "1", "password": "hunter2"}}""").problem(400);
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("options.database", "secrets.password", "options.password", "options.prot");
        put("/api/v1/sources/bad", LAKE.replace("PT30S", "PT0.1S")).problem(422);
        assertThat(put("/api/v1/sources/bad", LAKE.replace("PT30S", "soon")).wrongField(400))
                .isEqualTo("crawlEvery");
        assertThat(put("/api/v1/sources/Bad", LAKE).wrongField(400)).isEqualTo("id");
        get("/api/v1/sources/bad").problem(404);
    }

    @Test
    void sourcesOfTheFileAreReadOnly() {
        assertThat(put("/api/v1/sources/filed", LAKE)
                        .problem(409)
                        .path("detail")
                        .asString())
                .contains("'filed'", "configuration file");
        delete("/api/v1/sources/filed").problem(409);
    }

    @Test
    void aTestSaysInWordsHowItWentAndKeepsSecrets() {
        assertThat(post("/api/v1/sources/warehouse/test", "").ok().path("ok").asBoolean())
                .isTrue();
        JsonNode failed = post("/api/v1/sources/test", """
                        {"id": "warehouse",
                         "source": {"type": "postgresql", "options": {"host": "nowhere", "database": "x"}}}""").ok();
        assertThat(failed.path("ok").asBoolean()).isFalse();
        assertThat(failed.path("code").asString()).isEqualTo("unknown_host");
        assertThat(failed.path("message").asString())
                .as("the stored password was used and struck out")
                .isEqualTo("No host nowhere for ***")
                .doesNotContain(World.PASSWORD);
        post("/api/v1/sources/nope/test", "").problem(404);
    }

    @Test
    void secretsOfTheFileAreNotLentToOtherHosts() {
        assertThat(post("/api/v1/sources/test", """
                                {"id": "filed",
                                 "source": {"type": "postgresql", "options": {"host": "evil", "database": "x"}}}""").wrongField(400)).isEqualTo("secrets.password");
    }

    @Test
    void typesTellTheirOptions() {
        JsonNode type = get("/api/v1/source-types").ok().path("items").path(0);
        assertThat(type.path("type").asString()).isEqualTo("postgresql");
        assertThat(type.path("options").path(1).path("fallback").asString()).isEqualTo("5432");
    }

    private Source stored(String id) {
        return store.sources().find(new SourceId(id)).orElseThrow();
    }
}
