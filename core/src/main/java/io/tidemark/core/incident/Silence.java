package io.tidemark.core.incident;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps receivers from hearing of matching incidents for a while. They are found, judged and shown as ever; what would
 * have been sent waits for the end. One that begins later is a maintenance window, one for a single incident a snooze.
 *
 * @param id counts up; 0 before it is stored
 * @param datasets incidents of these datasets
 * @param rules incidents of the rules whose ids fit
 * @param incident this incident only; null for all
 * @param until the first moment that is not silent
 * @param author who made it
 */
public record Silence(
        long id,
        DatasetSelector datasets,
        Glob rules,
        @Nullable IncidentId incident,
        Instant from,
        Instant until,
        String author,
        String note) {
    private static final int LONGEST_NOTE = 2_000;

    public Silence {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "A silence ends after it begins; this one would last from " + from + " until " + until);
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "A note has at most " + LONGEST_NOTE + " characters, not " + note.length());
        }
    }

    /** A silence of one incident from now on. */
    public static Silence snooze(Incident incident, Instant from, Instant until, String author, String note) {
        return new Silence(
                0,
                DatasetSelector.of(incident.dataset().value()),
                new Glob(incident.rule().value()),
                incident.id(),
                from,
                until,
                author,
                note);
    }

    public boolean isActive(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    public boolean covers(Incident other) {
        return (incident == null || incident.equals(other.id()))
                && rules.matches(other.rule().value())
                && (incident != null || datasets.matches(other.dataset()));
    }
}
