package io.tidemark.web.ui.incident;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes an incident silent, and tells whether it is. */
final class Snoozing {
    private final Silences silences;
    private final IncidentActions actions;
    private final InstantSource clock;

    Snoozing(Silences silences, IncidentActions actions, InstantSource clock) {
        this.silences = silences;
        this.actions = actions;
        this.clock = clock;
    }

    /** For that long; zero for until the next partition. */
    void snooze(Incident incident, Duration span, String note) {
        Instant now = clock.instant();
        String who = CurrentUser.name();
        Silence silence = silences.add(
                span.isZero()
                        ? Silence.untilNextPartition(incident, now, who, note)
                        : Silence.snooze(incident, now, now.plus(span), who, note));
        String words = "Snoozed until " + end(silence) + (note.isEmpty() ? "" : ": " + note);
        actions.comment(incident.id(), CurrentUser.name(), words);
    }

    /** When it ends, in words. */
    static String end(Silence silence) {
        return silence.untilNextPartition() ? "the next partition is judged" : Times.minute(silence.until());
    }

    /** Ends the snoozes of this very incident; silences of more than it stay. */
    void wake(Incident incident) {
        Instant now = clock.instant();
        own(incident, now).forEach(silence -> silences.end(silence.id(), now));
        actions.comment(incident.id(), CurrentUser.name(), "Woken up");
    }

    boolean isSnoozed(Incident incident) {
        return !own(incident, clock.instant()).isEmpty();
    }

    /** The silence that covers it the longest now. */
    Optional<Silence> silence(Incident incident) {
        Instant now = clock.instant();
        return silences.notOver(now).stream()
                .filter(silence -> silence.isActive(now) && silence.covers(incident))
                .max(Comparator.comparing(Silence::until));
    }

    private List<Silence> own(Incident incident, Instant now) {
        return silences.notOver(now).stream()
                .filter(silence -> incident.id().equals(silence.incident()))
                .toList();
    }
}
