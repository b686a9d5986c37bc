package io.tidemark.rules.notify;

/** Text as Slack takes it: its three control characters escaped, never empty, never longer than the limit. */
final class SlackText {
    private static final String CUT = "…";

    private SlackText() {}

    static String fit(String raw, int limit) {
        if (raw.isBlank()) {
            return "-";
        }
        StringBuilder fitted = new StringBuilder();
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            String escaped = escape(point);
            int room = i < raw.length() ? limit - CUT.length() : limit;
            if (fitted.length() + escaped.length() > room) {
                return fitted.append(CUT).toString();
            }
            fitted.append(escaped);
        }
        return fitted.toString();
    }

    private static String escape(int point) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(point);
        };
    }
}
