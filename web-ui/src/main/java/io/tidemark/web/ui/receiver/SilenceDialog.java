package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.part.Globs;
import io.tidemark.web.ui.part.Toast;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a silence, from now on or for a maintenance to come; times are in UTC, as everywhere. */
final class SilenceDialog extends Dialog {
    /** Its pickers write dates and times as all pages do, 2026-11-23 and 16:30. */
    private static final Locale TWENTY_FOUR_HOURS = Locale.of("sv", "SE");

    private static final Duration USUAL = Duration.ofHours(2);

    private final transient Silences silences;
    private final transient InstantSource clock;
    private final Runnable changed;
    private final TextField datasets = new TextField("Datasets");
    private final TextField rules = new TextField("Rules");
    private final DateTimePicker from = new DateTimePicker("From (UTC)");
    private final DateTimePicker until = new DateTimePicker("Until (UTC)");
    private final TextField note = new TextField("Note");

    SilenceDialog(Silences silences, InstantSource clock, Runnable changed) {
        this.silences = silences;
        this.clock = clock;
        this.changed = changed;
        setHeaderTitle("New silence");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        datasets.setValue("*");
        datasets.setHelperText("Patterns over dataset ids, by commas; * for all");
        rules.setValue("*");
        rules.setHelperText("A pattern over rule ids; * for all");
        from.setLocale(TWENTY_FOUR_HOURS);
        until.setLocale(TWENTY_FOUR_HOURS);
        from.setValue(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        until.setValue(LocalDateTime.ofInstant(now.plus(USUAL), ZoneOffset.UTC));
        note.setHelperText("Why, for the others");
        note.addClassName("tm-wide");
        Div fields = new Div(datasets, rules, from, until, note);
        fields.addClassName("tm-form");
        add(fields);
        Button save = new Button("Silence", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private void save() {
        Instant begin = instant(from);
        Instant end = instant(until);
        boolean aimed = !Globs.read(datasets.getValue()).isEmpty() && !rules.isEmpty();
        datasets.setInvalid(!aimed);
        datasets.setErrorMessage("Name at least one pattern of datasets and one of rules; * is all.");
        until.setErrorMessage("It ends after it begins, and not in the past.");
        if (begin == null || end == null || !end.isAfter(begin) || !end.isAfter(clock.instant())) {
            until.setInvalid(true);
            return;
        }
        until.setInvalid(false);
        if (!aimed) {
            return;
        }
        silences.add(new Silence(
                0,
                new DatasetSelector(Globs.read(datasets.getValue())),
                new Glob(rules.getValue().strip()),
                null,
                begin,
                end,
                false,
                CurrentUser.name(),
                note.getValue().strip()));
        close();
        Toast.done("Receivers hear nothing of such incidents until then.");
        changed.run();
    }

    private static @Nullable Instant instant(DateTimePicker field) {
        LocalDateTime value = field.getValue();
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
