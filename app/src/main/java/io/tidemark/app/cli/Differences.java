package io.tidemark.app.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what a server has with what a file wants, field by field. */
final class Differences {
    private Differences() {}

    static List<String> of(List<String> fields, JsonNode there, JsonNode wanted) {
        List<String> changes = new ArrayList<>();
        for (String field : fields) {
            JsonNode before = plain(there.path(field));
            JsonNode after = plain(wanted.path(field));
            if (!before.equals(after)) {
                changes.add(field + ": " + shown(before) + " -> " + shown(after));
            }
        }
        return changes;
    }

    /** Without nulls, and with every number as one with a fraction, so that only what differs does. */
    private static JsonNode plain(JsonNode node) {
        if (node.isNumber()) {
            return RulesServer.JSON.getNodeFactory().numberNode(node.asDouble());
        }
        if (node.isObject()) {
            ObjectNode plain = RulesServer.JSON.createObjectNode();
            node.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    plain.set(field.getKey(), plain(field.getValue()));
                }
            });
            return plain;
        }
        return node.isNull() ? RulesServer.JSON.missingNode() : node;
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
