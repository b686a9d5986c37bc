package io.tidemark.web.api.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentActions;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Does with incidents what callers ask, in the name of whoever is signed in. */
@RestController
@RequestMapping(
        path = "/api/v1/incidents/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.INCIDENTS)
class IncidentActionController {
    private final Incidents incidents;
    private final IncidentActions actions;
    private final Impacts impacts;

    IncidentActionController(Incidents incidents, IncidentActions actions, Impacts impacts) {
        this.incidents = incidents;
        this.impacts = impacts;
        this.actions = actions;
    }

    @PostMapping("/acknowledge")
    @Operation(summary = "Take an incident on", description = "Receivers are told.")
    IncidentDetail acknowledgeIncident(
            @PathVariable IncidentId id, @Valid @RequestBody NoteBody body, Principal caller) {
        refuseUnless(id, IncidentStatus.ACKNOWLEDGED);
        return detail(actions.acknowledge(id, caller.getName(), body.noteOrEmpty()));
    }

    @PostMapping("/resolve")
    @Operation(
            summary = "End an incident",
            description = "Receivers are told. It comes back when a newer revision of one of its partitions fails.")
    IncidentDetail resolveIncident(
            @PathVariable IncidentId id, @Valid @RequestBody ResolveBody body, Principal caller) {
        refuseUnless(id, IncidentStatus.RESOLVED);
        return detail(actions.resolve(id, caller.getName(), body.resolutionOrFixed(), body.noteOrEmpty()));
    }

    @PostMapping("/assign")
    @Operation(
            summary = "Put an incident into somebody's hands",
            description = "Beside who acknowledged it. Receivers are not told; later messages say it.")
    IncidentDetail assignIncident(@PathVariable IncidentId id, @Valid @RequestBody AssignBody body, Principal caller) {
        stored(id);
        return detail(actions.assign(id, caller.getName(), body.assigneeOrNobody(), body.noteOrEmpty()));
    }

    @PostMapping("/comment")
    @Operation(summary = "Say something about an incident", description = "Receivers are not told.")
    IncidentDetail commentOnIncident(
            @PathVariable IncidentId id, @Valid @RequestBody CommentBody body, Principal caller) {
        stored(id);
        return detail(actions.comment(id, caller.getName(), body.note()));
    }

    private IncidentDetail detail(Incident incident) {
        return IncidentDetail.of(incident, incidents.events(incident.id()), impacts.of(incident));
    }

    private Incident stored(IncidentId id) {
        return incidents.find(id).orElseThrow(() -> ApiException.notFound("incident", id));
    }

    private void refuseUnless(IncidentId id, IncidentStatus next) {
        IncidentStatus status = stored(id).status();
        if (!status.mayBecome(next)) {
            String is = status.name().toLowerCase(Locale.ROOT);
            throw ApiException.conflict(id + " is " + is + " already.");
        }
    }
}
