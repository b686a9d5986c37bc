package io.tidemark.web.ui.route;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.route.MatchForm;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which incidents take a route; what is left empty fits all. */
final class MatchFields extends Div {
    private final TextField datasets = TextFields.of("Datasets", "warehouse:*");
    private final TextField tags = TextFields.of("Tags", "gold, core");
    private final TextField owners = TextFields.of("Owners", "payments");
    private final TextField rules = TextFields.of("Rules", "orders-*");
    private final TextField columns = TextFields.of("Columns", "*_id");
    private final MultiSelectComboBox<String> types = new MultiSelectComboBox<>("Types of rules");
    private final Select<Severity> atLeast = severity("From severity");
    private final Select<Severity> atMost = severity("Up to severity");

    MatchFields(@Nullable MatchForm before) {
        addClassNames("tm-form", "tm-wide");
        H3 title = new H3("Which incidents take it");
        title.addClassName("tm-wide");
        types.setItems(Arrays.stream(RuleType.values()).map(RuleType::text).toList());
        datasets.setHelperText("Patterns, by commas; one must fit");
        add(title, datasets, tags, owners, rules, columns, types, atLeast, atMost);
        if (before != null) {
            fill(before);
        }
    }

    private void fill(MatchForm before) {
        TextFields.fill(datasets, before.datasets());
        TextFields.fill(tags, before.tags());
        TextFields.fill(owners, before.owners());
        TextFields.fill(rules, before.rules());
        TextFields.fill(columns, before.columns());
        types.select(Optional.ofNullable(before.types()).orElse(List.of()));
        atLeast.setValue(before.atLeast());
        atMost.setValue(before.atMost());
    }

    /** Null where all incidents fit. */
    @Nullable
    MatchForm form() {
        List<String> chosen = types.getSelectedItems().stream().sorted().toList();
        MatchForm form = new MatchForm(
                TextFields.listOrNull(datasets),
                TextFields.listOrNull(tags),
                TextFields.listOrNull(owners),
                TextFields.listOrNull(rules),
                chosen.isEmpty() ? null : chosen,
                TextFields.listOrNull(columns),
                atLeast.getValue(),
                atMost.getValue());
        return form.equals(new MatchForm(null, null, null, null, null, null, null, null)) ? null : form;
    }

    private static Select<Severity> severity(String label) {
        Select<Severity> select = new Select<>();
        select.setLabel(label);
        select.setItems(Severity.values());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Any");
        select.setItemLabelGenerator(one -> one == null ? "Any" : Words.of(one));
        return select;
    }
}
