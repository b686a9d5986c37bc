package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleId;
import io.tidemark.web.ui.part.Modes;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Expectations;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of a policy, under their names within it, as they are being put together. */
final class PackRules extends Composite<Div> {
    private final transient TreeMap<RuleId, Rule> rules = new TreeMap<>();

    PackRules(List<Rule> there) {
        there.forEach(rule -> rules.put(rule.id(), rule));
        refresh();
    }

    List<Rule> read() {
        return new ArrayList<>(rules.values());
    }

    private void refresh() {
        getContent().removeAll();
        if (rules.isEmpty()) {
            getContent().add(Texts.muted("No rule yet; a policy needs at least one."));
        } else {
            Table table = new Table("Rule", "Type", "Columns", "~Condition", "Mode", "");
            rules.values()
                    .forEach(rule -> table.row(
                            RowButton.of(rule.name(), () -> edit(rule)),
                            rule.type().title(),
                            rule.type().isPerColumn() ? rule.column() : "",
                            Expectations.of(rule),
                            Modes.words(rule.mode()),
                            RowButton.of("Remove", () -> remove(rule))));
            getContent().add(table);
        }
        Button add = new Button("Add rule to policy", VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        getContent().add(add);
    }

    private void remove(Rule rule) {
        rules.remove(rule.id());
        refresh();
    }

    private void edit(@Nullable Rule rule) {
        new PackRuleDialog(rule, rules::containsKey, changed -> {
                    rules.put(changed.id(), changed);
                    refresh();
                })
                .open();
    }
}
