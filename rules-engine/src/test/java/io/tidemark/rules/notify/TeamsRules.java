package io.tidemark.rules.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a Teams workflow demands of a message: one adaptive card of at most 28 KB. */
final class TeamsRules {
    private TeamsRules() {}

    static void check(ObjectNode message) {
        assertThat(Json.text(message).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(28 * 1_024);
        assertThat(message.path("type").asString()).isEqualTo("message");
        assertThat(message.path("attachments").size()).isEqualTo(1);
        JsonNode attachment = message.at("/attachments/0");
        assertThat(attachment.path("contentType").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = attachment.path("content");
        assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asString()).isEqualTo("1.4");
        assertThat(card.path("body").size()).isPositive();
        card.path("body").forEach(TeamsRules::element);
        card.path("actions").forEach(action -> {
            assertThat(action.path("type").asString()).isEqualTo("Action.OpenUrl");
            assertThat(action.path("title").asString()).isNotEmpty();
            assertThat(action.path("url").asString()).startsWith("http");
        });
    }

    private static void element(JsonNode element) {
        String type = element.path("type").asString();
        assertThat(Set.of("TextBlock", "FactSet")).contains(type);
        if (type.equals("TextBlock")) {
            assertThat(element.path("text").asString()).isNotEmpty();
            if (element.has("color")) {
                assertThat(element.path("color").asString()).isIn("Good", "Accent", "Attention", "Warning");
            }
        } else {
            assertThat(element.path("facts").size()).isPositive();
            element.path("facts").forEach(fact -> {
                assertThat(fact.path("title").asString()).isNotEmpty();
                assertThat(fact.path("value").isString()).isTrue();
            });
        }
    }
}
