package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleMode;
import io.tidemark.web.ui.part.DenseGrid;
import io.tidemark.web.ui.part.Dot;
import io.tidemark.web.ui.part.Modes;
import io.tidemark.web.ui.part.Origins;
import io.tidemark.web.ui.part.RowButton;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.Expectations;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The lines of the list of rules. */
final class RuleGrid extends Composite<DenseGrid<Rule>> {
    private final Consumer<Rule> edit;
    private final BiConsumer<Rule, Boolean> enable;

    RuleGrid(Consumer<Rule> edit, BiConsumer<Rule, Boolean> enable) {
        this.edit = edit;
        this.enable = enable;
        DenseGrid<Rule> grid = getContent();
        grid.component("On", this::toggle).setFlexGrow(0).setWidth("52px");
        grid.component("Rule", this::name).setFlexGrow(3).setWidth("180px");
        grid.text("Type", rule -> rule.type().title())
                .setSortable(true)
                .setFlexGrow(1)
                .setWidth("140px");
        grid.text("Datasets", rule -> rule.target().toString()).setFlexGrow(2).setWidth("140px");
        grid.text("Column", rule -> rule.type().isPerColumn() ? rule.column() : "")
                .setFlexGrow(1)
                .setWidth("84px");
        grid.text("Condition", Expectations::of).setFlexGrow(3).setWidth("220px");
        grid.component("Severity", rule -> Dot.of(rule.severity()))
                .setComparator(Comparator.comparing(Rule::severity))
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("100px");
        grid.component("From", rule -> Origins.tag(rule.origin()))
                .setFlexGrow(0)
                .setWidth("84px");
    }

    @Override
    protected DenseGrid<Rule> initContent() {
        return new DenseGrid<>("No rule fits. Clear the filter, or add a rule.");
    }

    void show(List<Rule> rules) {
        getContent().setItems(rules);
    }

    private Component toggle(Rule rule) {
        Checkbox box = new Checkbox(rule.enabled());
        box.setAriaLabel("Rule " + rule.name() + " is on");
        box.setEnabled(rule.origin() != Origin.FILE);
        box.addValueChangeListener(change -> enable.accept(rule, change.getValue()));
        return box;
    }

    private Component name(Rule rule) {
        Button name = RowButton.of(rule.name(), () -> edit.accept(rule));
        name.setTooltipText(rule.id().value());
        return rule.mode() == RuleMode.SHADOW ? Texts.row(name, Modes.mark(rule.mode())) : name;
    }
}
