package io.tidemark.web.api.route;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteTaken;
import io.tidemark.web.api.answer.Absent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route that an incident takes. */
@Schema(name = "RouteTaken", description = "A route that an incident takes.")
record TakenView(
        @Schema(description = "The names of the routes from the root down.")
        List<String> path,

        @Schema(description = "Who is told at once; their own severity and datasets are heeded.")
        List<String> receivers,

        @Schema(description = "What it has in common with those that it is told with; absent when it is told alone.")
        @Nullable
        String group,

        @Schema(description = "Until when the route is quiet now; absent when it is not, or lets this through.")
        @Nullable
        Instant quietUntil,

        @Schema(description = "Who else is told when nobody takes it on.")
        List<StepView> escalation) {
    static TakenView of(RouteTaken taken, RouteSubject subject, List<Receiver> all, Instant now) {
        return new TakenView(
                taken.path(),
                taken.receivers(all, subject).stream()
                        .map(receiver -> receiver.id().value())
                        .toList(),
                Absent.ifEmpty(taken.group(subject)),
                taken.quietUntil(subject.severity(), now).orElse(null),
                taken.options().steps().stream().map(StepView::of).toList());
    }
}
