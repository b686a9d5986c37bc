package io.tidemark.core.incident;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.rule.RuleId;
import java.time.Duration;
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
 * @param untilNextPartition whether it ends before, once a later partition of the incident's dataset is judged
 * @param author who made it
 */
public record Silence(
        long id,
        DatasetSelector datasets,
        Glob rules,
        @Nullable IncidentId incident,
        Instant from,
        Instant until,
        boolean untilNextPartition,
        String author,
        String note) {
    /** The end of what lasts until somebody ends it. */
    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** How long a snooze until the next partition waits for one. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(31);

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
                false,
                author,
                note);
    }

    /** A silence of one incident until a later partition of its dataset is judged. */
    public static Silence untilNextPartition(Incident incident, Instant from, String author, String note) {
        Silence snooze = snooze(incident, from, from.plus(LONGEST_WAIT), author, note);
        return new Silence(0, snooze.datasets, snooze.rules, incident.id(), from, snooze.until, true, author, note);
    }

    /** A silence of all that a rule finds, until somebody ends it. */
    public static Silence mute(RuleId rule, Instant from, String author) {
        return new Silence(0, DatasetSelector.ALL, new Glob(rule.value()), null, from, FOREVER, false, author, "muted");
    }

    /** Whether it is what {@link #mute} makes. */
    public boolean isMuteOf(RuleId rule) {
        return until.equals(FOREVER) && incident == null && rules.pattern().equals(rule.value());
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
