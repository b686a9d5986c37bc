package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Severity;
import io.tidemark.rules.notify.OtherSide.Taken;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CloudEventTest {
    @Test
    void aWebhookIsToldInCloudEventsWhereItAsksForThem() throws IOException {
        try (Notices notices = new Notices()) {
            notices.receiver("hook", ReceiverType.WEBHOOK, "format", "CloudEvents");
            notices.open("few", Severity.WARNING, NOON);
            notices.sendAt(NOON);

            Taken taken = notices.other.taken().getFirst();
            ObjectNode event = Json.parse(taken.body());
            assertThat(taken.headers().get("content-type")).startsWith("application/cloudevents+json");
            assertThat(event.path("specversion").asString()).isEqualTo("1.0");
            assertThat(event.path("id").asString()).isEqualTo(taken.key());
            assertThat(URI.create(event.path("source").asString())).hasToString("/tidemark/test");
            assertThat(event.path("type").asString()).isEqualTo("io.tidemark.incident.opened");
            assertThat(event.path("subject").asString()).isEqualTo("INC-1");
            assertThat(OffsetDateTime.parse(event.path("time").asString()).toInstant())
                    .isEqualTo(NOON);
            assertThat(event.path("datacontenttype").asString()).isEqualTo("application/json");
            assertThat(event.at("/data/incident/severity").asString()).isEqualTo("warning");
            assertThat(event.propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
        }
    }
}
