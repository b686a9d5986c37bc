package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.tidemark.core.metric.Unit;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.web.ui.words.Expectations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a change against a baseline; an empty field leaves that direction open. */
final class ChangeFields {
    private static final double PERCENT = 100;
    private static final double USUAL = 40;
    private static final int USUAL_WINDOWS = 7;

    private final Select<Baseline> baseline = new Select<>();
    private final NumberField drop = new NumberField();
    private final NumberField rise = new NumberField();
    private final IntegerField windows = new IntegerField("Windows");

    ChangeFields() {
        baseline.setLabel("Compared with");
        baseline.setItems(Baseline.values());
        baseline.setItemLabelGenerator(Expectations::of);
        baseline.addValueChangeListener(chosen -> windows.setVisible(chosen.getValue() == Baseline.AVERAGE));
        windows.setVisible(false);
        windows.setValue(USUAL_WINDOWS);
        baseline.setValue(Baseline.USUAL);
        drop.setValue(USUAL);
        rise.setValue(USUAL);
        drop.setMin(0);
        rise.setMin(0);
    }

    Component[] fields() {
        return new Component[] {baseline, windows, drop, rise};
    }

    void in(Unit unit) {
        String far = unit == Unit.RATIO ? " points" : " %";
        drop.setLabel("At most" + far + " below");
        rise.setLabel("At most" + far + " above");
        drop.setPlaceholder("any");
        rise.setPlaceholder("any");
    }

    void show(Condition.Change condition) {
        baseline.setValue(condition.baseline());
        windows.setValue(condition.windows() == 0 ? USUAL_WINDOWS : condition.windows());
        drop.setValue(percent(condition.maxDrop()));
        rise.setValue(percent(condition.maxRise()));
    }

    Optional<Condition> read() {
        if (drop.getValue() == null && rise.getValue() == null) {
            return refuse(drop, "Limit one direction at least.");
        }
        if (isNegative(drop.getValue())) {
            return refuse(drop, "Not below 0.");
        }
        if (isNegative(rise.getValue())) {
            return refuse(rise, "Not below 0.");
        }
        int averaged = baseline.getValue() == Baseline.AVERAGE && windows.getValue() != null ? windows.getValue() : 0;
        if (!Condition.Change.isWindows(baseline.getValue(), averaged)) {
            windows.setErrorMessage("2 to 100 windows.");
            windows.setInvalid(true);
            return Optional.empty();
        }
        return Optional.of(
                new Condition.Change(baseline.getValue(), share(drop.getValue()), share(rise.getValue()), averaged));
    }

    private static @Nullable Double percent(double share) {
        return Double.isInfinite(share) ? null : share * PERCENT;
    }

    private static double share(@Nullable Double percent) {
        return percent == null ? Double.POSITIVE_INFINITY : percent / PERCENT;
    }

    private static boolean isNegative(@Nullable Double number) {
        return number != null && number < 0;
    }

    private static Optional<Condition> refuse(NumberField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        return Optional.empty();
    }
}
