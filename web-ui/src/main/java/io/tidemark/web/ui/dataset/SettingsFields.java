package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.web.ui.part.Globs;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of what a person may set for one dataset; an empty one leaves the guess in force. */
final class SettingsFields extends Div {
    private static final String GUESSED = "As guessed";
    private static final int MOST_MINUTES = 60 * 24 * 60;

    private final transient Dataset dataset;
    private final Select<String> time = new Select<>();
    private final Select<String> ingest = new Select<>();
    private final Select<String> event = new Select<>();
    private final Select<Grain> grain = new Select<>();
    private final IntegerField lateness = new IntegerField("Closes after its end, minutes");
    private final ComboBox<String> zone = new ComboBox<>("Time zone of days and longer");
    private final TextField calendar = new TextField("Expected on");
    private final MultiSelectComboBox<String> key = new MultiSelectComboBox<>("Key columns");
    private final TextField owner = new TextField("Owner");
    private final TextField tags = new TextField("Tags");
    private final DepthFields profile = new DepthFields();

    SettingsFields(Dataset dataset) {
        this.dataset = dataset;
        addClassName("tm-form");
        choice(time, "Time column");
        choice(ingest, "Column of the time of loading");
        choice(event, "Event time, if the time column is another");
        choice(grain, "A partition is");
        time.setItems(times());
        ingest.setItems(times());
        event.setItems(times());
        event.setVisible(dataset.kind() != DatasetKind.TOPIC);
        grain.setItems(Grain.values());
        grain.setItemLabelGenerator(one -> one == null ? GUESSED : "One " + Words.inText(one));
        lateness.setPlaceholder(GUESSED);
        lateness.setMin(0);
        lateness.setMax(MOST_MINUTES);
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setPlaceholder(GUESSED);
        zone.setClearButtonVisible(true);
        calendar.setPlaceholder("As its past shows");
        calendar.setHelperText(
                "Days and hours, such as mon-fri, daily 06-22; holidays after except: mon-fri except 12-25, easter-2.");
        key.setItems(dataset.schema().columns().stream().map(Column::name).toList());
        key.setPlaceholder(GUESSED);
        key.setHelperText("What names a record; finds duplicates.");
        key.addClassName("tm-wide");
        owner.setPlaceholder(GUESSED);
        tags.setPlaceholder(GUESSED);
        tags.setHelperText("By commas; rules and policies may be for a tag.");
        add(time, ingest, event, grain, zone, lateness, calendar, key);
        add(profile.all());
        add(owner, tags);
    }

    void show(DatasetOverride set) {
        set(time, set.timeColumn());
        set(ingest, set.ingestColumn());
        set(event, set.eventColumn());
        grain.setValue(set.grain());
        lateness.setValue(
                set.lateness() == null ? null : Math.toIntExact(set.lateness().toMinutes()));
        zone.setValue(set.zone() == null ? null : Times.zone(set.zone()));
        calendar.setValue(set.calendar() == null ? "" : set.calendar().toString());
        List<String> columns = set.key();
        key.setValue(columns == null ? Set.of() : Set.copyOf(columns));
        owner.setValue(set.owner() == null ? "" : set.owner());
        List<String> named = set.tags();
        tags.setValue(named == null ? "" : String.join(", ", named));
        profile.show(set);
    }

    void lock() {
        Stream.<HasValueAndElement<?, ?>>of(time, ingest, event, grain, zone, lateness, calendar, key, owner, tags)
                .forEach(field -> field.setReadOnly(true));
        profile.lock();
    }

    boolean isValid() {
        Integer minutes = lateness.getValue();
        boolean valid = !lateness.isInvalid() && (minutes == null || (minutes >= 0 && minutes <= MOST_MINUTES));
        lateness.setInvalid(!valid);
        lateness.setErrorMessage("Enter 0 to " + MOST_MINUTES + " minutes, or nothing.");
        boolean deep = profile.isValid();
        return isCalendarValid() && deep && valid;
    }

    private boolean isCalendarValid() {
        try {
            calendar();
            calendar.setInvalid(false);
            return true;
        } catch (IllegalArgumentException e) {
            calendar.setErrorMessage(e.getMessage());
            calendar.setInvalid(true);
            return false;
        }
    }

    private @Nullable Calendar calendar() {
        String text = calendar.getValue().strip();
        return text.isEmpty() ? null : Calendar.of(text);
    }

    /** What was entered. */
    DatasetOverride read(@Nullable DatasetOverride before) {
        Integer minutes = lateness.getValue();
        String team = owner.getValue().strip();
        List<String> named = Globs.read(tags.getValue());
        return new DatasetOverride(
                DatasetSelector.of(dataset.id().value()),
                time.getValue(),
                ingest.getValue(),
                event.getValue(),
                grain.getValue(),
                zone.getValue() == null ? null : ZoneId.of(zone.getValue()),
                minutes == null ? null : Duration.ofMinutes(minutes),
                calendar(),
                key.getValue().isEmpty() ? null : List.copyOf(key.getValue()),
                team.isEmpty() ? null : team,
                named.isEmpty() ? null : named,
                profile.read(before),
                Origin.USER);
    }

    private List<String> times() {
        return dataset.schema().columns().stream()
                .filter(column ->
                        dataset.kind() == DatasetKind.TOPIC || column.type().isTime())
                .map(Column::name)
                .toList();
    }

    /** A column that is set but not in the schema (a record's own time, one that went) can still be shown. */
    private void set(Select<String> select, @Nullable String column) {
        if (column != null && !times().contains(column)) {
            List<String> more = new ArrayList<>(times());
            more.add(column);
            select.setItems(more);
        }
        select.setValue(column);
    }

    private static void choice(Select<?> select, String label) {
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(GUESSED);
        select.setPlaceholder(GUESSED);
    }
}
