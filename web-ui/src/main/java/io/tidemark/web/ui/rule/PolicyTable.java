package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Rule;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Tag;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Numbers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The policies: what each is for, how many datasets that is now, and a way to switch it. */
final class PolicyTable extends Div {
    PolicyTable(
            List<PolicyPack> policies,
            Function<DatasetSelector, Integer> matches,
            Consumer<PolicyPack> toggle,
            Consumer<PolicyPack> edit) {
        if (policies.isEmpty()) {
            add(Texts.empty(
                    "There is no policy. Add one here, in YAML (policies:) or by the API: a pack of rules for all"
                            + " datasets of a pattern, a tag or an owner, those to come included."));
            return;
        }
        Table table = new Table("Policy", "For", ">Datasets now", "Rules", "");
        for (PolicyPack pack : policies) {
            Policy policy = pack.policy();
            Span name = new Span(
                    policy.origin() == Origin.FILE
                            ? new Span(policy.name() + " ")
                            : RowButton.of(policy.name(), () -> edit.accept(pack)),
                    Texts.muted(" · " + policy.id()));
            Span state = policy.enabled() ? name : new Span(name, new Tag("off"));
            table.row(
                    state,
                    policy.target().toString(),
                    Numbers.count(matches.apply(policy.target())),
                    rules(pack.rules()),
                    policy.origin() == Origin.FILE
                            ? Texts.muted("in the file")
                            : RowButton.of(policy.enabled() ? "Switch off" : "Switch on", () -> toggle.accept(pack)));
        }
        add(table);
    }

    private static Span rules(List<Rule> rules) {
        String names = String.join(", ", rules.stream().map(Rule::name).toList());
        return new Span(names);
    }
}
