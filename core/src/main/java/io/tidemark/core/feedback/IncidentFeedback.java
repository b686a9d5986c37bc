package io.tidemark.core.feedback;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import java.util.List;

/** What was said of an incident's values, and what is left to be said. */
public record IncidentFeedback(Incident incident, List<Feedback> said) {
    public IncidentFeedback {
        said = List.copyOf(said);
    }

    public static IncidentFeedback of(Incident incident, Feedbacks feedbacks) {
        return new IncidentFeedback(
                incident,
                feedbacks.of(incident.dataset()).stream()
                        .filter(feedback -> isAbout(feedback, incident))
                        .toList());
    }

    private static boolean isAbout(Feedback feedback, Incident incident) {
        PartitionKey window = feedback.window();
        return feedback.rule().equals(incident.rule())
                && feedback.column().equals(incident.column())
                && incident.failure(window).isPresent();
    }

    /** The windows of which something can be said: those that still fail, or all where none does any more. */
    public List<FailingPartition> windows() {
        List<FailingPartition> all = incident.stillFailing().isEmpty() ? incident.failures() : incident.stillFailing();
        return all.stream()
                .filter(failing -> failing.partition() instanceof PartitionKey.Window)
                .toList();
    }

    /** Those of them of whose value nothing is said yet. */
    public List<FailingPartition> unsaid() {
        return windows().stream()
                .filter(failing -> said.stream().noneMatch(feedback -> isAbout(feedback, failing)))
                .toList();
    }

    /** Whether all that still fails is legitimate. */
    public boolean isExpected() {
        return incident.stillFailing().stream()
                .allMatch(failing -> said.stream()
                        .anyMatch(feedback -> feedback.stance() == Stance.EXPECTED && isAbout(feedback, failing)));
    }

    private static boolean isAbout(Feedback feedback, FailingPartition failing) {
        return failing.partition().equals(feedback.window()) && feedback.isAbout(failing.observed());
    }
}
