package io.tidemark.rules.action;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.desk.LineageDesk;
import io.tidemark.rules.notify.Notifier;
import java.time.InstantSource;
import java.util.List;

/** What people do with incidents, told to the receivers. Each call belongs into one transaction. */
public final class AnnouncedActions implements IncidentActions {
    private final IncidentDesk desk;
    private final LineageDesk lineage;
    private final Notifier notifier;
    private final InstantSource clock;

    public AnnouncedActions(IncidentDesk desk, LineageDesk lineage, Notifier notifier, InstantSource clock) {
        this.desk = desk;
        this.lineage = lineage;
        this.notifier = notifier;
        this.clock = clock;
    }

    @Override
    public Incident acknowledge(IncidentId incident, String who, String note) {
        return announced(desk.acknowledge(incident, who, note, clock.instant()));
    }

    @Override
    public Incident resolve(IncidentId incident, String who, Resolution resolution, String note) {
        return announced(desk.resolve(incident, who, resolution, note, clock.instant()));
    }

    @Override
    public Incident assign(IncidentId incident, String who, String assignee, String note) {
        return announced(desk.assign(incident, who, assignee, note, clock.instant()));
    }

    @Override
    public Incident comment(IncidentId incident, String who, String note) {
        return announced(desk.comment(incident, who, note, clock.instant()));
    }

    private Incident announced(IncidentChange change) {
        notifier.announce(lineage.group(List.of(change), clock.instant()));
        return change.incident();
    }
}
