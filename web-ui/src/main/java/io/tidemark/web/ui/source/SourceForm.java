package io.tidemark.web.ui.source;

import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.dataset.ConnectionTest.OptionSpec;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.web.ui.part.Globs;
import io.tidemark.web.ui.part.Origins;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a source; those of the connection come from its type. */
final class SourceForm extends Div {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
    private static final int MINUTE = 60;

    private final transient @Nullable Source before;
    private final transient Map<String, List<OptionSpec>> types;
    private final TextField id = new TextField("Name");
    private final Select<String> type = new Select<>();
    private final TextField description = new TextField("Description");
    private final Div connection = new Div();
    private transient OptionFields options = new OptionFields(List.of(), null);
    private final TextField include = new TextField("Watch");
    private final TextField exclude = new TextField("Leave out");
    private final IntegerField seconds = new IntegerField("Crawl every so many seconds");
    private final Checkbox enabled = new Checkbox("Crawl it", true);

    SourceForm(@Nullable Source source, Map<String, List<OptionSpec>> types) {
        this.before = source;
        this.types = types;
        addClassName("tm-form");
        type.setLabel("Type");
        type.setItems(types.keySet().stream().sorted().toList());
        type.addValueChangeListener(change -> showOptions());
        id.setHelperText("Lower-case letters, digits, - and _; part of each dataset's id");
        include.setHelperText("Patterns over names, by commas; empty for all");
        exclude.setHelperText("Patterns over names, by commas");
        seconds.setMin(1);
        List.of(description, connection, enabled).forEach(field -> field.addClassName("tm-wide"));
        connection.addClassName("tm-options");
        add(id, type, description, connection, include, exclude, seconds, enabled);
        fill(source);
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

    /** The source as the fields say; empty, with messages at the fields, when they do not make one. */
    Optional<Source> read() {
        boolean named = ID.matcher(id.getValue()).matches();
        id.setInvalid(!named);
        id.setErrorMessage("Start with a letter; lower-case letters, digits, - and _ only, at most 63.");
        if (!options.check() || !named || type.getValue() == null) {
            return Optional.empty();
        }
        Integer every = seconds.getValue();
        return Optional.of(new Source(
                new SourceId(id.getValue()),
                Objects.requireNonNull(type.getValue()),
                description.getValue().strip(),
                options.plain(),
                options.secrets(),
                Globs.read(include.getValue()),
                Globs.read(exclude.getValue()),
                Duration.ofSeconds(every == null ? MINUTE : Math.max(1, every)),
                enabled.getValue(),
                before == null ? Origin.USER : before.origin()));
    }

    private void fill(@Nullable Source source) {
        if (source == null) {
            types.keySet().stream().sorted().findFirst().ifPresent(type::setValue);
            seconds.setValue(MINUTE);
            return;
        }
        id.setValue(source.id().value());
        id.setReadOnly(true);
        type.setValue(source.type());
        type.setReadOnly(true);
        description.setValue(source.description());
        include.setValue(String.join(", ", source.include()));
        exclude.setValue(String.join(", ", source.exclude()));
        seconds.setValue((int) Math.min(Integer.MAX_VALUE, source.crawlEvery().toSeconds()));
        enabled.setValue(source.enabled());
        showOptions();
    }

    private void showOptions() {
        options = new OptionFields(types.getOrDefault(type.getValue(), List.of()), before);
        connection.removeAll();
        connection.add(options.fields());
    }
}
