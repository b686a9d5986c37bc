package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleProblem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes or changes a rule of a policy; the policy says what datasets it is for. */
final class PackRuleDialog extends Dialog {
    private final RuleForm form;

    PackRuleDialog(@Nullable Rule rule, Predicate<RuleId> taken, Consumer<Rule> done) {
        setHeaderTitle(rule == null ? "New rule of the policy" : rule.name());
        form = new RuleForm(rule).withoutDatasets();
        add(form);
        Button keep = new Button("Done", click -> form.read().ifPresent(read -> keep(read, taken, done)));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), keep);
    }

    private void keep(Rule rule, Predicate<RuleId> taken, Consumer<Rule> done) {
        if (form.isNew() && taken.test(rule.id())) {
            form.refuseId("The policy has a rule of this id already.");
            return;
        }
        List<RuleProblem> problems = RuleCheck.ofItself(rule);
        if (!problems.isEmpty()) {
            form.refuse(problems);
            return;
        }
        close();
        done.accept(rule);
    }
}
