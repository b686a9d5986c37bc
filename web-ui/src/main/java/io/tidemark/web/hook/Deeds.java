package io.tidemark.web.hook;

import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What somebody does to an incident at another service; what was done already, or is of no incident, does nothing. */
@Component
class Deeds {
    private static final System.Logger LOG = System.getLogger(Deeds.class.getName());
    private static final Duration SNOOZE = Duration.ofHours(4);

    private final Incidents incidents;
    private final IncidentActions actions;
    private final Silences silences;
    private final InstantSource clock;

    Deeds(Incidents incidents, IncidentActions actions, Silences silences, InstantSource clock) {
        this.incidents = incidents;
        this.actions = actions;
        this.silences = silences;
        this.clock = clock;
    }

    void acknowledge(String incident, String who, String note) {
        find(incident)
                .filter(found -> found.status().mayBecome(IncidentStatus.ACKNOWLEDGED))
                .ifPresent(quietly(found -> actions.acknowledge(found.id(), who, note)));
    }

    void resolve(String incident, String who, String note) {
        find(incident)
                .filter(Incident::isOpen)
                .ifPresent(quietly(found -> actions.resolve(found.id(), who, Resolution.FIXED, note)));
    }

    void snooze(String incident, String who, String note) {
        Instant now = clock.instant();
        find(incident).filter(Incident::isOpen).ifPresent(quietly(found -> {
            Silence silence = silences.add(Silence.snooze(found, now, now.plus(SNOOZE), who, note));
            actions.comment(found.id(), who, "Snoozed until " + silence.until() + " " + note);
        }));
    }

    /** Whether it happened after the incident was last opened, and so is meant for it as it is now. */
    boolean isOfThisLife(String incident, Instant at) {
        return find(incident).stream()
                .flatMap(found -> incidents.events(found.id()).stream())
                .filter(event ->
                        event.kind() == IncidentEvent.Kind.OPENED || event.kind() == IncidentEvent.Kind.REOPENED)
                .map(IncidentEvent::at)
                .max(Instant::compareTo)
                .filter(opened -> !at.isBefore(opened))
                .isPresent();
    }

    private Optional<Incident> find(String id) {
        try {
            return incidents.find(IncidentId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Somebody else may have been faster; the other service has nothing to do about it. */
    private static Consumer<Incident> quietly(Consumer<Incident> deed) {
        return incident -> {
            try {
                deed.accept(incident);
            } catch (TidemarkException e) {
                LOG.log(System.Logger.Level.INFO, "Nothing was done to {0}: {1}", incident.id(), e.getMessage());
            }
        };
    }
}
