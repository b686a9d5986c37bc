package io.tidemark.web.ui.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list as one line of text: values by commas; one that holds a comma, a quote or outer blanks stands in double quotes. */
final class ListText {
    private static final char QUOTE = '"';

    private final String text;
    private final List<String> values = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private boolean wasQuoted;

    private ListText(String text) {
        this.text = text;
    }

    static String write(List<String> values) {
        return values.stream().map(ListText::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String value) {
        boolean plain =
                !value.isEmpty() && value.equals(value.strip()) && value.indexOf(',') < 0 && value.indexOf(QUOTE) < 0;
        return plain ? value : QUOTE + value.replace("\"", "\"\"") + QUOTE;
    }

    /** The values; a quote that is not closed reaches to the end. */
    static List<String> read(String text) {
        return new ListText(text).values();
    }

    private List<String> values() {
        int at = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == QUOTE && value.toString().isBlank() && !wasQuoted) {
                at = quotedFrom(at + 1);
            } else if (next == ',') {
                end();
                at++;
            } else {
                value.append(wasQuoted ? "" : next);
                at++;
            }
        }
        end();
        return values;
    }

    /** Takes what stands in quotes; tells where it goes on. */
    private int quotedFrom(int start) {
        value.setLength(0);
        wasQuoted = true;
        for (int at = start; at < text.length(); at++) {
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
            if (text.charAt(at) == QUOTE && !doubled) {
                return at + 1;
            }
            if (text.charAt(at) == QUOTE) {
                at++;
            }
            value.append(text.charAt(at));
        }
        return text.length();
    }

    private void end() {
        String found = wasQuoted ? value.toString() : value.toString().strip();
        if (wasQuoted || !found.isEmpty()) {
            values.add(found);
        }
        value.setLength(0);
        wasQuoted = false;
    }
}
