package io.tidemark.rules.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What names of tables and of the columns that refer to them have in common: {@code customerId} and {@code dim_customers}. */
final class NameStems {
    private static final Set<String> KEY_WORDS =
            Set.of("id", "key", "code", "no", "nr", "number", "uuid", "sk", "fk", "ref");

    private NameStems() {}

    /** Those by which a table may be referred to. */
    static Set<String> ofTable(String name) {
        return endings(words(name));
    }

    /** Those of the tables that a column may refer to; none for a plain {@code id}. */
    static Set<String> ofColumn(String name) {
        List<String> words = words(name);
        boolean key = !words.isEmpty() && KEY_WORDS.contains(words.getLast());
        return endings(key ? words.subList(0, words.size() - 1) : words);
    }

    private static List<String> words(String name) {
        String apart = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return Arrays.stream(apart.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The whole first, then without its first words, each with its last word in the singular. */
    private static Set<String> endings(List<String> words) {
        Set<String> endings = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            List<String> before = words.subList(from, words.size() - 1);
            for (String last : singulars(words.getLast())) {
                List<String> all = new ArrayList<>(before);
                all.add(last);
                endings.add(String.join("_", all));
            }
        }
        return endings;
    }

    /** What the word may be in the singular, itself among it. */
    private static Set<String> singulars(String word) {
        Set<String> found = new LinkedHashSet<>();
        found.add(word);
        if (word.length() > 3 && word.endsWith("s")) {
            found.add(word.substring(0, word.length() - 1));
            if (word.endsWith("es")) {
                found.add(word.substring(0, word.length() - 2));
            }
            if (word.endsWith("ies")) {
                found.add(word.substring(0, word.length() - 3) + "y");
            }
        }
        return found;
    }
}
