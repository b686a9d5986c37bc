package io.tidemark.app.config;

import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.RuleType;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads a rule's condition: an ODCS operator with its threshold, or how far from a baseline is still well. */
final class Conditions {
    private static final String CHANGE = "change";
    private static final String ANOMALY = "anomaly";

    private Conditions() {}

    static Condition read(RuleType type, Map<String, JsonNode> fields) {
        if (fields.containsKey(CHANGE)) {
            return new Condition.Change(
                    Entries.constant(CHANGE, fields.get(CHANGE).asString(), Baseline.values()),
                    number(fields, "maxDrop", Double.POSITIVE_INFINITY),
                    number(fields, "maxRise", Double.POSITIVE_INFINITY),
                    (int) number(fields, "windows", 0));
        }
        JsonNode anomaly = fields.get(ANOMALY);
        if (anomaly != null) {
            return anomaly(anomaly.asString(), number(fields, "sensitivity", 1));
        }
        if (fields.isEmpty()) {
            return withoutThreshold(type);
        }
        if (fields.size() > 1) {
            throw new IllegalArgumentException("a condition has one operator, not " + fields.keySet());
        }
        Map.Entry<String, JsonNode> only = fields.entrySet().iterator().next();
        return fixed(Operator.of(only.getKey()), only.getValue());
    }

    private static Condition anomaly(String direction, double sensitivity) {
        return new Condition.Anomaly(sensitivity, Entries.constant(ANOMALY, direction, Direction.values()));
    }

    private static Condition withoutThreshold(RuleType type) {
        return type.spec()
                .usual()
                .orElseThrow(() -> new IllegalArgumentException("a rule of type " + type.text()
                        + " needs a condition, for example {mustBeLessThan: 5} or {change: usual, maxDrop: 0.4}"));
    }

    private static Condition fixed(Operator operator, JsonNode value) {
        if (operator.isRange()) {
            if (!value.isArray() || value.size() != 2) {
                throw new IllegalArgumentException(operator.text() + " takes two numbers: [low, high]");
            }
            return new Condition.Fixed(
                    operator, number(operator.text(), value.get(0)), number(operator.text(), value.get(1)));
        }
        return Condition.Fixed.of(operator, number(operator.text(), value));
    }

    private static double number(Map<String, JsonNode> fields, String name, double fallback) {
        JsonNode value = fields.get(name);
        return value == null ? fallback : number(name, value);
    }

    private static double number(String name, JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("'" + name + "' takes a number, not " + value);
        }
        return value.asDouble();
    }
}
