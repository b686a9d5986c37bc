package io.tidemark.rules.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Alertmanager's API v2 demands of posted alerts (its OpenAPI document and label rules). */
final class AlertmanagerRules {
    private AlertmanagerRules() {}

    /** The alerts, after a look at each. */
    static JsonNode check(String body) {
        JsonNode alerts = JsonMapper.builder().build().readTree(body);
        assertThat(alerts.isArray()).isTrue();
        alerts.forEach(alert -> {
            assertThat(alert.at("/labels/alertname").asString()).isNotEmpty();
            alert.path("labels").properties().forEach(AlertmanagerRules::label);
            alert.path("annotations").properties().forEach(AlertmanagerRules::label);
            Instant starts = Instant.parse(alert.path("startsAt").asString());
            assertThat(Instant.parse(alert.path("endsAt").asString())).isAfterOrEqualTo(starts);
        });
        return alerts;
    }

    private static void label(Map.Entry<String, JsonNode> label) {
        assertThat(label.getKey()).matches("[a-zA-Z_][a-zA-Z0-9_]*");
        assertThat(label.getValue().isString()).isTrue();
    }
}
