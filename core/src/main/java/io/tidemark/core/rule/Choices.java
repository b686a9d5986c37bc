package io.tidemark.core.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alternatives among which a parameter of a rule chooses; the first holds where a rule doesn't say.
 *
 * @param parameter empty where there is nothing to choose
 */
public record Choices<T>(String parameter, Map<String, T> byValue) {
    public Choices {
        byValue = new LinkedHashMap<>(byValue);
    }

    static <T> Choices<T> none() {
        return new Choices<>("", Map.of());
    }

    /** What holds where a rule doesn't say. */
    public Optional<T> usual() {
        return byValue.values().stream().findFirst();
    }

    Optional<T> of(Parameters parameters) {
        return parameters.text(parameter).map(byValue::get).or(this::usual);
    }

    List<String> values() {
        return new ArrayList<>(byValue.keySet());
    }

    boolean isEmpty() {
        return byValue.isEmpty();
    }
}
