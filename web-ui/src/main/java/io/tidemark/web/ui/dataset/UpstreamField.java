package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.HealthReads;
import java.util.function.Consumer;

/** Chooses a dataset that another one is made of. */
final class UpstreamField extends Div {
    UpstreamField(HealthReads health, DatasetId dataset, Consumer<DatasetId> chosen) {
        addClassName("tm-row");
        ComboBox<String> field = new ComboBox<>();
        field.setPlaceholder("Dataset upstream");
        field.setAriaLabel("Dataset upstream");
        field.setClearButtonVisible(true);
        field.getElement().getStyle().set("--vaadin-combo-box-overlay-width", "420px");
        field.setItems(query ->
                health.datasets(filter(query.getFilter().orElse("")), query.getOffset(), query.getLimit()).stream()
                        .map(found -> found.dataset().id().value()));
        Button add = new Button("Add", click -> {
            if (field.getValue() != null) {
                chosen.accept(new DatasetId(field.getValue()));
                field.clear();
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.setTooltipText(dataset + " is made of it");
        add(field, add);
    }

    private static DatasetFilter filter(String text) {
        return new DatasetFilter(text, null, null, DatasetFilter.Sort.NAME, false);
    }
}
