package io.tidemark.app.config;

import io.tidemark.core.rule.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a rule's parameters: texts, numbers, truths, and lists of them. */
final class ParameterValues {
    private ParameterValues() {}

    static Parameters read(@Nullable String where, Map<String, JsonNode> fields) {
        Map<String, List<String>> values = new TreeMap<>();
        if (where != null) {
            values.put(Parameters.WHERE, List.of(where));
        }
        fields.forEach((name, node) -> values.put(name, texts(name, node)));
        return new Parameters(values);
    }

    private static List<String> texts(String name, JsonNode node) {
        if (!node.isArray()) {
            return List.of(text(name, node));
        }
        List<String> texts = new ArrayList<>();
        node.forEach(one -> texts.add(text(name, one)));
        return texts;
    }

    private static String text(String name, JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            throw new IllegalArgumentException(
                    "parameters." + name + ": takes a text, a number or a list of them, not " + node);
        }
        return node.asString();
    }
}
