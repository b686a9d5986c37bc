package io.tidemark.demo.topic;

import io.tidemark.demo.traffic.Column;
import io.tidemark.demo.traffic.Columns;
import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of an event: one flat object, nulls written out. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EventJson() {}

    public static byte[] write(Event event) {
        StringBuilder json = new StringBuilder(320);
        json.append("{\"event_id\":\"").append(event.id());
        json.append("\",\"event_time\":\"").append(event.eventTime());
        json.append("\",\"ingested_at\":\"").append(event.ingestedAt()).append('"');
        List<Column> columns = Columns.of(event.type(), event.values().size());
        for (int i = 0; i < columns.size(); i++) {
            json.append(",\"").append(columns.get(i).name()).append("\":");
            append(json, columns.get(i), event.values().get(i));
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Event read(EventType type, byte[] json) {
        JsonNode node = MAPPER.readTree(json);
        List<@Nullable String> values = new ArrayList<>();
        for (Column column : Columns.of(type)) {
            values.add(text(node.path(column.name())));
        }
        JsonNode added = node.path(Columns.AUDIO_QUALITY.name());
        if (!added.isMissingNode()) {
            values.add(text(added));
        }
        return new Event(
                type,
                UUID.fromString(node.path("event_id").asString()),
                Instant.parse(node.path("event_time").asString()),
                Instant.parse(node.path("ingested_at").asString()),
                values);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    private static void append(StringBuilder json, Column column, @Nullable String value) {
        if (value == null) {
            json.append("null");
        } else if (column.quotedInJson()) {
            quote(json, value);
        } else {
            json.append(value);
        }
    }

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        json.append('"');
    }
}
