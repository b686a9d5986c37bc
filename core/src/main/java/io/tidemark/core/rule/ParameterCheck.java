package io.tidemark.core.rule;

import io.tidemark.core.dataset.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Holds a rule's parameters against what its type takes. */
final class ParameterCheck {
    private ParameterCheck() {}

    /** The field as YAML and the API have it. */
    static String field(String parameter) {
        return parameter.equals(Parameters.WHERE) ? parameter : "parameters." + parameter;
    }

    static List<RuleProblem> problems(RuleType type, Parameters parameters) {
        List<RuleProblem> problems = new ArrayList<>();
        for (String name : parameters.values().keySet()) {
            if (type.spec().parameter(name).isEmpty()) {
                problems.add(new RuleProblem(field(name), unknown(type, name)));
            }
        }
        for (RuleParameter parameter : type.spec().parameters()) {
            List<String> texts = parameters.texts(parameter.text());
            if (texts.isEmpty() && parameter.required()) {
                problems.add(new RuleProblem(
                        field(parameter.text()),
                        "is missing; rules of type " + type.text() + " need it: "
                                + parameter.name().meaning()));
            } else if (!texts.isEmpty() || parameters.has(parameter.text())) {
                wrong(parameter, texts).ifPresent(why -> problems.add(new RuleProblem(field(parameter.text()), why)));
            }
        }
        return problems;
    }

    private static String unknown(RuleType type, String name) {
        List<String> known =
                type.spec().parameters().stream().map(RuleParameter::text).toList();
        if (name.equals(Parameters.WHERE)) {
            return "rules of type " + type.text()
                    + " take no filter; leave it out, or use row_expression or sql_metric";
        }
        if (known.isEmpty()) {
            return "rules of type " + type.text() + " take no parameters; leave it out";
        }
        return "rules of type " + type.text() + " have no such parameter"
                + Spelling.nearest(name, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; they have " + String.join(", ", known));
    }

    private static Optional<String> wrong(RuleParameter parameter, List<String> texts) {
        if (texts.isEmpty() || (texts.stream().anyMatch(String::isBlank) && isNamed(parameter))) {
            return Optional.of("is empty; " + parameter.name().meaning());
        }
        if (texts.size() > 1 && !parameter.name().kind().isList()) {
            return Optional.of("takes one value, not " + texts.size());
        }
        String first = texts.getFirst();
        return switch (parameter.name().kind()) {
            case NUMBER -> number(parameter, first);
            case CHOICE ->
                parameter.choices().contains(first)
                        ? Optional.empty()
                        : Optional.of("is one of " + String.join(", ", parameter.choices()) + ", not '" + first + "'");
            case PATTERN -> pattern(first);
            case CONDITION, QUERY, TEXT, LIST, COLUMN, COLUMNS, BOUND -> Optional.empty();
        };
    }

    /** Whether a blank cannot be meant: values and patterns may be blank. */
    private static boolean isNamed(RuleParameter parameter) {
        return switch (parameter.name().kind()) {
            case CONDITION, QUERY, COLUMN, COLUMNS, NUMBER, BOUND, CHOICE, PATTERN -> true;
            case TEXT, LIST -> false;
        };
    }

    private static Optional<String> pattern(String text) {
        if (text.contains("{}")) {
            return Optional.of("has an empty pair of braces; write how many, for example {2}");
        }
        try {
            Pattern.compile(text);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(
                    "is no regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1));
        }
    }

    private static Optional<String> number(RuleParameter parameter, String text) {
        if (!isNumber(text)) {
            return Optional.of("takes a number, not '" + text + "'");
        }
        double number = Double.parseDouble(text);
        boolean share = parameter.name() == ParameterName.OBJECTIVE;
        return share && (number <= 0 || number >= 1)
                ? Optional.of("lies between 0 and 1, so that some partitions may be bad: write 0.995 for 99.5 %")
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text.strip());
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
