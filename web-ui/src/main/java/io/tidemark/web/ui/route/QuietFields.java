package io.tidemark.web.ui.route;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.route.QuietForm;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.words.Words;
import org.jspecify.annotations.Nullable;

/** When a route is quiet; never, or as the route above, when nothing is written. */
final class QuietFields extends Div {
    private final TextField from = TextFields.of("From", "22:00");
    private final TextField until = TextFields.of("Until", "07:00");
    private final TextField days = TextFields.of("Days on which they begin", "mon-fri");
    private final TextField zone = TextFields.of("Time zone", "Europe/Stockholm");
    private final Select<Severity> letThrough = new Select<>();

    QuietFields(@Nullable QuietForm before) {
        addClassNames("tm-form", "tm-wide");
        letThrough.setLabel("Let through from");
        letThrough.setItems(Severity.values());
        letThrough.setItemLabelGenerator(Words::of);
        letThrough.setValue(Severity.CRITICAL);
        add(from, until, days, zone, letThrough);
        if (before != null) {
            TextFields.fill(from, before.from());
            TextFields.fill(until, before.until());
            TextFields.fill(days, before.days());
            TextFields.fill(zone, before.zone());
            letThrough.setValue(before.letThrough() == null ? Severity.CRITICAL : before.letThrough());
        }
    }

    @Nullable
    QuietForm form() {
        boolean empty = from.isEmpty() && until.isEmpty() && days.isEmpty() && zone.isEmpty();
        return empty
                ? null
                : new QuietForm(
                        TextFields.orNull(zone),
                        TextFields.orNull(days),
                        TextFields.orNull(from),
                        TextFields.orNull(until),
                        letThrough.getValue());
    }
}
