package io.tidemark.app.pipeline;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** What people do with incidents, each in one transaction with the messages that tell of it. */
public final class PeopleActions implements IncidentActions {
    private final IncidentActions actions;
    private final TransactionOperations transaction;

    public PeopleActions(IncidentActions actions, TransactionOperations transaction) {
        this.actions = actions;
        this.transaction = transaction;
    }

    @Override
    public Incident acknowledge(IncidentId incident, String who, String note) {
        return together(() -> actions.acknowledge(incident, who, note));
    }

    @Override
    public Incident resolve(IncidentId incident, String who, Resolution resolution, String note) {
        return together(() -> actions.resolve(incident, who, resolution, note));
    }

    @Override
    public Incident assign(IncidentId incident, String who, String assignee, String note) {
        return together(() -> actions.assign(incident, who, assignee, note));
    }

    @Override
    public Incident comment(IncidentId incident, String who, String note) {
        return together(() -> actions.comment(incident, who, note));
    }

    private Incident together(Supplier<Incident> action) {
        return Objects.requireNonNull(transaction.execute(status -> action.get()));
    }
}
