package io.tidemark.connector.jdbc;

import io.tidemark.core.dataset.Revision;
import java.util.ArrayList;
import java.util.List;

/**
 * What a count by window makes a revision of: the number of rows, and marks of which only the greatest counts, for example
 * the latest time of loading. Rows that were only added can be added to it.
 */
public record WindowMark(long rows, List<String> marks) {
    private static final String START = "rows:";
    private static final String BETWEEN = "~";
    private static final String NONE = "null";

    public WindowMark {
        marks = List.copyOf(marks);
    }

    /** The revision that tells this mark. */
    public Revision revision() {
        return rows == 0 ? Revision.ABSENT : new Revision(START + text());
    }

    /** With rows that were not counted in it yet. */
    public WindowMark plus(WindowMark added) {
        List<String> greatest = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            greatest.add(greater(marks.get(i), added.marks.get(i)));
        }
        return new WindowMark(rows + added.rows, greatest);
    }

    /** Of two whole numbers or two times as a store writes them. */
    private static String greater(String one, String other) {
        if (one.equals(NONE) || other.equals(NONE)) {
            return one.equals(NONE) ? other : one;
        }
        boolean numbers = isNumber(one) && isNumber(other) && one.length() != other.length();
        boolean first = numbers ? one.length() > other.length() : one.compareTo(other) >= 0;
        return first ? one : other;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    /** The mark in short. */
    public String text() {
        return rows + (marks.isEmpty() ? "" : BETWEEN + String.join(BETWEEN, marks));
    }

    /** The mark of that text. */
    public static WindowMark parse(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new WindowMark(Long.parseLong(parts[0]), List.of(parts).subList(1, parts.length));
    }

    /** The mark that a revision tells; one that a count made. */
    public static WindowMark of(Revision revision) {
        return revision.equals(Revision.ABSENT)
                ? new WindowMark(0, List.of())
                : parse(revision.marker().substring(START.length()));
    }
}
