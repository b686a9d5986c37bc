package io.tidemark.core.route;

import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A route that an incident takes.
 *
 * @param path the names of the routes from the root down
 * @param options with what it has from the routes above
 */
public record RouteTaken(List<String> path, RouteOptions options) {
    private static final int LONGEST_GROUP = 300;

    public RouteTaken {
        path = List.copyOf(path);
    }

    public String name() {
        return path.getLast();
    }

    /** Those of all receivers that are told of the incident at once. */
    public List<Receiver> receivers(List<Receiver> all, RouteSubject incident) {
        List<ReceiverId> named = options.receivers();
        return all.stream()
                .filter(receiver -> receiver.wants(incident.dataset(), incident.severity()))
                .filter(receiver -> named == null || named.contains(receiver.id()))
                .toList();
    }

    /** What the incident has in common with those that it is told with; empty when it is told by itself. */
    public String group(RouteSubject incident) {
        List<GroupLabel> labels = options.groupBy();
        if (labels == null || labels.isEmpty()) {
            return "";
        }
        String common = labels.stream().map(label -> label.of(incident)).collect(Collectors.joining("|"));
        return name() + "|" + (common.length() <= LONGEST_GROUP ? common : shortened(common));
    }

    /** Whether a message about the incident that waits in that group of this route is in another one by now. */
    public boolean isMoved(String group, RouteSubject incident) {
        return group.startsWith(name() + "|") && !group.equals(group(incident)) && options.isGrouped();
    }

    /** Until when messages about incidents of that severity are held back; empty when they are not. */
    public Optional<Instant> quietUntil(Severity severity, Instant now) {
        QuietHours quiet = options.quiet();
        return quiet == null || severity.compareTo(quiet.letThrough()) >= 0 ? Optional.empty() : quiet.end(now);
    }

    private static String shortened(String common) {
        return common.substring(0, LONGEST_GROUP) + "~" + Integer.toHexString(common.hashCode());
    }
}
