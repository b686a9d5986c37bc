package io.tidemark.core.rule;

import java.util.List;

/**
 * A parameter as a type of rule takes it.
 *
 * @param choices what it can be, the usual one first; empty where it is no choice
 */
public record RuleParameter(ParameterName name, boolean required, List<String> choices) {
    public RuleParameter {
        choices = List.copyOf(choices);
    }

    public String text() {
        return name.text();
    }
}
