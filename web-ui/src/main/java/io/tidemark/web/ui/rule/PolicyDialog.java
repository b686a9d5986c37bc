package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyId;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.Way;
import io.tidemark.web.ui.part.Confirm;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.part.Globs;
import io.tidemark.web.ui.part.Section;
import io.tidemark.web.ui.part.Toast;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes or changes a policy: what it is called, what datasets it is for, and its rules. */
final class PolicyDialog extends Dialog {
    private final transient @Nullable PolicyPack before;
    private final transient PolicyTools tools;
    private final transient Runnable changed;
    private final TextField name = new TextField("Name");
    private final TextField id = new TextField("Id");
    private final TextField datasets = new TextField("Datasets");
    private final TextField tags = new TextField("Only with a tag");
    private final TextField owners = new TextField("Only owned by");
    private final Checkbox on = new Checkbox("On", true);
    private final Span matches = new Span();
    private final PackRules rules;

    PolicyDialog(@Nullable PolicyPack pack, PolicyTools tools, Runnable changed) {
        this.before = pack;
        this.tools = tools;
        this.changed = changed;
        this.rules = new PackRules(pack == null ? List.of() : inner(pack));
        setHeaderTitle(pack == null ? "New policy" : pack.policy().name());
        setWidth("min(860px, 94vw)");
        id.setHelperText("Lower-case letters, digits, - _; the ids of its rules begin with it");
        datasets.setHelperText("Patterns over dataset ids, by commas: warehouse:public.*");
        tags.setHelperText("One of these, by commas; empty for any");
        owners.setHelperText("One of these, by commas; empty for any");
        datasets.setValue("*");
        matches.addClassNames("tm-muted", "tm-wide");
        Stream.of(datasets, tags, owners).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> count());
        });
        Div form = new Div(name, id, datasets, tags, owners, on, matches);
        form.addClassName("tm-form");
        add(form, new Section("Rules", rules));
        fill();
        count();
        buttons();
    }

    private void fill() {
        if (before != null) {
            Policy policy = before.policy();
            name.setValue(policy.name());
            id.setValue(policy.id().value());
            id.setReadOnly(true);
            datasets.setValue(String.join(", ", policy.target().globs()));
            tags.setValue(String.join(", ", policy.target().tags()));
            owners.setValue(String.join(", ", policy.target().owners()));
            on.setValue(policy.enabled());
        }
    }

    private void buttons() {
        if (before != null) {
            Button delete = new Button("Delete", click -> delete(before.policy()));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            delete.addClassName("tm-left");
            getFooter().add(delete);
        }
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    /** Its rules under their names within it, in the modes that they have while it is on. */
    private static List<Rule> inner(PolicyPack pack) {
        int prefix = pack.policy().id().value().length() + 1;
        return pack.wanted().stream()
                .map(rule -> rule.withId(new RuleId(rule.id().value().substring(prefix))))
                .toList();
    }

    private DatasetSelector target() {
        return new DatasetSelector(
                Globs.read(datasets.getValue()), Globs.read(tags.getValue()), Globs.read(owners.getValue()));
    }

    private void count() {
        matches.setText(
                Globs.read(datasets.getValue()).isEmpty()
                        ? ""
                        : Words.counted(tools.reach().now(target()).size(), "dataset")
                                + " now, and those to come that match");
    }

    private void save() {
        boolean named = check(!name.isEmpty(), name, "Give it a name.");
        boolean aimed =
                check(!Globs.read(datasets.getValue()).isEmpty(), datasets, "Name at least one pattern; * is all.");
        if (!named || !aimed) {
            return;
        }
        try {
            PolicyId policy = new PolicyId(id.getValue().strip());
            if (before == null && tools.desk().find(policy).isPresent()) {
                check(false, id, "There is a policy of this id already.");
                return;
            }
            List<Rule> own = rules.read().stream()
                    .map(rule -> rule.withId(Policy.ruleId(policy, rule.id().value())))
                    .toList();
            keep(PolicyPack.of(policy, name.getValue().strip(), target(), own, on.getValue(), Origin.USER));
        } catch (IllegalArgumentException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
    }

    private void keep(PolicyPack pack) {
        Optional<RuleId> foreign = tools.desk().foreign(pack);
        if (foreign.isPresent()) {
            Toast.failed(
                    "There is a rule " + foreign.get() + " that does not belong to the policy; name one otherwise.");
            return;
        }
        Set<RuleId> together = Set.copyOf(pack.policy().rules());
        String problems = pack.rules().stream()
                .flatMap(rule -> RuleCheck.words(tools.check().problems(rule, together)).stream()
                        .map(words -> rule.name() + ": " + words))
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            Toast.failed(problems);
            return;
        }
        tools.desk().save(pack, editor());
        close();
        Toast.done("Policy " + pack.policy().name() + " is saved.");
        changed.run();
    }

    private void delete(Policy policy) {
        Confirm.delete("policy " + policy.name(), "Its rules are deleted with it.", () -> {
            tools.desk().delete(policy.id(), editor());
            close();
            changed.run();
        });
    }

    private static Editor editor() {
        return new Editor(CurrentUser.name(), Way.PAGE);
    }

    private static boolean check(boolean well, TextField field, String otherwise) {
        field.setErrorMessage(otherwise);
        field.setInvalid(!well);
        return well;
    }
}
