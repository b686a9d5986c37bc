package io.tidemark.web.api.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.feedback.FeedbackActions;
import io.tidemark.core.feedback.Stance;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.lineage.Impacts;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what callers say of an incident's values. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.INCIDENTS)
class FeedbackController {
    private final Incidents incidents;
    private final FeedbackActions feedback;
    private final Impacts impacts;

    FeedbackController(Incidents incidents, FeedbackActions feedback, Impacts impacts) {
        this.incidents = incidents;
        this.feedback = feedback;
        this.impacts = impacts;
    }

    @PostMapping(path = "/expected", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say that an incident's values are legitimate",
            description = "They pass, may be a new level from then on, and the incident is resolved as expected. What"
                    + " the rule has judged since is judged anew, and alerts nobody.")
    IncidentDetail expectIncident(@PathVariable IncidentId id, @Valid @RequestBody NoteBody body, Principal caller) {
        return said(id, Stance.EXPECTED, body, caller);
    }

    @PostMapping(path = "/exclude", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say that an incident's values are nothing to learn from",
            description = "They are kept out of what is usual; the incident stays as it is. What the rule has judged"
                    + " since is judged anew, and alerts nobody.")
    IncidentDetail excludeIncident(@PathVariable IncidentId id, @Valid @RequestBody NoteBody body, Principal caller) {
        return said(id, Stance.EXCLUDED, body, caller);
    }

    @DeleteMapping("/feedback")
    @Operation(
            summary = "Take back what was said of an incident's values",
            description =
                    "They count again as if nobody had said that they were expected or excluded; what the rule has"
                            + " judged since is judged anew, and an incident that ended by it is open again.")
    IncidentDetail takeBackFeedback(@PathVariable IncidentId id, Principal caller) {
        refuseUnknown(id);
        return detail(feedback.takeBack(id, caller.getName()));
    }

    private IncidentDetail said(IncidentId id, Stance stance, NoteBody body, Principal caller) {
        refuseUnknown(id);
        return detail(feedback.say(id, stance, caller.getName(), body.noteOrEmpty()));
    }

    private void refuseUnknown(IncidentId id) {
        if (incidents.find(id).isEmpty()) {
            throw ApiException.notFound("incident", id);
        }
    }

    private IncidentDetail detail(Incident incident) {
        return IncidentDetail.of(incident, incidents.events(incident.id()), impacts.of(incident));
    }
}
