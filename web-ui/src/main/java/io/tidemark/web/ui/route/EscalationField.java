package io.tidemark.web.ui.route;

import com.vaadin.flow.component.textfield.TextArea;
import io.tidemark.core.route.EscalationForm;
import io.tidemark.web.ui.part.Globs;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of escalation, a line each: {@code 15m: pager, boss}. */
final class EscalationField extends TextArea {
    private final boolean none;

    EscalationField(@Nullable List<EscalationForm> before) {
        super("When nobody took it on");
        none = before != null && before.isEmpty();
        addClassName("tm-wide");
        setPlaceholder("15m: pager");
        setHelperText("A step a line: the time, a colon, receivers by commas");
        if (before != null) {
            setValue(before.stream()
                    .map(step -> step.after() + ": "
                            + String.join(", ", step.receivers() == null ? List.of() : step.receivers()))
                    .collect(Collectors.joining("\n")));
        }
    }

    /** Nothing written is as above, unless it was none before. */
    @Nullable
    List<EscalationForm> steps() {
        List<EscalationForm> steps = getValue()
                .lines()
                .filter(line -> !line.isBlank())
                .map(EscalationField::step)
                .toList();
        return steps.isEmpty() && !none ? null : steps;
    }

    private static EscalationForm step(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "an escalation reads 15m: pager, boss; this line has no colon: " + line.strip());
        }
        return new EscalationForm(line.substring(0, colon).strip(), Globs.read(line.substring(colon + 1)));
    }
}
