package io.tidemark.core.route;

import io.tidemark.core.incident.ReceiverId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a route tells; what is null is as on the route above, and on the root as today: everybody at once.
 *
 * @param receivers who is told; null on the root for every receiver
 * @param groupBy what incidents have in common that are told in one message; empty for each by itself
 * @param groupWait how long the first of a group waits for others
 * @param groupInterval how long the next of a group wait after a message
 * @param repeatInterval after which an open incident that nobody took on is told again; zero for never
 * @param resolved whether the end is told, too
 * @param escalation empty for none
 */
public record RouteOptions(
        @Nullable List<ReceiverId> receivers,
        @Nullable List<GroupLabel> groupBy,
        @Nullable Duration groupWait,
        @Nullable Duration groupInterval,
        @Nullable Duration repeatInterval,
        @Nullable Boolean resolved,
        @Nullable QuietHours quiet,
        @Nullable List<Escalation> escalation) {
    public static final RouteOptions INHERITED = new RouteOptions(null, null, null, null, null, null, null, null);

    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    private static final Duration USUAL_INTERVAL = Duration.ofMinutes(5);

    public RouteOptions {
        receivers = receivers == null ? null : List.copyOf(receivers);
        groupBy = groupBy == null ? null : List.copyOf(groupBy);
        escalation = escalation == null ? null : List.copyOf(escalation);
        notNegative("groupWait", groupWait);
        notNegative("groupInterval", groupInterval);
        notNegative("repeatInterval", repeatInterval);
    }

    /** These, with what they leave open from the route above. */
    RouteOptions over(RouteOptions above) {
        return new RouteOptions(
                or(receivers, above.receivers),
                or(groupBy, above.groupBy),
                or(groupWait, above.groupWait),
                or(groupInterval, above.groupInterval),
                or(repeatInterval, above.repeatInterval),
                or(resolved, above.resolved),
                or(quiet, above.quiet),
                or(escalation, above.escalation));
    }

    /** Whether incidents of a group are told together. */
    public boolean isGrouped() {
        return groupBy != null && !groupBy.isEmpty();
    }

    public Duration waits() {
        return groupWait == null ? USUAL_WAIT : groupWait;
    }

    public Duration interval() {
        return groupInterval == null ? USUAL_INTERVAL : groupInterval;
    }

    /** Zero for never. */
    public Duration repeats() {
        return repeatInterval == null ? Duration.ZERO : repeatInterval;
    }

    public boolean tellsTheEnd() {
        return resolved == null || resolved;
    }

    public List<Escalation> steps() {
        return escalation == null ? List.of() : escalation;
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T above) {
        return own == null ? above : own;
    }

    private static void notNegative(String field, @Nullable Duration duration) {
        if (duration != null && duration.isNegative()) {
            throw new IllegalArgumentException("'" + field + "' is a time to wait, not " + duration);
        }
    }
}
