package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.tidemark.core.rule.ParameterKind;
import io.tidemark.core.rule.RuleParameter;
import java.util.List;
import java.util.Locale;

/** One field for one parameter: words to choose among, or a text; a list is written as {@link ListText}. */
final class ParameterField {
    private final RuleParameter parameter;
    private final Select<String> choice = new Select<>();
    private final TextFieldBase<?, String> text;

    ParameterField(RuleParameter parameter, List<String> values, Runnable changed) {
        this.parameter = parameter;
        this.text = parameter.name().kind() == ParameterKind.QUERY ? new TextArea() : new TextField();
        String label = label(parameter.text());
        choice.setLabel(label);
        choice.setItems(parameter.choices());
        choice.setItemLabelGenerator(ParameterField::label);
        if (isChoice()) {
            choice.setValue(values.isEmpty() ? parameter.choices().getFirst() : values.getFirst());
        }
        choice.addValueChangeListener(change -> changed.run());
        text.setLabel(label + (parameter.required() ? "" : " (optional)"));
        boolean list = parameter.name().kind().isList();
        text.setHelperText(parameter.name().meaning() + (list ? ", by commas; \"in, quotes\" where it holds one" : ""));
        text.setValue(list ? ListText.write(values) : String.join(", ", values));
    }

    String name() {
        return parameter.text();
    }

    Div component() {
        Div cell = new Div(field());
        cell.addClassName("tm-cell");
        return cell;
    }

    private Component field() {
        Component field = isChoice() ? choice : text;
        field.getElement().getStyle().set("width", "100%");
        return field;
    }

    private boolean isChoice() {
        return parameter.name().kind() == ParameterKind.CHOICE;
    }

    /** What was entered; a choice that is the usual one is nothing. */
    List<String> texts() {
        if (isChoice()) {
            boolean usual =
                    !parameter.required() && parameter.choices().getFirst().equals(choice.getValue());
            return usual ? List.of() : List.of(choice.getValue());
        }
        if (parameter.name().kind().isList()) {
            return ListText.read(text.getValue());
        }
        return text.getValue().isBlank() ? List.of() : List.of(text.getValue().strip());
    }

    void refuse(String why) {
        if (isChoice()) {
            choice.setErrorMessage(why);
            choice.setInvalid(true);
        } else {
            text.setErrorMessage(why);
            text.setInvalid(true);
        }
    }

    /** For example {@code Not before} of {@code notBefore}. */
    private static String label(String name) {
        String words =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
