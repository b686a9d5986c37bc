package io.tidemark.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON Schema of rules as YAML has them, made from the table of types. */
public final class RuleSchema {
    private static final String TYPE = "type";
    private static final Map<String, Object> TEXT = Map.of(TYPE, "string");
    private static final Map<String, Object> NUMBER = Map.of(TYPE, "number");

    private RuleSchema() {}

    /** The schema of a file with a list of rules. */
    public static Map<String, Object> json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Tidemark rules");
        schema.put(TYPE, "object");
        schema.put("anyOf", List.of(Map.of("required", List.of("rules")), Map.of("required", List.of("policies"))));
        Map<String, Object> lists = new LinkedHashMap<>();
        lists.put("rules", Map.of(TYPE, "array", "items", Map.of("$ref", "#/$defs/rule")));
        lists.put("policies", Map.of(TYPE, "array", "items", policy()));
        schema.put("properties", lists);
        schema.put("$defs", Map.of("rule", rule()));
        return schema;
    }

    /** A pack of rules; what datasets they are for stands at the policy. */
    private static Map<String, Object> policy() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", Map.of(TYPE, "string", "pattern", "^[a-z0-9][a-z0-9_-]{0,39}$"));
        fields.put("name", TEXT);
        fields.put("datasets", list(TEXT));
        fields.put("tags", described(list(TEXT), "Only datasets with one of these tags"));
        fields.put("owners", described(list(TEXT), "Only datasets with one of these owners"));
        fields.put("enabled", Map.of(TYPE, "boolean"));
        Map<String, Object> own = Map.of("properties", Map.of("datasets", false, "tags", false, "owners", false));
        fields.put("rules", list(Map.of("allOf", List.of(Map.of("$ref", "#/$defs/rule"), own))));
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put(TYPE, "object");
        policy.put("required", List.of("id", "rules"));
        policy.put("additionalProperties", false);
        policy.put("properties", fields);
        return policy;
    }

    private static Map<String, Object> rule() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", Map.of(TYPE, "string", "pattern", "^[a-z0-9][a-z0-9._-]{0,99}$"));
        fields.put("name", TEXT);
        fields.put(
                TYPE,
                Map.of(
                        "enum",
                        Arrays.stream(RuleType.values()).map(RuleType::text).toList()));
        fields.put("datasets", list(TEXT));
        fields.put("tags", described(list(TEXT), "Only datasets with one of these tags"));
        fields.put("owners", described(list(TEXT), "Only datasets with one of these owners"));
        fields.put("column", TEXT);
        fields.put("where", described(TEXT, ParameterName.WHERE.meaning()));
        fields.put("parameters", Map.of(TYPE, "object"));
        fields.put("condition", condition());
        fields.put("severity", oneOf(Severity.values()));
        fields.put("whileArriving", Map.of(TYPE, "boolean"));
        fields.put("minRows", Map.of(TYPE, "integer", "minimum", 0));
        fields.put("runbook", TEXT);
        fields.put("enabled", Map.of(TYPE, "boolean"));
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put(TYPE, "object");
        rule.put("required", List.of("id", TYPE));
        rule.put("additionalProperties", false);
        rule.put("properties", fields);
        rule.put(
                "allOf",
                Arrays.stream(RuleType.values()).map(RuleSchema::ofType).toList());
        return rule;
    }

    private static Map<String, Object> ofType(RuleType type) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RuleParameter parameter : type.spec().parameters()) {
            if (!parameter.text().equals(Parameters.WHERE)) {
                parameters.put(
                        parameter.text(),
                        described(value(parameter), parameter.name().meaning()));
                if (parameter.required()) {
                    required.add(parameter.text());
                }
            }
        }
        Map<String, Object> then = new LinkedHashMap<>();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(TYPE, "object");
        object.put("additionalProperties", false);
        object.put("properties", parameters);
        object.put("required", required);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("parameters", object);
        if (type.spec().parameter(Parameters.WHERE).isEmpty()) {
            fields.put("where", false);
        }
        if (!type.isPerColumn()) {
            fields.put("column", Map.of("const", "*"));
        }
        then.put("description", type.title() + ". " + type.spec().says());
        then.put("properties", fields);
        then.put(
                "required",
                Stream.concat(
                                required.isEmpty() ? Stream.empty() : Stream.of("parameters"),
                                type.spec().usual().isEmpty() ? Stream.of("condition") : Stream.empty())
                        .toList());
        return Map.of(
                "if",
                Map.of("properties", Map.of(TYPE, Map.of("const", type.text())), "required", List.of(TYPE)),
                "then",
                then);
    }

    private static Map<String, Object> value(RuleParameter parameter) {
        Map<String, Object> plain = Map.of(TYPE, List.of("string", "number", "boolean"));
        return switch (parameter.name().kind()) {
            case CONDITION, QUERY, TEXT, PATTERN, COLUMN -> TEXT;
            case LIST -> Map.of("anyOf", List.of(plain, list(plain)));
            case COLUMNS -> Map.of("anyOf", List.of(TEXT, list(TEXT)));
            case NUMBER -> NUMBER;
            case BOUND -> plain;
            case CHOICE -> Map.of("enum", choices(parameter.choices()));
        };
    }

    /** A choice that is a number may be written as one. */
    private static List<Object> choices(List<String> words) {
        List<Object> choices = new ArrayList<>(words);
        words.stream()
                .filter(word -> word.matches("[0-9.]+"))
                .map(Double::valueOf)
                .forEach(choices::add);
        return choices;
    }

    private static Map<String, Object> condition() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            fields.put(
                    operator.text(),
                    operator.isRange() ? Map.of(TYPE, "array", "items", NUMBER, "minItems", 2, "maxItems", 2) : NUMBER);
        }
        fields.put("change", oneOf(Baseline.values()));
        fields.put("maxDrop", Map.of(TYPE, "number", "minimum", 0));
        fields.put("maxRise", Map.of(TYPE, "number", "minimum", 0));
        fields.put("windows", Map.of(TYPE, "integer", "minimum", 2, "maximum", 100));
        fields.put("anomaly", oneOf(Direction.values()));
        fields.put("sensitivity", Map.of(TYPE, "number", "minimum", 0.1, "maximum", 10));
        return Map.of(TYPE, "object", "additionalProperties", false, "minProperties", 1, "properties", fields);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String meaning) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", meaning);
        return described;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Map.of(TYPE, "array", "items", items, "minItems", 1);
    }

    private static Map<String, Object> oneOf(Enum<?>[] values) {
        return Map.of(
                "enum",
                Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
