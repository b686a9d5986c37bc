package io.tidemark.web.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.ConnectionTest.OptionSpec;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.dataset.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a connection. A secret that is stored is never shown; left empty, it stays as it is. */
final class OptionFields {
    private final Map<OptionSpec, TextField> plain = new LinkedHashMap<>();
    private final Map<OptionSpec, PasswordField> secret = new LinkedHashMap<>();
    private final Map<String, Secret> storedSecrets;

    OptionFields(List<OptionSpec> options, @Nullable Source source) {
        storedSecrets = source == null ? Map.of() : source.secrets();
        Map<String, String> stored = source == null ? Map.of() : source.options();
        for (OptionSpec option : options) {
            if (option.secret()) {
                secret.put(option, secretField(option));
            } else {
                TextField field = new TextField(option.name());
                field.setHelperText(option.description());
                field.setPlaceholder(option.fallback());
                field.setRequiredIndicatorVisible(option.required());
                field.setValue(stored.getOrDefault(option.name(), ""));
                plain.put(option, field);
            }
        }
    }

    List<Component> fields() {
        return Stream.concat(plain.values().stream(), secret.values().stream())
                .map(Component.class::cast)
                .toList();
    }

    /** Whether every required option has a value; marks those that have none. */
    boolean check() {
        boolean well = true;
        for (Map.Entry<OptionSpec, TextField> entry : plain.entrySet()) {
            boolean missing = entry.getKey().required() && entry.getValue().isEmpty();
            entry.getValue().setErrorMessage("It needs a value.");
            entry.getValue().setInvalid(missing);
            well = well && !missing;
        }
        for (Map.Entry<OptionSpec, PasswordField> entry : secret.entrySet()) {
            boolean missing = entry.getKey().required()
                    && entry.getValue().isEmpty()
                    && !storedSecrets.containsKey(entry.getKey().name());
            entry.getValue().setErrorMessage("It needs a value.");
            entry.getValue().setInvalid(missing);
            well = well && !missing;
        }
        return well;
    }

    Map<String, String> plain() {
        Map<String, String> values = new HashMap<>();
        plain.forEach((option, field) -> {
            if (!field.isEmpty()) {
                values.put(option.name(), field.getValue().strip());
            }
        });
        return values;
    }

    Map<String, Secret> secrets() {
        Map<String, Secret> values = new HashMap<>(storedSecrets);
        secret.forEach((option, field) -> {
            if (!field.isEmpty()) {
                values.put(option.name(), new Secret(field.getValue()));
            }
        });
        return values;
    }

    private PasswordField secretField(OptionSpec option) {
        PasswordField field = new PasswordField(option.name());
        field.setHelperText(option.description());
        field.setRequiredIndicatorVisible(option.required());
        field.setRevealButtonVisible(false);
        field.getElement().setAttribute("autocomplete", "new-password");
        if (storedSecrets.containsKey(option.name())) {
            field.setPlaceholder("stored; leave empty to keep");
        }
        return field;
    }
}
