package io.tidemark.web.api.silence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import io.tidemark.web.api.answer.Page;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers calls about silences. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.SILENCES)
class SilenceController {
    private final Silences silences;
    private final Incidents incidents;
    private final InstantSource clock;

    SilenceController(Silences silences, Incidents incidents, InstantSource clock) {
        this.silences = silences;
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping("/silences")
    @Operation(summary = "List the silences", description = "Those that are active or to come, the first to end first.")
    Page<SilenceView> listSilences() {
        return Page.all(
                silences.notOver(clock.instant()).stream().map(SilenceView::of).toList());
    }

    @PostMapping("/silences")
    @Operation(
            summary = "Add a silence",
            description = "Matching incidents are found and shown as ever; what would be sent waits for the end.")
    SilenceView addSilence(@Valid @RequestBody SilenceBody body, Principal caller) {
        Instant now = clock.instant();
        List<String> datasets = body.datasets() == null ? DatasetSelector.ALL.globs() : body.datasets();
        return add(
                now,
                () -> new Silence(
                        0,
                        new DatasetSelector(datasets),
                        new Glob(body.rules() == null ? "*" : body.rules()),
                        null,
                        body.from() == null ? now : body.from(),
                        body.until(),
                        false,
                        caller.getName(),
                        body.note() == null ? "" : body.note()));
    }

    @PostMapping("/incidents/{id}/snooze")
    @Operation(
            summary = "Snooze an incident",
            description = "Receivers hear nothing of it until then; it is still judged and shown.")
    SilenceView snoozeIncident(@PathVariable IncidentId id, @Valid @RequestBody SnoozeBody body, Principal caller) {
        Incident incident = incidents.find(id).orElseThrow(() -> ApiException.notFound("incident", id));
        Instant now = clock.instant();
        String note = body.note() == null ? "" : body.note();
        if (Boolean.TRUE.equals(body.untilNextPartition())) {
            return add(now, () -> Silence.untilNextPartition(incident, now, caller.getName(), note));
        }
        Instant until = body.until();
        if (until == null) {
            throw ApiException.badField("until", "give a time, or set untilNextPartition");
        }
        return add(now, () -> Silence.snooze(incident, now, until, caller.getName(), note));
    }

    @DeleteMapping("/silences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a silence", description = "What it held back is sent where it still matters.")
    void endSilence(@PathVariable long id) {
        if (!silences.end(id, clock.instant())) {
            throw ApiException.notFound("silence", id);
        }
    }

    private SilenceView add(Instant now, Supplier<Silence> made) {
        Silence silence = ApiException.checked(made);
        if (!silence.until().isAfter(now)) {
            throw ApiException.badField("until", "a silence until " + silence.until() + " would be over already");
        }
        return SilenceView.of(silences.add(silence));
    }
}
