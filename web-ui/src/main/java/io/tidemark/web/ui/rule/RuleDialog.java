package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleProblem;
import io.tidemark.web.ui.part.Confirm;
import io.tidemark.web.ui.part.Section;
import io.tidemark.web.ui.part.Toast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes or changes a rule; shows one of the file without letting it be changed. */
final class RuleDialog extends Dialog {
    private static final Duration SHADOWED = Duration.ofDays(30);
    private static final int MOST_SHADOWED = 10;

    private final transient RuleTools tools;
    private final transient Runnable changed;
    private final RuleForm form;

    RuleDialog(@Nullable Rule rule, RuleTools tools, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        this.form = new RuleForm(rule);
        boolean fixed = rule != null && rule.origin() == Origin.FILE;
        setHeaderTitle(rule == null ? "New rule" : rule.name());
        BacktestPreview preview = new BacktestPreview(tools.backtests(), tools.check());
        add(form, new Section("Back-test", preview));
        preview.show(form.draft());
        if (rule != null && rule.mode() == RuleMode.SHADOW) {
            Instant since = tools.clock().instant().minus(SHADOWED);
            add(new Section(
                    "Would have alerted", new ShadowList(tools.verdicts().shadowed(rule, since, MOST_SHADOWED))));
        }
        form.onChange(() -> preview.show(form.draft()));
        if (fixed) {
            form.lock();
            getFooter().add(new Button("Close", click -> close()));
            return;
        }
        if (rule != null && rule.origin() == Origin.USER) {
            Button delete = new Button("Delete", click -> delete(rule));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            delete.addClassName("tm-left");
            getFooter().add(delete);
        }
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private void save() {
        form.read().ifPresent(rule -> {
            if (form.isNew() && tools.rules().find(rule.id()).isPresent()) {
                form.refuseId("There is a rule of this id already.");
                return;
            }
            List<RuleProblem> problems = tools.check().problems(rule);
            if (!problems.isEmpty()) {
                form.refuse(problems);
                return;
            }
            tools.rules().save(rule);
            close();
            Toast.done("Rule " + rule.name() + " is saved; it judges from the next profile on.");
            changed.run();
        });
    }

    private void delete(Rule rule) {
        String what = "Its open incidents stay until somebody resolves them.";
        Confirm.delete("rule " + rule.name(), what, () -> {
            tools.rules().delete(rule.id());
            close();
            changed.run();
        });
    }
}
