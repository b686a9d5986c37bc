package io.tidemark.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Rules of the API as YAML. */
final class RuleYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private RuleYaml() {}

    static String of(List<JsonNode> rules) {
        return YAML.writeValueAsString(
                Map.of("rules", rules.stream().map(RuleYaml::entry).toList()));
    }

    private static Map<String, Object> entry(JsonNode rule) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", rule.path("id").asString());
        for (String field : RuleBodies.fields()) {
            JsonNode value = rule.path(field);
            if (!value.isMissingNode() && !value.isNull() && !isUsual(field, value)) {
                entry.put(field, field.equals("condition") ? condition(value) : value);
            }
        }
        if (entry.get("condition") instanceof Map<?, ?> none && none.isEmpty()) {
            entry.remove("condition");
        }
        return entry;
    }

    private static boolean isUsual(String field, JsonNode value) {
        return switch (field) {
            case "column" -> value.asString().equals("*");
            case "parameters" -> value.isEmpty();
            case "whileArriving" -> !value.asBoolean();
            case "minRows" -> value.asLong() == 0;
            case "mode" -> value.asString().equals("active");
            default -> false;
        };
    }

    private static Map<String, Object> condition(JsonNode condition) {
        Map<String, Object> entry = new LinkedHashMap<>();
        switch (condition.path("kind").asString()) {
            case "fixed" -> {
                List<JsonNode> range = new ArrayList<>(List.of(condition.path("threshold")));
                JsonNode upper = condition.path("upperThreshold");
                if (!upper.isMissingNode() && !upper.isNull()) {
                    range.add(upper);
                }
                entry.put(condition.path("operator").asString(), range.size() == 1 ? range.getFirst() : range);
            }
            case "change" -> {
                entry.put("change", condition.path("baseline"));
                copy(condition, entry, "maxDrop", "maxRise", "windows");
            }
            case "anomaly" -> {
                entry.put("anomaly", condition.path("direction"));
                copy(condition, entry, "sensitivity");
            }
            default -> {}
        }
        return entry;
    }

    private static void copy(JsonNode from, Map<String, Object> to, String... fields) {
        for (String field : fields) {
            JsonNode value = from.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                to.put(field, value);
            }
        }
    }
}
