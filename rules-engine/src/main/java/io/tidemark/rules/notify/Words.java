package io.tidemark.rules.notify;

/** Makes texts fit. */
final class Words {
    private static final String MORE = "…";

    private Words() {}

    /** The text, or as much of it as that many UTF-16 units hold, with an ellipsis; no character is torn apart. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }
}
