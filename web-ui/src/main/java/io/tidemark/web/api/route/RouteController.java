package io.tidemark.web.api.route;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.route.RouteForm;
import io.tidemark.core.route.RouteSubject;
import io.tidemark.core.route.RouteSubjects;
import io.tidemark.core.route.RouteTree;
import io.tidemark.core.route.Routes;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about routes. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.ROUTES)
class RouteController {
    private final Routes routes;
    private final Receivers receivers;
    private final Incidents incidents;
    private final RouteSubjects subjects;
    private final InstantSource clock;

    RouteController(
            Routes routes, Receivers receivers, Incidents incidents, RouteSubjects subjects, InstantSource clock) {
        this.routes = routes;
        this.receivers = receivers;
        this.incidents = incidents;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GetMapping("/routes")
    @Operation(summary = "Show the routes", description = "From the root down.")
    RoutesView getRoutes() {
        return RoutesView.of(routes.tree());
    }

    @PutMapping("/routes")
    @Operation(
            summary = "Replace the routes",
            description = "The body is the root. Routes of the configuration file are read-only.")
    RoutesView putRoutes(@RequestBody RouteForm root) {
        if (routes.tree().origin() == Origin.FILE) {
            throw ApiException.conflict("The routes come from the configuration file; change them there.");
        }
        RouteTree tree = ApiException.checked(() -> new RouteTree(root.root(), Origin.USER));
        tree.firstUnknown(receivers.all()).ifPresent(unknown -> {
            throw ApiException.badField("receivers", "there is no receiver '" + unknown + "'");
        });
        routes.save(tree);
        return RoutesView.of(tree);
    }

    @PostMapping("/routes/match")
    @Operation(
            summary = "Find the routes of an incident that could be",
            description = "Which way it would take now, and who would be told. Nothing is sent.")
    Page<TakenView> matchRoutes(@Valid @RequestBody SubjectBody body) {
        return taken(ApiException.checked(() -> body.subject(subjects)));
    }

    @GetMapping("/incidents/{id}/routes")
    @Operation(
            summary = "Find the routes of an incident",
            description = "Which way it takes by the routes as they are now, and who is told.")
    Page<TakenView> getIncidentRoutes(@PathVariable IncidentId id) {
        return taken(incidents.find(id).map(subjects::of).orElseThrow(() -> ApiException.notFound("incident", id)));
    }

    private Page<TakenView> taken(RouteSubject subject) {
        List<Receiver> all = receivers.all();
        Instant now = clock.instant();
        return Page.all(routes.tree().take(subject).stream()
                .map(taken -> TakenView.of(taken, subject, all, now))
                .toList());
    }
}
