package io.tidemark.rules.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What PagerDuty's Events API v2 demands of an event. */
final class PagerDutyRules {
    private PagerDutyRules() {}

    static void check(ObjectNode event, String routingKey) {
        assertThat(event.path("routing_key").asString()).isEqualTo(routingKey);
        assertThat(event.path("dedup_key").asString()).isNotEmpty().hasSizeLessThanOrEqualTo(255);
        assertThat(event.path("event_action").asString()).isIn("trigger", "acknowledge", "resolve");
        if (event.path("event_action").asString().equals("trigger")) {
            assertThat(event.at("/payload/summary").asString()).isNotEmpty().hasSizeLessThanOrEqualTo(1_024);
            assertThat(event.at("/payload/source").asString()).isNotEmpty();
            assertThat(event.at("/payload/severity").asString()).isIn("critical", "error", "warning", "info");
            assertThat(Instant.parse(event.at("/payload/timestamp").asString())).isNotNull();
            assertThat(event.at("/links/0/href").asString()).startsWith("https://");
        }
    }
}
