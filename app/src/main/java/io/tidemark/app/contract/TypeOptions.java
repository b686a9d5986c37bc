package io.tidemark.app.contract;

import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a property's logicalTypeOptions ask of its values, as rules. */
final class TypeOptions {
    private static final Condition NONE = Condition.Fixed.of(Operator.MUST_BE, 0);
    private static final Set<String> RANGED = Set.of("number", "integer", "date", "timestamp");
    private static final Map<String, String> FORMATS = Map.of(
            "email", "email",
            "uuid", "uuid",
            "uri", "url",
            "ipv4", "ipv4",
            "ipv6", "ipv6");

    private final Spot property;
    private final Spot options;
    private final String column;
    private final Remarks remarks;

    TypeOptions(Spot property, String column, Remarks remarks) {
        this.property = property;
        this.options = property.field("logicalTypeOptions");
        this.column = column;
        this.remarks = remarks;
    }

    /** The rules by what names them; the options that become none are noted. */
    Map<String, Wish> wishes() {
        Map<String, Wish> wishes = new TreeMap<>();
        String type = property.text("logicalType").orElse("");
        List<String> left = new ArrayList<>(options.fields());
        if (type.equals("string")) {
            bounds(RuleType.LENGTH, "minLength", "maxLength", left).ifPresent(wish -> wishes.put("length", wish));
            take("pattern", left)
                    .ifPresent(regex ->
                            wishes.put("pattern", wish(RuleType.PATTERN_MATCH, Parameters.of("pattern", regex))));
            options.text("format").map(FORMATS::get).ifPresent(format -> {
                left.remove("format");
                wishes.put("format", wish(RuleType.FORMAT, Parameters.of("format", format)));
            });
        }
        if (RANGED.contains(type)) {
            bounds(RuleType.RANGE, "minimum", "maximum", left).ifPresent(wish -> wishes.put("range", wish));
            expression(type, left).ifPresent(wish -> wishes.put("bounds", wish));
        }
        left.forEach(name -> remarks.lost(options.field(name), "no rule asks for it"));
        return wishes;
    }

    private Optional<Wish> bounds(RuleType type, String least, String most, List<String> left) {
        Optional<String> min = take(least, left);
        Optional<String> max = take(most, left);
        Parameters parameters = min.map(text -> Parameters.of("min", text)).orElse(Parameters.NONE);
        return min.isEmpty() && max.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        wish(type, max.map(text -> parameters.and("max", text)).orElse(parameters)));
    }

    private Optional<Wish> expression(String type, List<String> left) {
        Map<String, String> open = new TreeMap<>();
        for (String name : OpenBounds.NAMES) {
            if (!name.equals("multipleOf") || type.equals("integer")) {
                take(name, left).ifPresent(text -> open.put(name, text));
            }
        }
        String condition = new OpenBounds(column, open).condition(type);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Wish.of(RuleType.ROW_EXPRESSION, Parameters.of("expression", condition), NONE));
    }

    private Optional<String> take(String name, List<String> left) {
        boolean isThere = !options.value().path(name).isMissingNode();
        left.remove(name);
        return isThere ? options.text(name) : Optional.empty();
    }

    private Wish wish(RuleType type, Parameters parameters) {
        return new Wish(type, column, parameters, NONE);
    }
}
