package io.tidemark.web.ui.dataset;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.keys.KeyPlace;
import io.tidemark.core.keys.ShardOffset;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Table;
import io.tidemark.web.ui.part.Texts;
import io.tidemark.web.ui.words.PartitionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds the records with a key: each partition that holds one, of a topic with shard and offset. */
final class FindPanel extends Composite<Panel> {
    private final transient Reads reads;
    private final transient Dataset dataset;
    private final transient Consumer<String> open;
    private final List<TextField> parts = new ArrayList<>();
    private final Div found = new Div();

    /** @param open shows a partition */
    FindPanel(Reads reads, Dataset dataset, Consumer<String> open) {
        this.reads = reads;
        this.dataset = dataset;
        this.open = open;
        dataset.settings().key().forEach(column -> parts.add(field(column)));
    }

    @Override
    protected Panel initContent() {
        Button find = new Button("Find", click -> find());
        find.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div fields = Texts.row();
        fields.add(parts.toArray(TextField[]::new));
        fields.add(find);
        return new Panel("Find an id")
                .padded()
                .hint("where is it, and was it delivered again")
                .content(fields, found);
    }

    private TextField field(String column) {
        TextField field = new TextField();
        field.setPlaceholder(column);
        field.setAriaLabel(column);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.addKeyPressListener(Key.ENTER, press -> find());
        return field;
    }

    void find() {
        found.removeAll();
        List<String> key = parts.stream().map(TextField::getValue).toList();
        if (key.stream().anyMatch(String::isBlank)) {
            return;
        }
        try {
            show(reads.keys().find(dataset.id(), key));
        } catch (TidemarkException e) {
            found.add(Texts.empty(e.failure().message()));
        }
    }

    private void show(List<KeyPlace> places) {
        if (places.isEmpty()) {
            found.add(Texts.empty("No partition within the key index' horizon has it."));
            return;
        }
        Table table = new Table("Partition", "Place");
        for (KeyPlace place : places) {
            Button partition = new Button(
                    PartitionNames.of(place.partition()),
                    click -> open.accept(place.partition().text()));
            partition.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            table.row(partition, place.offset().map(ShardOffset::toString).orElse("–"));
        }
        found.add(table);
    }
}
