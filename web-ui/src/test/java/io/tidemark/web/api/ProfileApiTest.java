package io.tidemark.web.api;

import static io.tidemark.testkit.Builders.PLAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.web.served.ServedApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProfileApiTest extends ServedApi {
    private static final String PROFILE = "/api/v1/datasets/" + PLAYS + "/partitions/2026-03-02T10:00Z/profile";

    @Test
    void aProfileTellsWhatItCost() {
        JsonNode profile = get(PROFILE).ok();
        assertThat(profile.path("version").asInt()).isEqualTo(2);
        assertThat(profile.path("cost").path("route").asString()).isEqualTo("stream");
        assertThat(profile.path("cost").path("rows").asLong()).isEqualTo(900);
        assertThat(profile.path("cost").path("bytes").asLong()).isEqualTo(64_000);
        assertThat(profile.path("cost").has("sampledShare")).as("all was read").isFalse();
        assertThat(profile.path("metrics").path(0).path("name").asString()).isEqualTo("row_count");
    }

    @Test
    void columnsComeInTheDatasetsOrderWithTheirDistributions() {
        JsonNode columns = get(PROFILE).ok().path("columns");
        assertThat(columns.valueStream().map(column -> column.path("name").asString()))
                .containsExactly("event_id", "event_time", "ingested_at", "country", "played_ms", "email");
        JsonNode country = columns.path(3);
        assertThat(country.path("depth").asString()).isEqualTo("standard");
        assertThat(country.path("masked").asBoolean()).isFalse();
        JsonNode values = country.path("topValues");
        assertThat(values.path("values").path(0).path("value").asString()).isEqualTo("SE");
        assertThat(values.path("values").path(0).path("rows").asLong()).isEqualTo(600);
        assertThat(values.path("values").path(0).path("share").asDouble()).isEqualTo(600 / 891.0);
        assertThat(values.path("otherRows").asLong()).isEqualTo(41);
        assertThat(values.path("error").asLong()).isEqualTo(7);
        assertThat(country.path("formats")
                        .path("formats")
                        .path(0)
                        .path("format")
                        .asString())
                .isEqualTo("iso_country");
        JsonNode delay = columns.path(2).path("delay");
        assertThat(delay.path("count").asLong()).isEqualTo(900);
        assertThat(delay.path("quantiles").path(4).path("share").asDouble()).isEqualTo(0.5);
        assertThat(delay.path("quantiles").path(4).path("value").asDouble()).isBetween(29.0, 30.5);
        assertThat(delay.path("histogram")
                        .valueStream()
                        .mapToLong(bin -> bin.path("count").asLong())
                        .sum())
                .isEqualTo(900);
    }

    @Test
    void valuesThatLookPersonalAreMasked() {
        JsonNode email = get(PROFILE + "?column=email").ok().path("columns").path(0);
        assertThat(email.path("masked").asBoolean()).isTrue();
        assertThat(email.path("topValues").path("values").path(0).path("value").asString())
                .isEqualTo("a•••••");
        assertThat(email.path("texts").path("max").asString()).isEqualTo("z•••••");
        assertThat(email.path("patterns").path("values").path(0).path("value").asString())
                .isEqualTo("A@A.A");
        assertThat(get(PROFILE).text()).doesNotContain("example.org");
    }

    @Test
    void whatFailedSaysWhy() {
        JsonNode played =
                get(PROFILE + "?column=played_ms").ok().path("columns").path(0);
        assertThat(played.path("failures").path(0).path("code").asString()).isEqualTo("column_gone");
        assertThat(played.has("distribution")).as("not measured").isFalse();
    }

    @Test
    void fewerValuesCanBeAskedFor() {
        JsonNode values = get(PROFILE + "?column=country&top=1")
                .ok()
                .path("columns")
                .path(0)
                .path("topValues");
        assertThat(values.path("values")).hasSize(1);
        assertThat(values.path("otherRows").asLong()).isEqualTo(291);
    }

    @Test
    void olderProfilesAreKept() {
        assertThat(get(PROFILE + "?version=1")
                        .ok()
                        .path("metrics")
                        .path(0)
                        .path("value")
                        .asDouble())
                .isEqualTo(400);
        get(PROFILE + "?version=3").problem(404);
    }

    @Test
    void wrongParametersAreNamed() {
        assertThat(get(PROFILE + "?column=contry").problem(400).path("detail").asString())
                .contains("did you mean 'country'?");
        assertThat(get(PROFILE + "?top=0").wrongField(400)).isEqualTo("top");
        get(PROFILE.replace("T10", "T11")).problem(404);
    }

    @Test
    void nobodySeesValuesWithoutLoggingIn() {
        assertThat(send(anonymous(PROFILE)).status()).isEqualTo(401);
    }
}
