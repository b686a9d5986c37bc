package io.tidemark.rules.notify;

import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Changes that are told in one message, the worst first.
 *
 * @param key names the message
 */
record Digest(String key, List<IncidentChange> changes, Instant at) {
    private static final Comparator<IncidentChange> WORST_FIRST = Comparator.comparing(
                    (IncidentChange change) -> change.incident().severity())
            .reversed()
            .thenComparing(change -> change.incident().id());

    Digest {
        changes = changes.stream().sorted(WORST_FIRST).toList();
    }

    Severity worst() {
        return changes.isEmpty() ? Severity.INFO : changes.getFirst().incident().severity();
    }

    /** For example {@code [DIGEST] 980 incidents: 970 opened, 10 resolved; worst: critical}. */
    String headline() {
        long incidents = changes.stream()
                .map(change -> change.incident().id())
                .distinct()
                .count();
        Map<IncidentEvent.Kind, Long> kinds = changes.stream()
                .collect(Collectors.groupingBy(change -> change.event().kind(), TreeMap::new, Collectors.counting()));
        String counts = kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + Phrases.word(kind.getKey()))
                .collect(Collectors.joining(", "));
        return "[DIGEST] " + Phrases.counted(incidents, "incident") + ": " + counts + "; worst: "
                + Phrases.word(worst());
    }

    /** One line a change, as many as fit, and how many more there are. */
    List<String> lines(int most) {
        List<String> named = changes.stream()
                .limit(most)
                .map(change -> change.incident().id() + " " + Phrases.headline(change))
                .collect(Collectors.toList());
        int more = changes.size() - named.size();
        if (more > 0) {
            named.add("and " + more + " more");
        }
        return named;
    }
}
