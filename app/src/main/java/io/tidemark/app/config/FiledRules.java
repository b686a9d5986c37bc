package io.tidemark.app.config;

import io.tidemark.core.rule.Rule;
import java.util.List;

/** The rules of a file. */
public record FiledRules(String file, List<Rule> rules, YamlLines lines) {
    public FiledRules {
        rules = List.copyOf(rules);
    }

    /** Where a field of a rule stands, for example {@code rules/orders.yaml: line 12: rules[2].condition}. */
    public String place(int rule, String field) {
        String entry = "rules[" + rule + "]";
        return file + ": line " + lines.of(entry, field) + ": " + entry + (field.isEmpty() ? "" : "." + field);
    }
}
