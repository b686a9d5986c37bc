package io.tidemark.rules.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.rules.notify.OtherSide.Taken;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What Opsgenie's Alert API demands of a request: its documented fields and their longest lengths. */
final class OpsgenieRules {
    private static final Pattern UPDATE =
            Pattern.compile("/v2/alerts/([^/?]{1,512})/(acknowledge|close)\\?identifierType=alias");

    private OpsgenieRules() {}

    static void check(Taken taken, String apiKey) {
        assertThat(taken.headers().get("authorization")).isEqualTo("GenieKey " + apiKey);
        assertThat(taken.headers().get("content-type")).startsWith("application/json");
        ObjectNode request = Json.parse(taken.body());
        assertThat(request.path("source").asString()).hasSizeLessThanOrEqualTo(100);
        if (taken.path().endsWith("/v2/alerts")) {
            alert(request);
        } else {
            assertThat(taken.path()).matches(path -> UPDATE.matcher(path).find());
            assertThat(request.path("user").asString()).hasSizeLessThanOrEqualTo(100);
            assertThat(request.path("note").asString()).hasSizeLessThanOrEqualTo(25_000);
        }
    }

    private static void alert(ObjectNode alert) {
        assertThat(alert.path("message").asString()).isNotEmpty().hasSizeLessThanOrEqualTo(130);
        assertThat(alert.path("alias").asString()).isNotEmpty().hasSizeLessThanOrEqualTo(512);
        assertThat(alert.path("description").asString()).hasSizeLessThanOrEqualTo(15_000);
        assertThat(alert.path("entity").asString()).hasSizeLessThanOrEqualTo(512);
        assertThat(alert.path("priority").asString()).matches("P[1-5]");
        assertThat(alert.path("tags").size()).isLessThanOrEqualTo(20);
        alert.path("tags").forEach(tag -> assertThat(tag.asString()).hasSizeLessThanOrEqualTo(50));
        assertThat(alert.path("details").toString()).hasSizeLessThanOrEqualTo(8_000);
    }
}
