package io.tidemark.web.ui.sample;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.feedback.Feedback;
import io.tidemark.core.feedback.FeedbackActions;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.testkit.Builders;
import io.tidemark.testkit.InMemoryStore;

/** Keeps what is said, and judges nothing anew. */
record FakeFeedback(InMemoryStore store, IncidentActions actions) implements FeedbackActions {
    @Override
    public Incident say(IncidentId id, Stance stance, String who, String note) {
        Incident incident = store.incidents().find(id).orElseThrow();
        for (FailingPartition failing : incident.failures()) {
            if (failing.partition() instanceof PartitionKey.Window window) {
                store.feedbacks()
                        .save(new Feedback(
                                incident.rule(),
                                incident.dataset(),
                                incident.column(),
                                window,
                                stance,
                                failing.observed(),
                                who,
                                Builders.NOON));
            }
        }
        return actions.comment(id, who, stance.text() + " " + note);
    }

    @Override
    public Incident takeBack(IncidentId id, String who) {
        Incident incident = store.incidents().find(id).orElseThrow();
        for (FailingPartition failing : incident.failures()) {
            if (failing.partition() instanceof PartitionKey.Window window) {
                store.feedbacks().delete(incident.rule(), incident.dataset(), incident.column(), window);
            }
        }
        return actions.comment(id, who, "taken back");
    }
}
