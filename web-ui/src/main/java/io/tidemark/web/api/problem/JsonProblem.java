package io.tidemark.web.api.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body without repeating any value of it, since a value may be a secret. */
final class JsonProblem {
    private JsonProblem() {}

    static FieldProblem of(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException e -> new FieldProblem(path(e), "there is no such field" + known(e));
            case MismatchedInputException e -> new FieldProblem(path(e), wanted(e.getTargetType()));
            case StreamReadException e ->
                new FieldProblem(
                        "", "The body is not JSON, from line " + e.getLocation().getLineNr() + " on");
            case JacksonException e -> new FieldProblem(path(e), "cannot be read");
            case null, default -> new FieldProblem("", "A JSON body is missing or cannot be read");
        };
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String known(UnrecognizedPropertyException e) {
        Collection<Object> ids = e.getKnownPropertyIds();
        return ids == null
                ? ""
                : "; there are " + ids.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "cannot be read";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(word -> word.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return "must be " + noun(type);
    }

    private static String noun(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Duration.class) {
            return "a duration such as PT10M";
        }
        if (type == Instant.class) {
            return "a time such as 2026-11-22T20:00:00Z";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return CharSequence.class.isAssignableFrom(type) ? "a text" : "an object";
    }
}
