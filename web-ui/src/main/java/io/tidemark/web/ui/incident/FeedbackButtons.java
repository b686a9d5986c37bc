package io.tidemark.web.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.feedback.FeedbackActions;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.feedback.IncidentFeedback;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.StaleIncidentException;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Rule;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.part.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buttons to say of an incident's values that they were legitimate, or are nothing to learn from. */
final class FeedbackButtons {
    private final Feedbacks feedbacks;
    private final FeedbackActions actions;
    private final Runnable done;

    FeedbackButtons(Feedbacks feedbacks, FeedbackActions actions, Runnable done) {
        this.feedbacks = feedbacks;
        this.actions = actions;
        this.done = done;
    }

    /** None where the rule learns nothing from values. */
    List<Component> of(Incident incident, Optional<Rule> rule) {
        if (rule.isEmpty() || !learns(rule.get())) {
            return List.of();
        }
        IncidentFeedback feedback = IncidentFeedback.of(incident, feedbacks);
        List<Component> buttons = new ArrayList<>();
        if (!feedback.unsaid().isEmpty()) {
            buttons.add(button(
                    "Expected",
                    "The values were legitimate: they pass and may be a new level from then on.",
                    () -> ask(incident, Stance.EXPECTED, "The values of " + incident.id() + " are expected")));
            buttons.add(button(
                    "Exclude",
                    "The values are wrong or odd: nothing is learnt from them. The incident stays as it is.",
                    () -> ask(incident, Stance.EXCLUDED, "Exclude the values of " + incident.id())));
        }
        if (!feedback.said().isEmpty()) {
            buttons.add(button(
                    "Take back what was said",
                    "The values count again as if nobody had said that they were expected or excluded; an incident"
                            + " that ended by it is open again.",
                    () -> act(() -> actions.takeBack(incident.id(), CurrentUser.name()), "It is judged anew.")));
        }
        return buttons;
    }

    private static boolean learns(Rule rule) {
        return switch (rule.condition()) {
            case Condition.Anomaly _, Condition.Change _ ->
                rule.type().spec().reads().hasSeries();
            case Condition.Fixed _, Condition.MustNotOccur _ -> false;
        };
    }

    private void ask(Incident incident, Stance stance, String title) {
        String action = stance == Stance.EXPECTED ? "They are expected" : "Exclude";
        new NoteDialog(title, action, false)
                .onNote(note -> act(
                        () -> actions.say(incident.id(), stance, CurrentUser.name(), note),
                        "Said; what came since is judged anew."))
                .open();
    }

    private void act(Runnable action, String success) {
        try {
            action.run();
            Toast.done(success);
        } catch (StaleIncidentException e) {
            Toast.failed("Somebody else changed it in the meantime; look again and retry.");
        } catch (TidemarkException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        done.run();
    }

    private static Button button(String text, String tooltip, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText(tooltip);
        return button;
    }
}
