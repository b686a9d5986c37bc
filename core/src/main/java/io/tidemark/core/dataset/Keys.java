package io.tidemark.core.dataset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys, constraints and indexes of a dataset as its store describes them.
 *
 * @param known whether the store tells of them at all
 * @param definitions each as {@code name: what it is}, for example {@code orders_pkey: PRIMARY KEY (id)}
 */
public record Keys(boolean known, List<String> definitions) {
    public static final Keys UNKNOWN = new Keys(false, List.of());

    private static final String IS = ": ";

    public Keys {
        definitions = List.copyOf(definitions);
    }

    /** Those that a store tells of, in any order. */
    public static Keys of(List<String> definitions) {
        return new Keys(true, definitions.stream().sorted().toList());
    }

    /** One of them in words. */
    public static String definition(String name, String what) {
        return name + IS + what;
    }

    /** What each is, by its name; those that share one, as a constraint and an index may, stand together. */
    Map<String, String> byName() {
        Map<String, String> all = new TreeMap<>();
        definitions.stream().sorted().forEach(text -> {
            int at = text.indexOf(IS);
            all.merge(
                    at < 0 ? text : text.substring(0, at),
                    at < 0 ? text : text.substring(at + IS.length()),
                    (one, other) -> one + "; " + other);
        });
        return all;
    }
}
