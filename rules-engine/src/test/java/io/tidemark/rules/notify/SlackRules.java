package io.tidemark.rules.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack demands of a message of blocks. */
final class SlackRules {
    private static final Set<String> KNOWN = Set.of("header", "section", "context", "actions");

    private SlackRules() {}

    static void check(ObjectNode message) {
        text(message.path("text").asString(), 40_000);
        JsonNode blocks = message.path("blocks");
        assertThat(blocks.size()).isBetween(1, 50);
        blocks.forEach(SlackRules::block);
    }

    private static void block(JsonNode block) {
        String type = block.path("type").asString();
        assertThat(KNOWN).contains(type);
        switch (type) {
            case "header" -> {
                assertThat(block.at("/text/type").asString()).isEqualTo("plain_text");
                text(block.at("/text/text").asString(), 150);
            }
            case "section" -> section(block);
            case "context" -> {
                assertThat(block.path("elements").size()).isBetween(1, 10);
                block.path("elements")
                        .forEach(element -> text(element.path("text").asString(), 2_000));
            }
            default -> {
                assertThat(block.path("elements").size()).isBetween(1, 25);
                block.path("elements").forEach(SlackRules::button);
            }
        }
    }

    private static void section(JsonNode block) {
        assertThat(block.has("text") || block.has("fields")).isTrue();
        if (block.has("text")) {
            text(block.at("/text/text").asString(), 3_000);
        }
        assertThat(block.path("fields").size()).isLessThanOrEqualTo(10);
        block.path("fields").forEach(field -> text(field.path("text").asString(), 2_000));
    }

    private static void button(JsonNode button) {
        assertThat(button.path("type").asString()).isEqualTo("button");
        text(button.at("/text/text").asString(), 75);
        assertThat(button.path("action_id").asString()).isNotEmpty().hasSizeLessThanOrEqualTo(255);
        if (button.has("url")) {
            assertThat(button.path("url").asString()).startsWith("http").hasSizeLessThanOrEqualTo(3_000);
        } else {
            assertThat(button.path("value").asString()).isNotEmpty().hasSizeLessThanOrEqualTo(2_000);
        }
    }

    private static void text(String text, int limit) {
        assertThat(text).isNotEmpty().hasSizeLessThanOrEqualTo(limit).doesNotContain("<", ">");
        assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    }
}
