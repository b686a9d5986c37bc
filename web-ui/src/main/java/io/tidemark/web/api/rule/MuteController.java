package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.web.api.answer.Tags;
import io.tidemark.web.api.problem.ApiException;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mutes rules: they are judged and shown as ever, and receivers hear nothing of what they find. */
@RestController
@RequestMapping(path = "/api/v1/rules/{id}/mute", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = Tags.RULES)
class MuteController {
    private final Rules rules;
    private final Silences silences;
    private final InstantSource clock;

    MuteController(Rules rules, Silences silences, InstantSource clock) {
        this.rules = rules;
        this.silences = silences;
        this.clock = clock;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mute a rule", description = "Receivers hear nothing of its incidents until it is unmuted.")
    void muteRule(@PathVariable RuleId id, Principal caller) {
        Instant now = clock.instant();
        if (mutes(id, now).isEmpty()) {
            silences.add(Silence.mute(id, now, caller.getName()));
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unmute a rule", description = "What was held back is sent where it still matters.")
    void unmuteRule(@PathVariable RuleId id) {
        Instant now = clock.instant();
        mutes(id, now).forEach(silence -> silences.end(silence.id(), now));
    }

    private List<Silence> mutes(RuleId id, Instant now) {
        if (rules.find(id).isEmpty()) {
            throw ApiException.notFound("rule", id);
        }
        return silences.notOver(now).stream()
                .filter(silence -> silence.isMuteOf(id))
                .toList();
    }
}
