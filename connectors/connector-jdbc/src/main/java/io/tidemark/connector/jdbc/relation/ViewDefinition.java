package io.tidemark.connector.jdbc.relation;

import io.tidemark.core.dataset.DatasetName;

/**
 * A view as the store's catalog keeps it.
 *
 * @param sql its query, alone or in a CREATE VIEW; empty where the login may not see it
 */
public record ViewDefinition(DatasetName name, String sql) {
    /** The query without CREATE VIEW ... AS in front and the semicolon behind. */
    String query() {
        String text = sql.strip();
        String body = text.regionMatches(true, 0, "create", 0, 6) ? text.substring(afterAs(text)) : text;
        return body.strip().replaceFirst(";\\s*$", "");
    }

    /** Behind the first AS that stands in no brackets, quotes or comments; 0 where there is none. */
    private static int afterAs(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = end(text, at + 1, String.valueOf(c));
            } else if (text.startsWith("--", at)) {
                at = end(text, at, "\n");
            } else if (text.startsWith("/*", at)) {
                at = end(text, at, "*/");
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && isAs(text, at)) {
                return at + 2;
            }
        }
        return 0;
    }

    private static int end(String text, int from, String mark) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length() - 1;
    }

    private static boolean isAs(String text, int at) {
        return text.regionMatches(true, at, "as", 0, 2)
                && at > 0
                && !Character.isJavaIdentifierPart(text.charAt(at - 1))
                && at + 2 < text.length()
                && !Character.isJavaIdentifierPart(text.charAt(at + 2));
    }
}
