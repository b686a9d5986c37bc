package io.tidemark.web.ui.route;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.route.GroupLabel;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteTree;
import io.tidemark.web.ui.words.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a route; what is left empty is as on the route above. */
final class RouteFields extends Div {
    private final transient @Nullable RouteForm before;
    private final TextField name = new TextField("Name");
    private final Checkbox continues = new Checkbox("The routes after it may be taken, too");
    private final Checkbox sameReceivers = new Checkbox("Tell whom the route above tells");
    private final MultiSelectComboBox<String> receivers = new MultiSelectComboBox<>("Receivers");
    private final MultiSelectComboBox<GroupLabel> groupBy = new MultiSelectComboBox<>("Together by");
    private final TextField groupWait = TextFields.of("First wait", "30s");
    private final TextField groupInterval = TextFields.of("Next wait", "5m");
    private final TextField repeatInterval = TextFields.of("Again every", "4h; 0s for never");
    private final Select<Boolean> resolved = new Select<>();
    private final MatchFields match;
    private final QuietFields quiet;
    private final EscalationField escalation;

    /** @param before null for a new one */
    RouteFields(@Nullable RouteForm before, List<ReceiverId> known) {
        this.before = before;
        boolean root = before != null && RouteTree.ROOT.equals(before.name());
        match = new MatchFields(before == null ? null : before.match());
        quiet = new QuietFields(before == null ? null : before.quiet());
        escalation = new EscalationField(before == null ? null : before.escalate());
        addClassName("tm-form");
        name.setHelperText("Lower-case letters, digits, -, _ and .");
        name.setReadOnly(root);
        receivers.setItems(known.stream().map(ReceiverId::value).toList());
        receivers.setHelperText("None for nobody");
        sameReceivers.setLabel(root ? "Tell every receiver that wants to hear of it" : sameReceivers.getLabel());
        sameReceivers.addValueChangeListener(change -> receivers.setEnabled(!change.getValue()));
        groupBy.setItems(GroupLabel.values());
        groupBy.setItemLabelGenerator(Words::of);
        groupBy.setHelperText("Each by itself when empty");
        resolved.setLabel("Tell the end");
        resolved.setItems(true, false);
        resolved.setEmptySelectionAllowed(true);
        resolved.setEmptySelectionCaption("As above");
        resolved.setItemLabelGenerator(told -> told == null ? "As above" : told ? "Yes" : "No");
        add(name, wide(continues));
        match.setVisible(!root);
        continues.setVisible(!root);
        add(match, title("Who is told"), wide(sameReceivers), wide(receivers), title("How"));
        add(groupBy, groupWait, groupInterval, repeatInterval, resolved, escalation);
        add(title("Quiet hours"), quiet);
        fill();
    }

    /** What the fields say; it is checked when it is made a route. */
    RouteForm form() {
        return new RouteForm(
                name.getValue().strip(),
                match.form(),
                continues.getValue() ? Boolean.TRUE : null,
                sameReceivers.getValue()
                        ? null
                        : receivers.getSelectedItems().stream().sorted().toList(),
                groups(),
                TextFields.orNull(groupWait),
                TextFields.orNull(groupInterval),
                TextFields.orNull(repeatInterval),
                resolved.getValue(),
                quiet.form(),
                escalation.steps(),
                null);
    }

    /** None chosen is as above, unless it was "each by itself" before. */
    private @Nullable List<GroupLabel> groups() {
        List<GroupLabel> chosen = groupBy.getSelectedItems().stream().sorted().toList();
        boolean alone =
                before != null && before.groupBy() != null && before.groupBy().isEmpty();
        return chosen.isEmpty() && !alone ? null : chosen;
    }

    private void fill() {
        sameReceivers.setValue(before == null || before.receivers() == null);
        receivers.setEnabled(!sameReceivers.getValue());
        if (before == null) {
            return;
        }
        name.setValue(Optional.ofNullable(before.name()).orElse(""));
        continues.setValue(Boolean.TRUE.equals(before.continues()));
        receivers.select(Optional.ofNullable(before.receivers()).orElse(List.of()));
        groupBy.select(Optional.ofNullable(before.groupBy()).orElse(List.of()));
        TextFields.fill(groupWait, before.groupWait());
        TextFields.fill(groupInterval, before.groupInterval());
        TextFields.fill(repeatInterval, before.repeatInterval());
        resolved.setValue(before.resolved());
    }

    private static H3 title(String text) {
        H3 title = new H3(text);
        title.addClassName("tm-wide");
        return title;
    }

    private static <C extends Component & HasStyle> C wide(C field) {
        field.addClassName("tm-wide");
        return field;
    }
}
