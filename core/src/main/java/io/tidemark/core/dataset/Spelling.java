package io.tidemark.core.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by one that does not exist. */
public final class Spelling {
    private static final int FREE = 1;
    private static final int LETTERS_A_MISTAKE = 4;

    private Spelling() {}

    /** The nearest of the names by Levenshtein's distance without regard to case; empty when none is near. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        int most = FREE + wrong.length() / LETTERS_A_MISTAKE;
        return names.stream()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= most)
                .filter(name -> distance(lower(wrong), lower(name)) <= most)
                .min(Comparator.comparingInt((String name) -> distance(lower(wrong), lower(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + swap);
            }
            above = row;
        }
        return above[b.length()];
    }
}
