package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import java.util.Optional;

/** The fields of a fixed threshold; shares are entered in per cent. */
final class FixedFields {
    private final Select<Operator> operator = new Select<>();
    private final NumberField first = new NumberField();
    private final NumberField second = new NumberField();
    private double scale = 1;

    FixedFields() {
        operator.setLabel("Must be");
        operator.setItems(Operator.values());
        operator.setItemLabelGenerator(Operator::sign);
        operator.addValueChangeListener(
                chosen -> second.setVisible(chosen.getValue().isRange()));
        operator.setValue(Operator.MUST_BE_GREATER_THAN);
        second.setLabel("and");
        first.setValue(0.0);
    }

    Component[] fields() {
        return new Component[] {operator, first, second};
    }

    void in(Unit unit) {
        scale = unit == Unit.RATIO ? 100 : 1;
        first.setLabel(
                switch (unit) {
                    case RATIO -> "Per cent";
                    case SECONDS -> "Seconds";
                    case ROWS -> "Rows";
                    case BYTES -> "Bytes";
                    case VALUES -> "Values";
                    case CHARACTERS -> "Characters";
                    case EPOCH_SECONDS, NUMBER -> "Value";
                });
    }

    void show(Condition.Fixed condition) {
        operator.setValue(condition.operator());
        first.setValue(condition.first() * scale);
        second.setValue(condition.second() * scale);
    }

    Optional<Condition> read() {
        Double low = first.getValue();
        Double high = operator.getValue().isRange() ? second.getValue() : low;
        if (low == null) {
            return refuse(first, "Enter a number.");
        }
        if (high == null) {
            return refuse(second, "Enter a number.");
        }
        if (low > high) {
            return refuse(second, "The upper end is below the lower one.");
        }
        return Optional.of(new Condition.Fixed(operator.getValue(), low / scale, high / scale));
    }

    private static Optional<Condition> refuse(NumberField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        return Optional.empty();
    }
}
