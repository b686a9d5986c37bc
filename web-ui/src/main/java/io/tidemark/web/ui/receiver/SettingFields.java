package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Receiver;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a service. A secret that is stored is never shown; left empty, it stays as it is. */
final class SettingFields {
    private final Map<ReceiverKind.Setting, PasswordField> secrets = new LinkedHashMap<>();
    private final Map<ReceiverKind.Setting, TextField> options = new LinkedHashMap<>();
    private final Map<String, Secret> storedSecrets;

    SettingFields(ReceiverKind kind, @Nullable Receiver receiver) {
        storedSecrets = receiver == null ? Map.of() : receiver.secrets();
        kind.secrets().forEach(setting -> secrets.put(setting, secretField(setting)));
        for (ReceiverKind.Setting setting : kind.options()) {
            TextField field = new TextField(setting.label());
            field.setHelperText(setting.help());
            field.setValue(receiver == null ? "" : receiver.options().getOrDefault(setting.name(), ""));
            options.put(setting, field);
        }
    }

    List<Component> fields() {
        return Stream.concat(secrets.values().stream(), options.values().stream())
                .map(Component.class::cast)
                .toList();
    }

    /** Whether everything that is required has a value; marks what has none. */
    boolean check() {
        boolean well = true;
        for (Map.Entry<ReceiverKind.Setting, PasswordField> entry : secrets.entrySet()) {
            boolean missing = entry.getKey().required()
                    && entry.getValue().isEmpty()
                    && !storedSecrets.containsKey(entry.getKey().name());
            entry.getValue().setErrorMessage("It needs a value.");
            entry.getValue().setInvalid(missing);
            well = well && !missing;
        }
        return well;
    }

    Map<String, Secret> secrets() {
        Map<String, Secret> values = new HashMap<>(storedSecrets);
        secrets.forEach((setting, field) -> {
            if (!field.isEmpty()) {
                values.put(setting.name(), new Secret(field.getValue().strip()));
            }
        });
        return values;
    }

    Map<String, String> options() {
        Map<String, String> values = new HashMap<>();
        options.forEach((setting, field) -> {
            if (!field.isEmpty()) {
                values.put(setting.name(), field.getValue().strip());
            }
        });
        return values;
    }

    private PasswordField secretField(ReceiverKind.Setting setting) {
        PasswordField field = new PasswordField(setting.label());
        field.setHelperText(setting.help());
        field.setRequiredIndicatorVisible(setting.required());
        field.setRevealButtonVisible(false);
        field.getElement().setAttribute("autocomplete", "new-password");
        if (storedSecrets.containsKey(setting.name())) {
            field.setPlaceholder("stored; leave empty to keep");
        }
        return field;
    }
}
