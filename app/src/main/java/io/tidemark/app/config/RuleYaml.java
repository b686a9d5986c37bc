package io.tidemark.app.config;

import io.tidemark.core.contract.ContractRead;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Rules of the API as YAML. */
public final class RuleYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private RuleYaml() {}

    /** A file of rules and policies, as the API shows them. */
    public static String of(Collection<JsonNode> rules, Collection<JsonNode> policies) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("rules", rules.stream().map(RuleYaml::entry).toList());
        if (!policies.isEmpty()) {
            file.put("policies", policies.stream().map(RuleYaml::policy).toList());
        }
        return YAML.writeValueAsString(file);
    }

    private static Map<String, Object> policy(JsonNode policy) {
        String id = policy.path("id").asString();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        for (String field : PolicyBodies.fields()) {
            JsonNode value = policy.path(field);
            if (!value.isMissingNode() && !isUsual(field, value)) {
                entry.put(field, value);
            }
        }
        List<Map<String, Object>> rules = new ArrayList<>();
        for (JsonNode rule : policy.path("rules")) {
            Map<String, Object> own = entry(rule);
            own.put("id", rule.path("id").asString().substring(id.length() + 1));
            own.keySet().removeAll(List.of("datasets", "tags", "owners"));
            rules.add(own);
        }
        entry.put("rules", rules);
        return entry;
    }

    /** What a contract asks for, as a file of rules and of datasets. */
    public static String of(ContractRead contract) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("rules", contract.rules().stream().map(RuleYaml::entry).toList());
        if (!contract.settings().isEmpty()) {
            file.put(
                    "datasets",
                    contract.settings().stream().map(RuleYaml::entry).toList());
        }
        return YAML.writeValueAsString(file);
    }

    private static Map<String, Object> entry(DatasetOverride settings) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("match", settings.match().globs().getFirst());
        putUnlessNull(entry, "timeColumn", settings.timeColumn());
        putUnlessNull(
                entry,
                "grain",
                settings.grain() == null ? null : settings.grain().name().toLowerCase(Locale.ROOT));
        putUnlessNull(entry, "key", settings.key());
        putUnlessNull(entry, "owner", settings.owner());
        putUnlessNull(entry, "tags", settings.tags());
        return entry;
    }

    private static void putUnlessNull(Map<String, Object> entry, String name, @Nullable Object value) {
        if (value != null) {
            entry.put(name, value);
        }
    }

    /** One rule as files write it. */
    public static Map<String, Object> entry(Rule rule) {
        ObjectNode body = YAML.valueToTree(RuleBodies.of(rule));
        return entry(body.put("id", rule.id().value()));
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
            case "tags", "owners", "parameters" -> value.isEmpty();
            case "whileArriving" -> !value.asBoolean();
            case "minRows" -> value.asLong() == 0;
            case "enabled" -> value.asBoolean();
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
