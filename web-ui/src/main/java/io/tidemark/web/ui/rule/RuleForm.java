package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.core.rule.RuleProblem;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.Globs;
import io.tidemark.web.ui.part.Modes;
import io.tidemark.web.ui.part.Toast;
import io.tidemark.web.ui.words.Expectations;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a rule. */
final class RuleForm extends Div {
    private static final int QUIET_MILLIS = 400;
    private static final RuleId DRAFT = new RuleId("draft");

    private final transient @Nullable Rule before;
    private final TextField id = new TextField("Id");
    private final TextField name = new TextField("Name");
    private final ComboBox<RuleType> type = new ComboBox<>("Type");
    private final Select<Severity> severity = new Select<>();
    private final TextField target = new TextField("Datasets");
    private final TextField tags = new TextField("Only with a tag");
    private final TextField owners = new TextField("Only owned by");
    private final TextField column = new TextField("Columns");
    private final ParameterFields parameters = new ParameterFields(this::inUnit);
    private final ConditionFields condition = new ConditionFields();
    private final Div says = new Div();
    private final IntegerField minRows = new IntegerField("Skip below so many rows");
    private final TextField runbook = new TextField("Runbook");
    private final Select<RuleMode> mode = new Select<>();
    private final Checkbox arriving = new Checkbox("Judge while rows still arrive");

    RuleForm(@Nullable Rule rule) {
        this.before = rule;
        addClassName("tm-form");
        type.setItems(RuleType.values());
        type.setItemLabelGenerator(RuleType::title);
        type.addValueChangeListener(change -> adapt(change.getValue()));
        severity.setLabel("Severity");
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(Words::of);
        mode.setLabel("Mode");
        mode.setItems(RuleMode.values());
        mode.setItemLabelGenerator(Modes::words);
        mode.setValue(RuleMode.ACTIVE);
        hint(id, "Lower-case letters, digits, - _ .");
        hint(target, "Patterns over dataset ids, by commas: warehouse:public.*");
        hint(tags, "One of these, by commas; empty for any");
        hint(owners, "One of these, by commas; empty for any");
        hint(column, "A pattern over column names: * for all");
        hint(runbook, "Where to read what to do: a web address");
        minRows.setMin(0);
        target.addClassName("tm-wide");
        condition.addClassName("tm-wide");
        parameters.addClassName("tm-wide");
        says.addClassNames("tm-wide", "tm-muted");
        arriving.addClassName("tm-wide");
        add(
                name,
                id,
                type,
                severity,
                says,
                target,
                tags,
                owners,
                column,
                parameters,
                condition,
                minRows,
                mode,
                runbook,
                arriving);
        fill(rule);
    }

    /** Tells, a little after the last one, of changes that somebody made. */
    void onChange(Runnable changed) {
        getElement().addEventListener("change", event -> changed.run()).debounce(QUIET_MILLIS);
    }

    boolean isNew() {
        return before == null;
    }

    void refuseId(String why) {
        id.setErrorMessage(why);
        id.setInvalid(true);
    }

    /** Leaves out what datasets it is for, which a policy says. */
    RuleForm withoutDatasets() {
        target.setVisible(false);
        tags.setVisible(false);
        owners.setVisible(false);
        return this;
    }

    /** Shows the values only, and why. */
    void lock(Banner why) {
        addComponentAsFirst(why);
        getChildren()
                .filter(HasEnabled.class::isInstance)
                .map(HasEnabled.class::cast)
                .forEach(field -> field.setEnabled(false));
    }

    /** The rule as the fields say; empty, with messages at the fields, when they do not make one. */
    Optional<Rule> read() {
        boolean well = Stream.of(
                        check(!name.isEmpty(), name, "Give it a name."),
                        check(RuleInput.isId(id.getValue()), id, "One to a hundred of these, and nothing else."),
                        check(!Globs.read(target.getValue()).isEmpty(), target, "Name at least one pattern; * is all."),
                        check(
                                RuleInput.isWebAddressOrEmpty(runbook.getValue()),
                                runbook,
                                "Start it with https:// or http://."))
                .allMatch(one -> one);
        Optional<Condition> holds = condition.read();
        if (!well || holds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rule(new RuleId(id.getValue()), holds.get()));
    }

