package io.tidemark.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What the YAML reader found wrong, in words with the line. */
record YamlMistake(String text, JacksonException cause) {
    String words() {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "line " + lineOf(unknown.getPropertyName()) + ": there is no field '" + unknown.getPropertyName()
                    + "' here; there are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        String where = cause.getLocation() == null ? "" : "line " + reportedLine() + ": ";
        if (cause instanceof InvalidFormatException unfit
                && unfit.getTargetType().isEnum()) {
            return where + "'" + field(unfit) + "' is one of " + words(unfit.getTargetType()) + ", not '"
                    + unfit.getValue() + "'";
        }
        if (cause instanceof ValueInstantiationException refused
                && refused.getCause() instanceof IllegalArgumentException why) {
            String field = field(refused);
            return "line " + lineOf(field.substring(field.lastIndexOf('.') + 1)) + ": " + field + ": "
                    + why.getMessage();
        }
        return cause instanceof DatabindException unfit
                ? where + "'" + field(unfit) + "' is not of the form that it should have: " + cause.getOriginalMessage()
                : where + cause.getOriginalMessage();
    }

    /** For example {@code datasets[0].profile.depth}. */
    private static String field(DatabindException mistake) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : mistake.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The reader tells where it stopped, which is behind the field: the field itself stands there or before. */
    private int lineOf(String field) {
        List<String> lines = text.lines().toList();
        for (int line = Math.min(reportedLine(), lines.size()); line > 0; line--) {
            if (lines.get(line - 1).contains(field)) {
                return line;
            }
        }
        return reportedLine();
    }

    private int reportedLine() {
        return cause.getLocation() == null ? 0 : cause.getLocation().getLineNr();
    }
}
