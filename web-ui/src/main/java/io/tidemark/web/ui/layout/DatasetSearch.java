package io.tidemark.web.ui.layout;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthReads;
import io.tidemark.web.ui.part.Links;

/** Finds a dataset by part of its name, owner or tag, and goes to its page. */
final class DatasetSearch extends ComboBox<DatasetSummary> {
    DatasetSearch(HealthReads health) {
        setPlaceholder("Search datasets");
        setAriaLabel("Search datasets");
        setTooltipText("Ctrl+K");
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setItemLabelGenerator(found -> found.dataset().id().value());
        getElement().getStyle().set("--vaadin-combo-box-overlay-width", "420px");
        setItems(query ->
                health.datasets(filter(query.getFilter().orElse("")), query.getOffset(), query.getLimit()).stream());
        addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                getUI().ifPresent(ui ->
                        ui.navigate(Links.path(chosen.getValue().dataset().id())));
                clear();
            }
        });
        Shortcuts.addShortcutListener(this, () -> focus(), Key.KEY_K, KeyModifier.CONTROL)
                .setBrowserDefaultAllowed(false);
    }

    private static DatasetFilter filter(String text) {
        return new DatasetFilter(text, null, null, DatasetFilter.Sort.NAME, false);
    }
}
