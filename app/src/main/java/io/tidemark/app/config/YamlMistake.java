package io.tidemark.app.config;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

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
        return cause instanceof DatabindException
                ? where + "a value is not of the form that it should have: " + cause.getOriginalMessage()
                : where + cause.getOriginalMessage();
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
