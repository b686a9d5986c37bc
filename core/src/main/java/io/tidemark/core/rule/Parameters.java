package io.tidemark.core.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a rule says beyond its condition, by name; what is single is a list of one. */
public record Parameters(Map<String, List<String>> values) {
    public static final Parameters NONE = new Parameters(Map.of());
    /** The name of the filter that many types take. */
    public static final String WHERE = "where";

    public Parameters {
        Map<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = copy;
    }

    public static Parameters of(String name, String... list) {
        return new Parameters(Map.of(name, List.of(list)));
    }

    public Parameters and(String name, String... list) {
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(name, List.of(list));
        return new Parameters(more);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** The filter; empty for all rows. */
    public Optional<String> where() {
        return text(WHERE);
    }
}
