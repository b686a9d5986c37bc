package io.tidemark.web.api.rule;

import io.tidemark.core.rule.Rule;
import io.tidemark.web.api.problem.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A rule that came with Tidemark: it may be switched and its thresholds moved, nothing else. */
record BuiltInRule(Rule stored) {
    /** Ends the request when it changes more. */
    void refuseOtherThanThresholds(Rule wanted) {
        List<String> changed = new ArrayList<>();
        note(changed, "name", stored.name(), wanted.name());
        note(changed, "type", stored.type(), wanted.type());
        note(changed, "datasets", stored.target(), wanted.target());
        note(changed, "parameters", stored.parameters(), wanted.parameters());
        note(changed, "column", stored.column(), wanted.column());
        note(
                changed,
                "condition.kind",
                stored.condition().getClass(),
                wanted.condition().getClass());
        note(changed, "severity", stored.severity(), wanted.severity());
        note(changed, "whileArriving", stored.whileArriving(), wanted.whileArriving());
        note(changed, "runbook", stored.runbook(), wanted.runbook());
        if (!changed.isEmpty()) {
            throw ApiException.conflict("The rule '" + stored.id() + "' came with Tidemark; only mode, minRows and"
                    + " the condition's thresholds can be changed, not " + String.join(", ", changed)
                    + ". Switch it off and add a rule of your own instead.");
        }
    }

    private static void note(List<String> changed, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
