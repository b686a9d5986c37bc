package io.tidemark.web.ui.rule;

import io.tidemark.core.rule.RuleId;

/** Reads what was typed into a rule's fields. */
final class RuleInput {
    private RuleInput() {}

    static boolean isId(String text) {
        try {
            return new RuleId(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isWebAddressOrEmpty(String text) {
        String address = text.strip();
        return address.isEmpty() || address.startsWith("https://") || address.startsWith("http://");
    }
}
