package io.tidemark.web.ui.route;

import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.web.ui.part.Globs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of text in which nothing written means nothing said. */
final class TextFields {
    private TextFields() {}

    static TextField of(String label, String example) {
        TextField field = new TextField(label);
        field.setPlaceholder(example);
        return field;
    }

    static void fill(TextField field, @Nullable String text) {
        field.setValue(text == null ? "" : text);
    }

    static void fill(TextField field, @Nullable List<String> names) {
        field.setValue(names == null ? "" : String.join(", ", names));
    }

    static @Nullable String orNull(TextField field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    /** What stands between commas. */
    static @Nullable List<String> listOrNull(TextField field) {
        List<String> names = Globs.read(field.getValue());
        return names.isEmpty() ? null : names;
    }
}
