package io.tidemark.web.api.rule;

import io.tidemark.core.rule.Parameters;
import io.tidemark.web.api.problem.FieldProblems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rule's parameters from JSON. */
final class ParameterForm {
    private ParameterForm() {}

    static Parameters read(@Nullable String where, @Nullable Map<String, Object> fields, FieldProblems problems) {
        Map<String, List<String>> values = new TreeMap<>();
        if (where != null) {
            values.put(Parameters.WHERE, List.of(where));
        }
        if (fields != null) {
            fields.forEach((name, value) -> {
                if (value instanceof List<?> list && list.stream().allMatch(ParameterForm::isPlain)) {
                    values.put(name, list.stream().map(String::valueOf).toList());
                } else if (isPlain(value)) {
                    values.put(name, List.of(String.valueOf(value)));
                } else {
                    problems.add("parameters." + name, "takes a text, a number or a list of them");
                }
            });
        }
        return new Parameters(values);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
