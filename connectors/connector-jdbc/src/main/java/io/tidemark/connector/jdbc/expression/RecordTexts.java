package io.tidemark.connector.jdbc.expression;

import org.apache.calcite.linq4j.function.Strict;

/**
 * What standard SQL does with texts, counted in characters and not in Java's halves of them, as PostgreSQL does it; called by
 * the code that Calcite makes of a condition.
 */
public final class RecordTexts {
    private RecordTexts() {}

    /** How many characters a text has. */
    @Strict
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text from a character on; the first is 1. */
    @Strict
    public static String from(String text, long start) {
        return part(text, start, Long.MAX_VALUE);
    }

    /** So many characters of the text; those before its first count, too. */
    @Strict
    public static String substring(String text, long start, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("A part of a text has no fewer than 0 characters, not " + count);
        }
        return part(text, start, Math.addExact(start, count));
    }

    /** The place of the first character of a part; 0 where the text has none such. */
    @Strict
    public static int position(String part, String text) {
        int found = text.indexOf(part);
        return found < 0 ? 0 : text.codePointCount(0, found) + 1;
    }

    /** The text with another in the place of as many characters as that has. */
    @Strict
    public static String over(String text, String other, long start) {
        return overlay(text, other, start, length(other));
    }

    /** The text with another in the place of so many characters. */
    @Strict
    public static String overlay(String text, String other, long start, long count) {
        if (start < 1) {
            throw new IllegalArgumentException("The first character of a text is 1, not " + start);
        }
        return part(text, 1, start) + other + part(text, Math.addExact(start, count), Long.MAX_VALUE);
    }

    /** Whether a text fits a pattern of {@code %} and {@code _}, in which a backslash takes their meaning away. */
    @Strict
    public static boolean like(String text, String pattern) {
        return LikePattern.of(pattern, "\\").fits(text);
    }

    /** The same with another escape, or with none where that is empty. */
    @Strict
    public static boolean likeEscaped(String text, String pattern, String escape) {
        return LikePattern.of(pattern, escape).fits(text);
    }

    /** Whether a regular expression is found in a text. */
    @Strict
    public static boolean matches(String text, String pattern) {
        return StorePattern.of(pattern).matcher(text).find();
    }

    private static String part(String text, long start, long end) {
        int length = length(text);
        long first = Math.clamp(start, 1, length + 1L);
        long last = Math.clamp(end, first, length + 1L);
        int from = text.offsetByCodePoints(0, (int) first - 1);
        return text.substring(from, text.offsetByCodePoints(from, (int) (last - first)));
    }
}
