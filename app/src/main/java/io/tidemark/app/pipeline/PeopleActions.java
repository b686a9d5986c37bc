package io.tidemark.app.pipeline;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.notify.Notifier;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** What people do with incidents, stored together with the messages that tell of it. */
public final class PeopleActions implements IncidentActions {
    private final IncidentDesk desk;
    private final Notifier notifier;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public PeopleActions(
            IncidentDesk desk, Notifier notifier, TransactionOperations transaction, InstantSource clock) {
        this.desk = desk;
        this.notifier = notifier;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Incident acknowledge(IncidentId incident, String who, String note) {
        return together(() -> desk.acknowledge(incident, who, note, clock.instant()));
    }

    @Override
    public Incident resolve(IncidentId incident, String who, Resolution resolution, String note) {
        return together(() -> desk.resolve(incident, who, resolution, note, clock.instant()));
    }

    @Override
    public Incident comment(IncidentId incident, String who, String note) {
        return together(() -> desk.comment(incident, who, note, clock.instant()));
    }

    private Incident together(Supplier<IncidentChange> action) {
        return Objects.requireNonNull(transaction.execute(status -> {
            IncidentChange change = action.get();
            notifier.announce(List.of(change));
            return change.incident();
        }));
    }
}
