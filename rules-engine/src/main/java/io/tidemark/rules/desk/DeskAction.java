package io.tidemark.rules.desk;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What one person does to one incident at one time. */
final class DeskAction {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_NAME = 200;

    private final Incidents incidents;
    private final IncidentId id;
    private final Instant now;

    DeskAction(Incidents incidents, IncidentId id, Instant now) {
        this.incidents = incidents;
        this.id = id;
        this.now = now;
    }

    IncidentChange acknowledge(String who, String note) {
        return act(who, note, draft -> {
            require(draft.incident(), IncidentStatus.ACKNOWLEDGED);
            draft.acknowledge(who, note);
        });
    }

    IncidentChange resolve(String who, Resolution resolution, String note) {
        switch (resolution) {
            case HEALED, EXPIRED ->
                throw refusal("Only Tidemark itself resolves an incident as " + word(resolution)
                        + "; choose fixed, false_positive or expected");
            case FIXED, FALSE_POSITIVE, EXPECTED -> {}
        }
        return act(who, note, draft -> {
            require(draft.incident(), IncidentStatus.RESOLVED);
            draft.resolve(who, resolution, note);
        });
    }

    IncidentChange assign(String who, String assignee, String note) {
        if (assignee.length() > LONGEST_NAME) {
            throw refusal("A name has at most " + LONGEST_NAME + " characters, not " + assignee.length());
        }
        return act(who, note, draft -> draft.assign(who, assignee.strip(), note));
    }

    IncidentChange comment(String who, String note) {
        if (note.isBlank()) {
            throw refusal("A comment on " + id + " needs a text");
        }
        return act(who, note, draft -> draft.comment(who, note));
    }

    private IncidentChange act(String who, String note, Consumer<Draft> action) {
        if (who.isBlank()) {
            throw refusal("Say who acts on " + id);
        }
        if (note.length() > LONGEST_NOTE) {
            throw refusal("A note has at most " + LONGEST_NOTE + " characters, not " + note.length());
        }
        List<IncidentChange> changes = new ArrayList<>();
        Retry.whileStale(
                () -> {
                    Draft draft = new Draft(find(), now);
                    action.accept(draft);
                    changes.addAll(IncidentDesk.save(incidents, draft));
                },
                () -> {});
        return changes.getLast();
    }

    private Incident find() {
        return incidents.find(id).orElseThrow(() -> refusal("There is no incident " + id));
    }

    private void require(Incident incident, IncidentStatus next) {
        if (!incident.status().mayBecome(next)) {
            throw refusal(id + " is " + word(incident.status()) + " and cannot become " + word(next));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static TidemarkException refusal(String message) {
        return new TidemarkException(ErrorCode.INVALID_SETTING, message);
    }
}
