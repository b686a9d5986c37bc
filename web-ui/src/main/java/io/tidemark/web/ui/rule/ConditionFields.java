package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.RuleType;
import io.tidemark.web.ui.part.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a rule's condition: those that its type has. */
final class ConditionFields extends Div {
    private final Select<Mode> mode = new Select<>();
    private final FixedFields fixed = new FixedFields();
    private final ChangeFields change = new ChangeFields();
    private final AnomalyFields anomaly = new AnomalyFields();
    private final Div parts = new Div();
    private boolean canHappen = true;

    ConditionFields() {
        mode.setLabel("Condition");
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(one -> one.label);
        mode.addValueChangeListener(chosen -> lay());
        parts.addClassName("tm-form-row");
        add(parts);
        mode.setValue(Mode.FIXED);
    }

    /** Shows the fields of the type, filled with the condition or with what suits the type; thresholds are in that unit. */
    void show(RuleType type, Unit unit, @Nullable Condition condition) {
        canHappen = type.metric().isPresent();
        mode.setReadOnly(!type.spec().reads().hasSeries());
        in(unit);
        switch (condition) {
            case null -> mode.setValue(type == RuleType.ROW_COUNT_CHANGE ? Mode.CHANGE : Mode.FIXED);
            case Condition.Fixed one -> {
                mode.setValue(Mode.FIXED);
                fixed.show(one);
            }
            case Condition.Change one -> {
                mode.setValue(Mode.CHANGE);
                change.show(one);
            }
            case Condition.Anomaly one -> {
                mode.setValue(Mode.ANOMALY);
                anomaly.show(one);
            }
            case Condition.MustNotOccur none -> canHappen = false;
        }
        lay();
    }

    /** Thresholds are in that unit. */
    void in(Unit unit) {
        fixed.in(unit);
        change.in(unit);
    }

    /** The condition as the fields say; empty, with messages at the fields, when they do not make one. */
    Optional<Condition> read() {
        if (!canHappen) {
            return Optional.of(new Condition.MustNotOccur());
        }
        return switch (mode.getValue()) {
            case FIXED -> fixed.read();
            case CHANGE -> change.read();
            case ANOMALY -> anomaly.read();
        };
    }

    private void lay() {
        parts.removeAll();
        if (!canHappen) {
            parts.add(Texts.muted("It must not occur: each time that it does opens or extends an incident."));
            return;
        }
        parts.add(mode);
        switch (mode.getValue()) {
            case FIXED -> parts.add(fixed.fields());
            case CHANGE -> parts.add(change.fields());
            case ANOMALY -> parts.add(anomaly.fields());
        }
    }

    private enum Mode {
        FIXED("A threshold"),
        CHANGE("A change"),
        ANOMALY("An anomaly");

        private final String label;

        Mode(String label) {
            this.label = label;
        }
    }
}
