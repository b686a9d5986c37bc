package io.tidemark.web.api.rule;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.web.api.problem.ApiException;
import io.tidemark.web.api.problem.FieldProblems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a rule of what a caller sent. */
final class RuleForm {
    private static final Pattern WEB = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private final RuleId id;
    private final RuleBody body;
    private final RuleCheck check;
    private final Set<RuleId> together;

    RuleForm(RuleId id, RuleBody body, RuleCheck check) {
        this(id, body, check, Set.of());
    }

    /** @param together the rules that are to be saved along with it */
    RuleForm(RuleId id, RuleBody body, RuleCheck check, Set<RuleId> together) {
        this.together = together;
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
        problems.addUnless(
                body.enabled() == null || body.enabled() == (mode() != RuleMode.DISABLED),
                "enabled",
                "says " + body.enabled() + ", and mode says " + mode().text() + "; leave one of them out");
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
                mode(),
                origin));
        check.problems(rule, together).forEach(problem -> problems.add(problem.field(), problem.message()));
        problems.throwIfAny();
        return rule;
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private RuleMode mode() {
        return body.mode() == null ? RuleMode.of(body.enabled() == null || body.enabled()) : body.mode();
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
