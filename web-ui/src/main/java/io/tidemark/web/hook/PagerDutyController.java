package io.tidemark.web.hook;

import io.swagger.v3.oas.annotations.Hidden;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.DedupKey;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.incident.Seal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears from PagerDuty's webhooks v3 that somebody acknowledged or resolved an incident there. */
@RestController
@Hidden
class PagerDutyController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Receivers receivers;
    private final DedupKey keys;
    private final Deeds deeds;

    PagerDutyController(Receivers receivers, DedupKey keys, Deeds deeds) {
        this.receivers = receivers;
        this.keys = keys;
        this.deeds = deeds;
    }

    @PostMapping("/hooks/pagerduty/{receiver}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void happened(
            @PathVariable String receiver,
            @RequestHeader(name = "X-PagerDuty-Signature", defaultValue = "") String signatures,
            HttpServletRequest request)
            throws IOException {
        Secret secret = HookRequest.secret(receivers, receiver, ReceiverType.PAGERDUTY, "webhookSecret");
        byte[] body = HookRequest.body(request);
        boolean signed = Arrays.stream(signatures.split(",", -1))
                .map(String::strip)
                .filter(signature -> signature.startsWith("v1="))
                .anyMatch(signature -> Seal.fits(secret, body, signature.substring(3)));
        if (!signed) {
            throw HookRequest.refused();
        }
        follow(body);
    }

    private void follow(byte[] body) {
        JsonNode event;
        try {
            event = JSON.readTree(body).path("event");
        } catch (JacksonException e) {
            return;
        }
        if (!event.path("agent").path("type").asString("").startsWith("user")) {
            return; // the echo of what we or a rule of the service did; the incident may have been reopened since
        }
        Instant at = time(event.path("occurred_at").asString(""));
        String who = "pagerduty:" + event.path("agent").path("summary").asString("somebody");
        keys.read(event.path("data").path("incident_key").asString(""))
                .map(IncidentId::toString)
                .filter(incident -> deeds.isOfThisLife(incident, at))
                .ifPresent(incident -> {
                    switch (event.path("event_type").asString("")) {
                        case "incident.acknowledged" -> deeds.acknowledge(incident, who, "in PagerDuty");
                        case "incident.resolved" -> deeds.resolve(incident, who, "in PagerDuty");
                        default -> {}
                    }
                });
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
