package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.web.ui.words.Expectations;
import java.util.Optional;

/** The fields of what is unlike the series' habits. */
final class AnomalyFields {
    private final Select<Direction> direction = new Select<>();
    private final NumberField sensitivity = new NumberField("Sensitivity");

    AnomalyFields() {
        direction.setLabel("Unusually");
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(Expectations::of);
        direction.setValue(Direction.BOTH);
        sensitivity.setValue(1.0);
        sensitivity.setMin(Condition.Anomaly.LEAST_SENSITIVITY);
        sensitivity.setMax(Condition.Anomaly.MOST_SENSITIVITY);
        sensitivity.setHelperText("1 is usual; 2 halves the band, 0.5 doubles it");
    }

    Component[] fields() {
        return new Component[] {direction, sensitivity};
    }

    void show(Condition.Anomaly condition) {
        direction.setValue(condition.direction());
        sensitivity.setValue(condition.sensitivity());
    }

    Optional<Condition> read() {
        Double wanted = sensitivity.getValue();
        if (wanted == null || !Condition.Anomaly.isSensitivity(wanted)) {
            sensitivity.setErrorMessage("A number from 0.1 to 10.");
            sensitivity.setInvalid(true);
            return Optional.empty();
        }
        return Optional.of(new Condition.Anomaly(wanted, direction.getValue()));
    }
}
