package io.tidemark.core.rule;

/**
 * What is wrong with a rule.
 *
 * @param field as YAML and the API name it, for example {@code parameters.min}
 * @param message what is wrong and how to mend it
 */
public record RuleProblem(String field, String message) {}
