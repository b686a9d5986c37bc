package io.tidemark.web.api.rule;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a rule of what a caller sent. */
final class RuleForm {
    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private final RuleId id;
    private final RuleBody body;

    RuleForm(RuleId id, RuleBody body) {
        this.id = id;
        this.body = body;
    }

    Rule rule(Origin origin) {
        FieldProblems problems = new FieldProblems();
        String column = body.column() == null ? "*" : body.column();
        problems.addUnless(
                column.equals("*") || body.type().isPerColumn(),
                "column",
                "rules of type " + body.type().text() + " are not about single columns");
        String runbook = body.runbook() == null ? "" : body.runbook();
        problems.addUnless(runbook.isEmpty() || WEB.matcher(runbook).matches(), "runbook", "must be a web address");
        Optional<Condition> condition = new ConditionForm(body.type(), body.condition(), problems).condition();
        problems.throwIfAny();
        return ApiException.checked(() -> new Rule(
                id,
                body.name(),
                body.type(),
                new DatasetSelector(body.datasets()),
                column,
                condition.orElseThrow(),
                body.severity(),
                Boolean.TRUE.equals(body.whileArriving()),
                body.minRows() == null ? 0 : body.minRows(),
                runbook,
                body.enabled() == null || body.enabled(),
                origin));
    }
}
