package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleProblem;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleVersion;
import io.tidemark.core.version.Way;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Confirm;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.part.Origins;
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
        this(rule, rule != null && rule.origin() == Origin.FILE ? Origins.fromFile() : null, tools, changed);
    }

    /** @param locked why it is shown and not changed; null where it may be */
    RuleDialog(@Nullable Rule rule, @Nullable Banner locked, RuleTools tools, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        this.form = new RuleForm(rule);
        setHeaderTitle(rule == null ? "New rule" : rule.name());
        BacktestPreview preview = new BacktestPreview(tools.backtests(), tools.check());
        add(form, new Section("Back-test", preview));
        preview.show(form.draft());
        if (rule != null && rule.mode() == RuleMode.SHADOW) {
            Instant since = tools.clock().instant().minus(SHADOWED);
            add(new Section(
                    "Would have alerted", new ShadowList(tools.verdicts().shadowed(rule, since, MOST_SHADOWED))));
        }
        List<RuleVersion> versions = rule == null ? List.of() : tools.book().versions(rule.id());
        if (!versions.isEmpty()) {
            add(new Section("History", new VersionList(versions, locked == null, this::restore)));
        }
        form.onChange(() -> preview.show(form.draft()));
        if (locked != null) {
            form.lock(locked);
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
            keep(rule, editor(), "is saved");
        });
    }

    private void restore(RuleVersion version) {
        version.rule()
                .ifPresent(rule -> keep(
                        rule.withOrigin(Origin.USER),
                        editor().by(Way.RESTORED, String.valueOf(version.number())),
                        "is again what version " + version.number() + " was"));
    }

    private void keep(Rule rule, Editor by, String done) {
        List<RuleProblem> problems = tools.check().problems(rule);
        if (!problems.isEmpty()) {
            form.refuse(problems);
            return;
        }
        tools.book().save(rule, by);
        close();
        Toast.done("Rule " + rule.name() + " " + done + "; it judges from the next profile on.");
        changed.run();
    }

    private static Editor editor() {
        return new Editor(CurrentUser.name(), Way.PAGE);
    }

    private void delete(Rule rule) {
        String what = "Its open incidents stay until somebody resolves them.";
        Confirm.delete("rule " + rule.name(), what, () -> {
            tools.book().delete(rule.id(), editor());
            close();
            changed.run();
        });
    }
}
