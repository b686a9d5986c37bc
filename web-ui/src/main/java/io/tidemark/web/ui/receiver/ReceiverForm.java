package io.tidemark.web.ui.receiver;

import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.part.Globs;
import io.tidemark.web.ui.part.Origins;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a receiver; some come from its type. */
final class ReceiverForm extends Div {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    private final transient @Nullable Receiver before;
    private final TextField id = new TextField("Name");
    private final Select<ReceiverType> type = new Select<>();
    private final Div service = new Div();
    private transient SettingFields settings;
    private final Select<Severity> atLeast = new Select<>();
    private final TextField datasets = new TextField("Datasets");
    private final Checkbox enabled = new Checkbox("Send to it", true);

    ReceiverForm(@Nullable Receiver receiver) {
        this.before = receiver;
        this.settings = new SettingFields(ReceiverType.SLACK, receiver);
        addClassName("tm-form");
        id.setHelperText("Lower-case letters, digits, - and _");
        type.setLabel("Type");
        type.setItems(ReceiverType.values());
        type.setItemLabelGenerator(ReceiverType::title);
        type.addValueChangeListener(change -> showSettings());
        atLeast.setLabel("From severity");
        atLeast.setItems(Severity.values());
        atLeast.setItemLabelGenerator(Words::of);
        datasets.setHelperText("Patterns over dataset ids, by commas; * for all");
        List.of(service, enabled).forEach(field -> field.addClassName("tm-wide"));
        service.addClassName("tm-options");
        add(id, type, service, atLeast, datasets, enabled);
        fill(receiver);
    }

    boolean isNew() {
        return before == null;
    }

    void refuseId(String why) {
        id.setErrorMessage(why);
        id.setInvalid(true);
    }

    /** Shows the values only. */
    void lock() {
        addComponentAsFirst(Origins.fromFile());
        getChildren()
                .filter(HasEnabled.class::isInstance)
                .map(HasEnabled.class::cast)
                .forEach(field -> field.setEnabled(false));
    }

    /** The receiver as the fields say; empty, with messages at the fields, when they do not make one. */
    Optional<Receiver> read() {
        boolean named = ID.matcher(id.getValue()).matches();
        id.setInvalid(!named);
        id.setErrorMessage("Start with a letter; lower-case letters, digits, - and _ only, at most 63.");
        boolean aimed = !Globs.read(datasets.getValue()).isEmpty();
        datasets.setInvalid(!aimed);
        datasets.setErrorMessage("Name at least one pattern; * is all.");
        if (!settings.check() || !named || !aimed) {
            return Optional.empty();
        }
        return Optional.of(new Receiver(
                new ReceiverId(id.getValue()),
                type.getValue(),
                settings.secrets(),
                settings.options(),
                atLeast.getValue(),
                new DatasetSelector(Globs.read(datasets.getValue())),
                enabled.getValue(),
                before == null ? Origin.USER : before.origin()));
    }

    /** What the preview is made of; empty, with messages at the fields, when the templates are wrong. */
    Optional<Map.Entry<ReceiverType, Map<String, String>>> told() {
        return settings.checkTemplates()
                ? Optional.of(Map.entry(type.getValue(), settings.options()))
                : Optional.empty();
    }

    private void fill(@Nullable Receiver receiver) {
        type.setValue(receiver == null ? ReceiverType.SLACK : receiver.type());
        atLeast.setValue(receiver == null ? Severity.WARNING : receiver.atLeast());
        datasets.setValue(receiver == null ? "*" : receiver.datasets().toString());
        if (receiver != null) {
            id.setValue(receiver.id().value());
            id.setReadOnly(true);
            type.setReadOnly(true);
            enabled.setValue(receiver.enabled());
        }
    }

    private void showSettings() {
        settings = new SettingFields(type.getValue(), before);
        service.removeAll();
        service.add(settings.fields());
    }
}
