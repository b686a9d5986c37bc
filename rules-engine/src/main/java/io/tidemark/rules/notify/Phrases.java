package io.tidemark.rules.notify;

import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What all messages say in the same words. */
final class Phrases {
    private static final int NAMED_PARTITIONS = 5;

    private Phrases() {}

    /** Status and gravity, dataset and problem, in one line. */
    static String headline(IncidentChange change) {
        Incident incident = change.incident();
        return "[" + label(change) + "] " + incident.dataset() + ": " + incident.title();
    }

    /** What is wrong, in the words of the newest failure, or how it ended. */
    static String explanation(IncidentChange change) {
        String note = change.event().note();
        return switch (change.event().kind()) {
            case OPENED, REOPENED, SURFACED, PARTITION_ADDED, PARTITION_HEALED, IMPACTED, ESCALATED, REMINDED, DIGEST ->
                note;
            case ACKNOWLEDGED, RESOLVED, COMMENTED, ASSIGNED ->
                verb(change) + " by " + change.event().actor() + (note.isBlank() ? "" : ": " + note);
        };
    }

    static String partitions(Incident incident) {
        List<FailingPartition> failures = incident.failures();
        String named = failures.stream()
                .limit(NAMED_PARTITIONS)
                .map(failing -> failing.partition().text())
                .collect(Collectors.joining(", "));
        int more = failures.size() - NAMED_PARTITIONS;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    /** For example {@code 15 minutes}, in the largest unit that fits without a rest. */
    static String span(Duration span) {
        if (span.toDays() > 0 && span.equals(Duration.ofDays(span.toDays()))) {
            return counted(span.toDays(), "day");
        }
        if (span.toHours() > 0 && span.equals(Duration.ofHours(span.toHours()))) {
            return counted(span.toHours(), "hour");
        }
        return span.toMinutes() > 0 ? counted(span.toMinutes(), "minute") : counted(span.toSeconds(), "second");
    }

    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String label(IncidentChange change) {
        return switch (change.event().kind()) {
            case OPENED, SURFACED, PARTITION_ADDED, PARTITION_HEALED, COMMENTED, ASSIGNED, IMPACTED, DIGEST ->
                change.incident().severity().name();
            case REOPENED -> "REOPENED " + change.incident().severity();
            case ESCALATED -> "ESCALATED " + change.incident().severity();
            case REMINDED -> "STILL OPEN " + change.incident().severity();
            case ACKNOWLEDGED, RESOLVED -> change.event().kind().name();
        };
    }

    private static String verb(IncidentChange change) {
        Resolution resolution = change.incident().resolution();
        String verb = word(change.event().kind());
        boolean resolved = change.event().kind() == IncidentEvent.Kind.RESOLVED;
        return resolved && resolution != null ? verb + " as " + word(resolution) : verb;
    }
}
