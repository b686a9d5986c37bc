package io.tidemark.web.ui.route;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** Asks for an incident that could be. */
final class ProbeForm extends Div {
    private final TextField dataset = new TextField("Dataset");
    private final ComboBox<Rule> rule = new ComboBox<>("Rule");
    private final TextField column = new TextField("Column");
    private final transient RouteSubjects subjects;
    private final Select<Severity> severity = new Select<>();

    ProbeForm(List<Rule> rules, RouteSubjects subjects, Consumer<RouteSubject> asked) {
        this.subjects = subjects;
        addClassNames("tm-form", "tm-probe");
        dataset.setPlaceholder("warehouse:public.orders");
        rule.setItems(rules);
        rule.setItemLabelGenerator(one -> one.id().value());
        rule.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                severity.setValue(change.getValue().severity());
            }
        });
        if (!rules.isEmpty()) {
            rule.setValue(rules.getFirst());
        }
        severity.setLabel("Severity");
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(Words::of);
        severity.setValue(rules.isEmpty() ? Severity.WARNING : rules.getFirst().severity());
        column.setPlaceholder("none");
        Button ask = new Button("Show its way", click -> ask(asked));
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div last = new Div(ask);
        last.addClassName("tm-wide");
        add(dataset, rule, severity, column, last);
    }

    private void ask(Consumer<RouteSubject> asked) {
        Rule chosen = rule.getValue();
        rule.setErrorMessage("Choose a rule.");
        rule.setInvalid(chosen == null);
        dataset.setErrorMessage("It reads source:name, for example warehouse:public.orders.");
        try {
            DatasetId id = new DatasetId(dataset.getValue().strip());
            dataset.setInvalid(false);
            if (chosen != null) {
                asked.accept(subjects.of(
                        id, chosen.id(), chosen.type(), column.getValue().strip(), severity.getValue()));
            }
        } catch (IllegalArgumentException e) {
            dataset.setInvalid(true);
        }
    }
}
