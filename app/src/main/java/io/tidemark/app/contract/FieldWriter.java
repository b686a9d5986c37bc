package io.tidemark.app.contract;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Writes the rules that a property's own fields say: required, unique, and the options of its type. */
final class FieldWriter {
    private static final Condition NONE = Condition.Fixed.of(Operator.MUST_BE, 0);
    private static final String OPTIONS = "logicalTypeOptions";
    private static final Map<String, String> FORMATS =
            Map.of("email", "email", "uuid", "uuid", "url", "uri", "ipv4", "ipv4", "ipv6", "ipv6");

    private FieldWriter() {}

    /** Puts a rule into the fields of its property; false where they cannot say it. */
    static boolean put(ObjectNode property, Column column, Rule rule) {
        boolean isUsual = CheckWriter.isPlain(rule)
                && rule.severity() == Severity.ERROR
                && rule.name().equals(rule.type().title())
                && rule.condition().equals(NONE);
        return isUsual
                && switch (rule.type()) {
                    case NULL_VALUES ->
                        rule.parameters().equals(Parameters.of("unit", "rows")) && flag(property, "required", rule);
                    case DUPLICATE_VALUES ->
                        rule.parameters().equals(Parameters.of("columns", column.name()))
                                && flag(property, "unique", rule);
                    case LENGTH -> bounds(property, rule, "string", List.of("minLength", "maxLength"));
                    case RANGE -> bounds(property, rule, "", List.of("minimum", "maximum"));
                    case FORMAT -> format(property, rule);
                    case PATTERN_MATCH -> pattern(property, rule);
                    case ROW_EXPRESSION -> open(property, rule);
                    default -> false;
                };
    }

    private static boolean flag(ObjectNode property, String field, Rule rule) {
        if (property.has(field) && isMarked(property, field)) {
            return false;
        }
        property.put(field, true);
        Marks.put(property, Marks.rule(field), rule.id().value());
        return true;
    }

    private static boolean isMarked(ObjectNode property, String field) {
        return property.path("customProperties")
                .valueStream()
                .anyMatch(one -> one.path("property").asString("").equals(Marks.rule(field)));
    }

    private static boolean bounds(ObjectNode property, Rule rule, String type, List<String> names) {
        String logical = property.path("logicalType").asString("");
        boolean fits = type.isEmpty()
                ? Set.of("number", "integer", "date", "timestamp").contains(logical)
                : logical.equals(type);
        boolean isBusy = names.stream().anyMatch(property.path(OPTIONS)::has);
        if (!fits || isBusy || rule.parameters().has("unit")) {
            return false;
        }
        ObjectNode options = options(property);
        boolean isNumber = rule.type() == RuleType.LENGTH || logical.equals("number") || logical.equals("integer");
        bound(options, names.getFirst(), rule.parameters(), "min", isNumber);
        bound(options, names.getLast(), rule.parameters(), "max", isNumber);
        Marks.put(
                property,
                Marks.rule(rule.type() == RuleType.LENGTH ? "length" : "range"),
                rule.id().value());
        return true;
    }

    private static void bound(ObjectNode options, String name, Parameters said, String ours, boolean isNumber) {
        said.text(ours).ifPresent(text -> {
            if (isNumber) {
                options.put(name, new BigDecimal(text));
            } else {
                options.put(name, text);
            }
        });
    }

    private static boolean format(ObjectNode property, Rule rule) {
        String name = FORMATS.get(rule.parameters().text("format").orElse(""));
        boolean fits = name != null
                && property.path("logicalType").asString("").equals("string")
                && !property.path(OPTIONS).has("format");
        if (fits) {
            options(property).put("format", name);
            Marks.put(property, Marks.rule("format"), rule.id().value());
        }
        return fits;
    }

    private static boolean pattern(ObjectNode property, Rule rule) {
        String regex = rule.parameters().text("pattern").orElse("");
        boolean fits = rule.parameters().equals(Parameters.of("pattern", regex))
                && property.path("logicalType").asString("").equals("string")
                && !property.path(OPTIONS).has("pattern");
        if (fits) {
            options(property).put("pattern", regex);
            Marks.put(property, Marks.rule("pattern"), rule.id().value());
        }
        return fits;
    }

    private static boolean open(ObjectNode property, Rule rule) {
        Optional<OpenBounds> bounds =
                OpenBounds.of(rule.parameters().text("expression").orElse("")).filter(one -> fits(property, rule, one));
        bounds.ifPresent(one -> {
            String logical = property.path("logicalType").asString("");
            boolean isNumber = logical.equals("number") || logical.equals("integer");
            one.options().forEach((name, text) -> {
                if (isNumber) {
                    options(property).put(name, new BigDecimal(text));
                } else {
                    options(property).put(name, text);
                }
            });
            Marks.put(property, Marks.rule("bounds"), rule.id().value());
        });
        return bounds.isPresent();
    }

    private static boolean fits(ObjectNode property, Rule rule, OpenBounds bounds) {
        String logical = property.path("logicalType").asString("");
        return rule.parameters().equals(Parameters.of("expression", bounds.condition(logical)))
                && (logical.equals("integer") || !bounds.options().containsKey("multipleOf"))
                && bounds.options().keySet().stream().noneMatch(property.path(OPTIONS)::has);
    }

    private static ObjectNode options(ObjectNode property) {
        return property.get(OPTIONS) instanceof ObjectNode there ? there : property.putObject(OPTIONS);
    }
}
