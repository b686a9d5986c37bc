package io.tidemark.profiler.format;

import io.tidemark.connector.Utf8View;

/** Reads a text as RFC 8259 JSON, to see whether it is. */
final class JsonText {
    private static final int DEEPEST = 100;
    private static final int HEX_DIGITS = 4;

    private final Utf8View text;
    private int at;

    JsonText(Utf8View text) {
        this.text = text;
    }

    /** Whether it is an object or an array, with white space around. */
    boolean isContainer() {
        skipSpace();
        boolean opens = at < text.length() && (text.at(at) == '{' || text.at(at) == '[');
        if (!opens || !value(0)) {
            return false;
        }
        skipSpace();
        return at == text.length();
    }

    private boolean value(int depth) {
        skipSpace();
        if (at == text.length() || depth > DEEPEST) {
            return false;
        }
        return switch (text.at(at)) {
            case '{' -> members(depth, '}');
            case '[' -> members(depth, ']');
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean members(int depth, char end) {
        at++;
        skipSpace();
        if (take(end)) {
            return true;
        }
        do {
            if ((end == '}' && !name()) || !value(depth + 1)) {
                return false;
            }
            skipSpace();
        } while (take(','));
        return take(end);
    }

    private boolean name() {
        skipSpace();
        if (at == text.length() || text.at(at) != '"' || !string()) {
            return false;
        }
        skipSpace();
        return take(':');
    }

    private boolean string() {
        at++;
        while (at < text.length()) {
            byte c = text.at(at++);
            if (c == '"') {
                return true;
            }
            boolean control = c >= 0 && c < ' ';
            if (control || (c == '\\' && !escaped())) {
                return false;
            }
        }
        return false;
    }

    private boolean escaped() {
        if (at == text.length()) {
            return false;
        }
        byte c = text.at(at++);
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        int end = at + HEX_DIGITS;
        boolean hex = end <= text.length() && Characters.all(Characters.DIGIT | Characters.HEX_LETTER, text, at, end);
        at = end;
        return hex;
    }

    private boolean number() {
        take('-');
        int start = at;
        int digits = digits();
        boolean leadingZero = digits > 1 && text.at(start) == '0';
        if (digits == 0 || leadingZero || (take('.') && digits() == 0)) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('-')) {
                take('+');
            }
            return digits() > 0;
        }
        return true;
    }

    private int digits() {
        int start = at;
        while (at < text.length() && Characters.isDigit(text.at(at))) {
            at++;
        }
        return at - start;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!take(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.at(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.at(at)) >= 0) {
            at++;
        }
    }
}
