package io.tidemark.connector.jdbc.expression;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Writes a regular expression of a store's as one of Java's: {@code $} is the very end and not also before a last newline,
 * {@code .} is any character, and in brackets there are POSIX's classes, but no sets of sets.
 */
final class StorePattern {
    private static final Map<String, Pattern> READ = new ConcurrentHashMap<>();
    private static final int MOST = 500;
    private static final int BEGINNING = 40;

    private final String written;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private StorePattern(String written) {
        this.written = written;
    }

    /** @throws SqlMistake where it is no regular expression */
    static Pattern of(String written) {
        if (READ.size() > MOST) {
            READ.clear();
        }
        return READ.computeIfAbsent(written, StorePattern::read);
    }

    private static Pattern read(String written) {
        try {
            return Pattern.compile(new StorePattern(written).java(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw SqlMistake.anywhere("the pattern '" + written + "' is no regular expression: "
                    + e.getDescription().toLowerCase(Locale.ROOT));
        } catch (StackOverflowError e) {
            throw SqlMistake.anywhere("the pattern that begins with '"
                    + written.substring(0, Math.min(BEGINNING, written.length()))
                    + "' is nested too deeply; write it with fewer parentheses");
        }
    }

    private String java() {
        while (at < written.length()) {
            char next = written.charAt(at);
            if (next == '\\') {
                escaped();
            } else if (next == '[') {
                brackets();
            } else {
                java.append(next == '$' ? "\\z" : String.valueOf(next));
                at++;
            }
        }
        return java.toString();
    }

    private void escaped() {
        String pair = written.substring(at, Math.min(at + 2, written.length()));
        java.append(pair.equals("\\Z") ? "\\z" : pair);
        at += pair.length();
    }

    private void brackets() {
        take(1);
        if (is("^")) {
            take(1);
        }
        if (is("]")) {
            java.append('\\');
            take(1);
        }
        while (at < written.length() && !is("]")) {
            inBrackets();
        }
        if (at < written.length()) {
            take(1);
        }
    }

    private void inBrackets() {
        if (is("\\")) {
            escaped();
        } else if (is("[:") && written.indexOf(":]", at) > 0) {
            int end = written.indexOf(":]", at);
            java.append(posix(written.substring(at + 2, end)));
            at = end + 2;
        } else {
            java.append(is("[") || is("&") ? "\\" : "");
            take(1);
        }
    }

    private static String posix(String name) {
        return switch (name) {
            case "alpha", "digit", "alnum", "upper", "lower", "punct", "graph", "print", "blank", "cntrl", "space" ->
                "\\p{" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "}";
            case "xdigit" -> "\\p{XDigit}";
            case "word" -> "\\w";
            default -> throw new PatternSyntaxException("there is no class [:" + name + ":]", name, -1);
        };
    }

    private boolean is(String text) {
        return written.startsWith(text, at);
    }

    private void take(int count) {
        java.append(written, at, at + count);
        at += count;
    }
}
