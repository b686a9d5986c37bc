package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.MessageField;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverCheck;
import io.tidemark.core.incident.ReceiverSetting;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.web.ui.words.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a service. A secret that is stored is never shown; left empty, it stays as it is. */
final class SettingFields {
    private final ReceiverType type;
    private final Map<ReceiverSetting, PasswordField> secrets = new LinkedHashMap<>();
    private final Map<ReceiverSetting, TextFieldBase<?, String>> options = new LinkedHashMap<>();
    private final Map<String, Secret> storedSecrets;

    SettingFields(ReceiverType type, @Nullable Receiver receiver) {
        this.type = type;
        storedSecrets = receiver == null ? Map.of() : receiver.secrets();
        for (ReceiverSetting setting : type.settings()) {
            if (setting.secret()) {
                secrets.put(setting, secretField(setting));
            } else {
                String stored = receiver == null ? "" : receiver.options().getOrDefault(setting.name(), "");
                options.put(setting, textField(setting, stored));
            }
        }
    }

    /** In the order of the type's settings. */
    List<Component> fields() {
        return type.settings().stream()
                .map(setting -> (Component) (setting.secret() ? secrets.get(setting) : options.get(setting)))
                .toList();
    }

    /** Whether everything is well; marks what is not. */
    boolean check() {
        Map<String, String> problems = ReceiverCheck.problems(type, secrets(), options());
        secrets.forEach((setting, field) -> mark(field, problems.get("secrets." + setting.name())));
        options.forEach((setting, field) -> mark(field, problems.get("options." + setting.name())));
        return problems.isEmpty();
    }

    private static void mark(HasValidation field, @Nullable String problem) {
        field.setErrorMessage(
                problem == null ? "" : Words.sentence(problem.startsWith("line ") ? problem : "it " + problem));
        field.setInvalid(problem != null);
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

    /** Whether the templates are well; marks those that are not, and nothing else. */
    boolean checkTemplates() {
        Map<String, String> problems = ReceiverCheck.problems(type, secrets(), options());
        Map<ReceiverSetting, TextFieldBase<?, String>> templates = new LinkedHashMap<>(options);
        templates.keySet().removeIf(setting -> !isTemplate(setting));
        templates.forEach((setting, field) -> mark(field, problems.get("options." + setting.name())));
        return templates.keySet().stream().noneMatch(setting -> problems.containsKey("options." + setting.name()));
    }

    private static boolean isTemplate(ReceiverSetting setting) {
        return setting.form() == ReceiverSetting.Form.LINE_TEMPLATE
                || setting.form() == ReceiverSetting.Form.TEXT_TEMPLATE;
    }

    private static TextFieldBase<?, String> textField(ReceiverSetting setting, String stored) {
        boolean lines = setting.form() == ReceiverSetting.Form.TEXT_TEMPLATE;
        TextFieldBase<?, String> field = lines ? new TextArea() : new TextField();
        field.setLabel(setting.label());
        if (isTemplate(setting)) {
            field.addClassName("tm-template");
            field.setTooltipText("{{…}} may name " + String.join(", ", MessageField.texts()));
        }
        field.setHelperText(setting.help());
        field.setRequiredIndicatorVisible(setting.required());
        field.setValue(stored);
        return field;
    }

    private PasswordField secretField(ReceiverSetting setting) {
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
