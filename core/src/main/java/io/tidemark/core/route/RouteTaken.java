package io.tidemark.core.route;

import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import java.util.List;
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
    public List<Receiver> receivers(List<Receiver> all, Incident incident) {
        List<ReceiverId> named = options.receivers();
        return all.stream()
                .filter(receiver -> receiver.wants(incident))
                .filter(receiver -> named == null || named.contains(receiver.id()))
                .toList();
    }

    /** What the incident has in common with those that it is told with; empty when it is told by itself. */
    public String group(Incident incident) {
        List<GroupLabel> labels = options.groupBy();
        if (labels == null || labels.isEmpty()) {
            return "";
        }
        String common = labels.stream().map(label -> label.of(incident)).collect(Collectors.joining("|"));
        return name() + "|" + (common.length() <= LONGEST_GROUP ? common : shortened(common));
    }

    private static String shortened(String common) {
        return common.substring(0, LONGEST_GROUP) + "~" + Integer.toHexString(common.hashCode());
    }
}