    private Rule rule(RuleId as, Condition holds) {
        RuleType chosen = Objects.requireNonNull(type.getValue());
        return new Rule(
                as,
                name.getValue().strip(),
                chosen,
                new DatasetSelector(
                        Globs.read(target.getValue()), Globs.read(tags.getValue()), Globs.read(owners.getValue())),
                chosen.isPerColumn() && !column.isEmpty() ? column.getValue().strip() : "*",
                parameters.read(),
                holds,
                severity.getValue(),
                arriving.getValue(),
                minRows.getValue() == null ? 0 : minRows.getValue(),
                runbook.getValue().strip(),
                mode.getValue(),
                before == null ? Origin.USER : before.origin());
    }

    /** The rule as far as it is told, for trying it: id and name may be missing. */
    Optional<Rule> draft() {
        return Globs.read(target.getValue()).isEmpty()
                ? Optional.empty()
                : condition.read().map(holds -> rule(before == null ? DRAFT : before.id(), holds));
    }

    private void fill(@Nullable Rule rule) {
        if (rule == null) {
            type.setValue(RuleType.ROW_COUNT);
            severity.setValue(Severity.WARNING);
            target.setValue("*");
            column.setValue("*");
            return;
        }
        id.setValue(rule.id().value());
        id.setReadOnly(true);
        name.setValue(rule.name());
        type.setValue(rule.type());
        severity.setValue(rule.severity());
        target.setValue(String.join(", ", rule.target().globs()));
        tags.setValue(String.join(", ", rule.target().tags()));
        owners.setValue(String.join(", ", rule.target().owners()));
        column.setValue(rule.column());
        parameters.show(rule.type().spec(), rule.parameters());
        condition.show(rule.type(), Expectations.unit(rule.type(), rule.parameters()), rule.condition());
        minRows.setValue(Math.toIntExact(Math.min(Integer.MAX_VALUE, rule.minRows())));
        runbook.setValue(rule.runbook());
        arriving.setValue(rule.whileArriving());
        mode.setValue(rule.mode());
    }

    private void adapt(@Nullable RuleType chosen) {
        if (chosen == null) {
            type.setValue(RuleType.ROW_COUNT);
            return;
        }
        column.setVisible(chosen.isPerColumn());
        minRows.setVisible(chosen.subject() == RuleType.Subject.METRIC);
        arriving.setVisible(chosen.subject() == RuleType.Subject.METRIC);
        says.setText(chosen.spec().says());
        parameters.show(chosen.spec(), Parameters.NONE);
        condition.show(
                chosen,
                Expectations.unit(chosen, parameters.read()),
                chosen.spec().usual().orElse(null));
    }

    /** A threshold is in the unit that the parameters choose. */
    private void inUnit() {
        RuleType chosen = type.getValue();
        if (chosen != null) {
            condition.in(Expectations.unit(chosen, parameters.read()));
        }
    }

    /** Says at their fields what is wrong. */
    void refuse(List<RuleProblem> problems) {
        for (RuleProblem problem : problems) {
            boolean told = parameters.refuse(problem.field(), problem.message());
            if (problem.field().equals("column")) {
                check(false, column, problem.message());
            } else if (problem.field().equals("datasets")) {
                check(false, target, problem.message());
            } else if (!told) {
                Toast.failed(problem.field() + ": " + problem.message());
            }
        }
    }

    private static boolean check(boolean well, TextField field, String otherwise) {
        field.setErrorMessage(otherwise);
        field.setInvalid(!well);
        return well;
    }

    private static void hint(TextField field, String text) {
        field.setHelperText(text);
    }
}
