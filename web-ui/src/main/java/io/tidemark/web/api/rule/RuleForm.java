package io.tidemark.web.api.rule;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a rule of what a caller sent. */
final class RuleForm {
    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private final RuleId id;
    private final RuleBody body;
    private final RuleCheck check;

    RuleForm(RuleId id, RuleBody body, RuleCheck check) {
        this.check = check;
        this.id = id;
        this.body = body;
    }

    Rule rule(Origin origin) {
        FieldProblems problems = new FieldProblems();
        String column = body.column() == null ? "*" : body.column();
        String runbook = body.runbook() == null ? "" : body.runbook();
        problems.addUnless(runbook.isEmpty() || WEB.matcher(runbook).matches(), "runbook", "must be a web address");
        Parameters parameters = ParameterForm.read(body.where(), body.parameters(), problems);
        Optional<Condition> condition = body.condition() == null
                ? usual(problems)
                : new ConditionForm(body.type(), body.condition(), problems).condition();
        problems.throwIfAny();
        Rule rule = ApiException.checked(() -> new Rule(
                id,
                body.name(),
                body.type(),
                new DatasetSelector(body.datasets(), orNone(body.tags()), orNone(body.owners())),
                column,
                parameters,
                condition.orElseThrow(),
                body.severity(),
                Boolean.TRUE.equals(body.whileArriving()),
                body.minRows() == null ? 0 : body.minRows(),
                runbook,
                body.enabled() == null || body.enabled(),
                origin));
        check.problems(rule).forEach(problem -> problems.add(problem.field(), problem.message()));
        problems.throwIfAny();
        return rule;
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private Optional<Condition> usual(FieldProblems problems) {
        Optional<Condition> usual = body.type().spec().usual();
        problems.addUnless(
                usual.isPresent(),
                "condition",
                "is missing; rules of type " + body.type().text() + " need one");
        return usual;
    }
}
