package io.tidemark.web.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.DatasetOverride;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.ProfileDepth;
import io.tidemark.core.dataset.ProfilingOverride;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.web.ui.sample.SampleData;
import io.tidemark.web.ui.sample.ViewTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsDialogTest extends ViewTest {
    @Autowired
    private InMemoryStore store;

    @Test
    @SuppressWarnings("unchecked") // the dialog has one field of each caption
    void settingsAreSavedForExactlyThisDataset() {
        openSettings();
        find(Select.class).withCaption("Time column").single().setValue("event_time");
        find(Select.class).withCaption("A partition is").single().setValue(Grain.DAY);
        find(IntegerField.class).single().setValue(90);
        find(MultiSelectComboBox.class).single().setValue(Set.of("event_id"));
        find(ComboBox.class)
                .withCaption("Time zone of days and longer")
                .single()
                .setValue("Europe/Stockholm");
        find(TextField.class).withCaption("Expected on").single().setValue("mon-fri");
        find(TextField.class).withCaption("Owner").single().setValue("royalties");
        find(TextField.class).withCaption("Tags").single().setValue("gold, tier-1");
        press("Save");
        assertThat(store.datasets().overrides())
                .containsExactly(new DatasetOverride(
                        DatasetSelector.of(SampleData.PLAYS.value()),
                        "event_time",
                        null,
                        null,
                        Grain.DAY,
                        ZoneId.of("Europe/Stockholm"),
                        Duration.ofMinutes(90),
                        Calendar.of("mon-fri"),
                        List.of("event_id"),
                        "royalties",
                        List.of("gold", "tier-1"),
                        null,
                        Origin.USER));
    }

    @Test
    void whatIsLeftEmptyStaysAsGuessed() {
        openSettings();
        press("Save");
        DatasetOverride saved = store.datasets().overrides().getFirst();
        assertThat(saved.timeColumn()).isNull();
        assertThat(saved.key()).isNull();
        assertThat(saved.owner()).isNull();
    }

    @Test
    void aCalendarThatCannotBeReadIsRefusedWithAnExample() {
        openSettings();
        TextField calendar = find(TextField.class).withCaption("Expected on").single();
        calendar.setValue("weekdays");
        press("Save");
        assertThat(store.datasets().overrides()).isEmpty();
        assertThat(calendar.getErrorMessage()).contains("mon, tue");
    }

    @Test
    @SuppressWarnings("unchecked") // the dialog has one field of each caption
    void depthIsSavedBesideTheDepthsOfColumns() {
        ProfilingOverride ofColumns = ProfilingOverride.NONE.with("email", ProfileDepth.CHEAP);
        store.datasets()
                .saveOverride(
                        SampleData.PLAYS,
                        DatasetOverride.none(DatasetSelector.of(SampleData.PLAYS.value()), Origin.USER)
                                .profiled(ofColumns));
        openSettings();
        find(Select.class).withCaption("Profile depth").single().setValue(ProfileDepth.DEEP);
        find(NumberField.class).single().setValue(5e9);
        press("Save");
        assertThat(store.datasets().overrides().getFirst().profile())
                .isEqualTo(new ProfilingOverride(ProfileDepth.DEEP, ofColumns.columns(), 5_000_000_000L));
    }

    @Test
    void halfARowIsRefused() {
        openSettings();
        find(NumberField.class).single().setValue(0.5);
        press("Save");
        assertThat(store.datasets().overrides()).isEmpty();
    }

    @Test
    void latenessBelowZeroIsRefused() {
        openSettings();
        find(IntegerField.class).single().setValue(-1);
        press("Save");
        assertThat(store.datasets().overrides()).isEmpty();
    }

    @Test
    void whatTheFileSetsIsShownButNotChanged() {
        DatasetSelector all = DatasetSelector.of("warehouse:*");
        store.datasets()
                .replaceFileOverrides(List.of(
                        new DatasetOverride(all, "event_time", null, null, null, null, null, null, null, Origin.FILE)));
        openSettings();
        assertThat(textOfPage()).contains("From the configuration file.");
        assertThat(find(TextField.class).withCaption("Owner").single().isReadOnly())
                .isTrue();
        assertThat(find(Button.class).withText("Save").exists()).isFalse();
    }

    private void openSettings() {
        UI.getCurrent().navigate("datasets/" + SampleData.PLAYS);
        press("Settings");
    }
}
