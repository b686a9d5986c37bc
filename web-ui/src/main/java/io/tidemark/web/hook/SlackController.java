package io.tidemark.web.hook;

import io.swagger.v3.oas.annotations.Hidden;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.incident.Seal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears that a button was pressed in Slack; the call is signed as Slack's v0 says and at most five minutes old. */
@RestController
@Hidden
class SlackController {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String PAYLOAD = "payload=";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Receivers receivers;
    private final Deeds deeds;
    private final InstantSource clock;

    SlackController(Receivers receivers, Deeds deeds, InstantSource clock) {
        this.receivers = receivers;
        this.deeds = deeds;
        this.clock = clock;
    }

    @PostMapping("/hooks/slack/{receiver}")
    @ResponseStatus(HttpStatus.OK)
    void pressed(
            @PathVariable String receiver,
            @RequestHeader(name = "X-Slack-Request-Timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "X-Slack-Signature", defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        Secret secret = HookRequest.secret(receivers, receiver, ReceiverType.SLACK_APP, "signingSecret");
        byte[] body = HookRequest.body(request);
        if (!isRecent(timestamp) || !isSigned(secret, timestamp, body, signature)) {
            throw HookRequest.refused();
        }
        JsonNode payload = payload(new String(body, StandardCharsets.UTF_8));
        String user = payload.path("user").path("username").asString("");
        String who =
                "slack:" + (user.isBlank() ? payload.path("user").path("id").asString("somebody") : user);
        for (JsonNode action : payload.path("actions")) {
            String incident = action.path("value").asString("");
            switch (action.path("action_id").asString("")) {
                case "acknowledge" -> deeds.acknowledge(incident, who, "in Slack");
                case "snooze" -> deeds.snooze(incident, who, "in Slack");
                default -> {}
            }
        }
    }

    private boolean isRecent(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    private static boolean isSigned(Secret secret, String timestamp, byte[] body, String signature) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return signature.startsWith("v0=") && Seal.fits(secret, signed.toByteArray(), signature.substring(3));
    }

    private static JsonNode payload(String form) {
        return Arrays.stream(form.split("&", -1))
                .filter(field -> field.startsWith(PAYLOAD))
                .findFirst()
                .map(field ->
                        JSON.readTree(URLDecoder.decode(field.substring(PAYLOAD.length()), StandardCharsets.UTF_8)))
                .orElseGet(JSON::createObjectNode);
    }
}
