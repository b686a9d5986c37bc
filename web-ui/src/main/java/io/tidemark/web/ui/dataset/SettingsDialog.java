package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.web.ui.part.Origins;
import io.tidemark.web.ui.part.Toast;
import java.util.List;
import java.util.Optional;

/** Sets how one dataset is watched; shows what the configuration file set without letting it be changed. */
final class SettingsDialog extends Dialog {
    private final transient Datasets datasets;
    private final transient Dataset dataset;
    private final transient Optional<DatasetOverride> before;
    private final SettingsFields fields;

    SettingsDialog(Datasets datasets, Dataset dataset) {
        this.datasets = datasets;
        this.dataset = dataset;
        this.fields = new SettingsFields(dataset);
        List<DatasetOverride> overrides = datasets.overrides().stream()
                .filter(one -> one.match().matches(dataset.id()))
                .toList();
        DatasetSelector exactly = DatasetSelector.of(dataset.id().value());
        before = overrides.stream()
                .filter(one -> one.origin() == Origin.USER && one.match().equals(exactly))
                .findFirst();
        setHeaderTitle("Settings of " + dataset.name());
        if (overrides.stream().anyMatch(one -> one.origin() == Origin.FILE)) {
            showLocked();
        } else {
            showEditable();
        }
    }

    private void showLocked() {
        fields.addComponentAsFirst(Origins.fromFile());
        add(fields);
        fields.show(inForce());
        fields.lock();
        getFooter().add(new Button("Close", click -> close()));
    }

    private void showEditable() {
        add(fields);
        before.ifPresent(fields::show);
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private void save() {
        if (fields.isValid()) {
            datasets.saveOverride(dataset.id(), fields.read(before.orElse(null)));
            close();
            Toast.done("The settings are saved; they hold from the next crawl on.");
        }
    }

    private DatasetOverride inForce() {
        DatasetSettings settings = dataset.settings();
        Optional<Partitioning.TimeWindows> windows =
                settings.partitioning() instanceof Partitioning.TimeWindows cut ? Optional.of(cut) : Optional.empty();
        return new DatasetOverride(
                DatasetSelector.of(dataset.id().value()),
                windows.map(Partitioning.TimeWindows::timeColumn).orElse(null),
                windows.map(Partitioning.TimeWindows::ingestColumn).orElse(null),
                windows.map(Partitioning.TimeWindows::eventColumn).orElse(null),
                windows.map(Partitioning.TimeWindows::grain).orElse(null),
                windows.map(Partitioning.TimeWindows::zone).orElse(null),
                windows.map(Partitioning.TimeWindows::lateness).orElse(null),
                settings.calendar(),
                settings.key(),
                settings.owner(),
                null,
                new ProfilingOverride(
                        settings.profiling().depth(),
                        settings.profiling().columns(),
                        settings.profiling().mostRows()),
                Origin.FILE);
    }
}
