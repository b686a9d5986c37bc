package io.tidemark.app.config;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds a document against a JSON Schema, as far as ours uses its words. */
final class SchemaCheck {
    private final List<String> problems = new ArrayList<>();
    private final JsonNode root;

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    static List<String> problems(JsonNode schema, JsonNode document) {
        return problems(schema, schema, document);
    }

    private static List<String> problems(JsonNode root, JsonNode schema, JsonNode document) {
        SchemaCheck check = new SchemaCheck(root);
        check.check(schema, document, "$");
        return check.problems;
    }

    private void check(JsonNode schema, JsonNode node, String path) {
        if (schema.isBoolean()) {
            note(schema.asBoolean(), path, "must not be there");
            return;
        }
        schema.properties().forEach(word -> check(schema, word.getKey(), word.getValue(), node, path));
    }

    private void check(JsonNode schema, String word, JsonNode value, JsonNode node, String path) {
        switch (word) {
            case "type" -> note(isOf(value, node), path, "is no " + value);
            case "enum" -> note(contains(value, node), path, "is none of " + value);
            case "const" -> note(value.equals(node), path, "is not " + value);
            case "pattern" -> note(node.asString("").matches(value.asString()), path, "does not fit " + value);
            case "minimum" -> note(!node.isNumber() || node.asDouble() >= value.asDouble(), path, "is below " + value);
            case "maximum" -> note(!node.isNumber() || node.asDouble() <= value.asDouble(), path, "is above " + value);
            case "minItems" -> note(!node.isArray() || node.size() >= value.asInt(), path, "is too short");
            case "maxItems" -> note(!node.isArray() || node.size() <= value.asInt(), path, "is too long");
            case "minProperties" -> note(!node.isObject() || node.size() >= value.asInt(), path, "is empty");
            case "required" -> value.forEach(name -> note(node.has(name.asString()), path, "lacks " + name));
            case "properties" ->
                value.properties().stream()
                        .filter(field -> node.has(field.getKey()))
                        .forEach(field ->
                                check(field.getValue(), node.get(field.getKey()), path + "." + field.getKey()));
            case "additionalProperties" ->
                node.propertyNames()
                        .forEach(name -> note(schema.path("properties").has(name), path, "has no field " + name));
            case "items" -> node.forEach(item -> check(value, item, path + "[]"));
            case "allOf" -> value.forEach(each -> check(each, node, path));
            case "anyOf" -> note(isAny(value, node), path, "fits none of " + value);
            case "if" -> {
                if (problems(root, value, node).isEmpty()) {
                    check(schema.path("then"), node, path);
                }
            }
            case "$ref" -> check(root.at(value.asString().substring(1)), node, path);
            case "$defs", "then", "description", "title", "$schema" -> {}
            default -> throw new IllegalArgumentException("This test does not know " + word);
        }
    }

    private boolean isAny(JsonNode schemas, JsonNode node) {
        for (JsonNode schema : schemas) {
            if (problems(root, schema, node).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(JsonNode values, JsonNode node) {
        for (JsonNode value : values) {
            if (value.equals(node) || (value.isNumber() && node.isNumber() && value.asDouble() == node.asDouble())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(JsonNode type, JsonNode node) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isOf(one, node)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asString()) {
            case "string" -> node.isString();
            case "number" -> node.isNumber();
            case "integer" -> node.isIntegralNumber();
            case "boolean" -> node.isBoolean();
            case "array" -> node.isArray();
            case "object" -> node.isObject();
            default -> throw new IllegalArgumentException("This test does not know " + type);
        };
    }

    private void note(boolean well, String path, String problem) {
        if (!well) {
            problems.add(path + " " + problem);
        }
    }
}
