package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Mutes any rule, also one that has found nothing yet. */
final class MuteBox extends Div {
    private final ComboBox<RuleId> rule = new ComboBox<>();

    MuteBox(List<Rule> rules, Predicate<RuleId> muted, Consumer<RuleId> toggle) {
        addClassNames("tm-row", "tm-toolbar");
        rule.setPlaceholder("Rule to mute");
        rule.setAriaLabel("Rule to mute");
        rule.setItems(rules.stream().map(Rule::id).toList());
        rule.setItemLabelGenerator(id -> muted.test(id) ? id + " (muted)" : id.value());
        Button button =
                new Button("Mute or unmute", click -> rule.getOptionalValue().ifPresent(toggle));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(rule, button);
    }
}
