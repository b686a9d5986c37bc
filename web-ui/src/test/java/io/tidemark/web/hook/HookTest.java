package io.tidemark.web.hook;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Seal;
import io.tidemark.core.incident.Silence;
import io.tidemark.web.served.Answer;
import io.tidemark.web.served.ServedApi;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookTest extends ServedApi {
    private static final Secret SLACK = new Secret("8f742231b10e8888abcd99yyyzzz85a5");
    private static final Secret PAGERDUTY = new Secret("a webhook secret");

    private Incident incident = anIncident().build();

    @BeforeEach
    void open() {
        store.receivers()
                .save(aReceiver()
                        .named("bot")
                        .ofType(ReceiverType.SLACK_APP)
                        .withSecret("signingSecret", SLACK.value())
                        .build());
        store.receivers()
                .save(aReceiver()
                        .named("pager")
                        .ofType(ReceiverType.PAGERDUTY)
                        .withSecret("webhookSecret", PAGERDUTY.value())
                        .build());
        incident = store.incidents()
                .save(anIncident().withId(store.incidents().nextId()).build());
        store.incidents()
                .addEvents(List.of(new IncidentEvent(
                        incident.id(), NOON, IncidentEvent.Kind.OPENED, IncidentEvent.OURSELVES, "")));
    }

    /** The example of Slack's documentation on verifying requests. */
    @Test
    void theSealIsThatOfSlacksOwnExample() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F"
                + "96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        assertThat(Seal.of(SLACK, "v0:1531420618:" + body))
                .isEqualTo("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void aButtonInSlackAcknowledges() {
        assertThat(press("acknowledge", NOON, SLACK).status()).isEqualTo(200);
        assertThat(now().status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
        assertThat(now().acknowledgedBy()).isEqualTo("slack:ada");
        assertThat(press("acknowledge", NOON, SLACK).status())
                .as("pressed twice")
                .isEqualTo(200);
    }

    @Test
    void aButtonInSlackSnoozes() {
        press("snooze", NOON, SLACK);
        assertThat(store.silences().notOver(NOON))
                .filteredOn(silence -> incident.id().equals(silence.incident()))
                .extracting(Silence::until)
                .containsExactly(NOON.plusSeconds(4 * 3_600));
    }

    @ParameterizedTest
    @CsvSource({"-300, 200", "-301, 401", "300, 200", "301, 401"})
    void aSignatureOfSlackIsGoodForFiveMinutes(int seconds, int status) {
        assertThat(press("acknowledge", NOON.plusSeconds(seconds), SLACK).status())
                .isEqualTo(status);
    }

    @Test
    void aBadSignatureOfSlackIsRefusedAndNothingIsDone() {
        press("acknowledge", NOON, new Secret("guessed")).problem(401);
        send(slack("bot", "payload=%7B%7D", "soon", "v0=00")).problem(401);
        send(slack("bot", "payload=%7B%7D", time(NOON), "")).problem(401);
        send(slack("hook", "payload=%7B%7D", time(NOON), "v0=00")).problem(401);
        send(slack("nobody", "payload=%7B%7D", time(NOON), "v0=00")).problem(401);
        send(slack("No Body".replace(" ", "%20"), "payload=%7B%7D", time(NOON), "v0=00"))
                .problem(401);
        assertThat(now().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void aBodyThatWasChangedOnTheWayIsRefused() {
        String body = payload("acknowledge");
        String signature = "v0=" + Seal.of(SLACK, "v0:" + time(NOON) + ":" + body);
        send(slack("bot", body + "&x=1", time(NOON), signature)).problem(401);
    }

    @Test
    void whatIsAcknowledgedAndResolvedInPagerDutyIsSoHere() {
        assertThat(happens("incident.acknowledged", "test", NOON.plusSeconds(5), PAGERDUTY)
                        .status())
                .isEqualTo(202);
        assertThat(now().acknowledgedBy()).isEqualTo("pagerduty:Ada Lovelace");
        happens("incident.resolved", "test", NOON.plusSeconds(9), PAGERDUTY);
        assertThat(now().status()).isEqualTo(IncidentStatus.RESOLVED);
    }

    @Test
    void whatPagerDutySignedAmissOrMeansForOthersDoesNothing() {
        happens("incident.acknowledged", "test", NOON.plusSeconds(5), new Secret("guessed"))
                .problem(401);
        assertThat(happens("incident.acknowledged", "elsewhere", NOON.plusSeconds(5), PAGERDUTY)
                        .status())
                .isEqualTo(202);
        happens("incident.priority_updated", "test", NOON.plusSeconds(5), PAGERDUTY);
        assertThat(now().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void anOldEventOfPagerDutyIsNotMeantForAnIncidentThatCameBackSince() {
        store.incidents()
                .addEvents(List.of(new IncidentEvent(
                        incident.id(),
                        NOON.plusSeconds(60),
                        IncidentEvent.Kind.REOPENED,
                        IncidentEvent.OURSELVES,
                        "")));
        happens("incident.resolved", "test", NOON.plusSeconds(59), PAGERDUTY);
        assertThat(now().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void theEchoOfOurOwnResolutionClosesNoIncidentThatCameBackMeanwhile() {
        happens("incident.resolved", "inbound_integration_reference", "test", NOON.plusSeconds(90), PAGERDUTY);
        assertThat(now().status()).isEqualTo(IncidentStatus.OPEN);
    }

    @Test
    void onlyPostingIsOpenToTheWorld() {
        send(anonymous("/hooks/slack/bot").GET()).problem(401);
    }

    private Answer press(String action, Instant at, Secret secret) {
        String body = payload(action);
        return send(slack("bot", body, time(at), "v0=" + Seal.of(secret, "v0:" + time(at) + ":" + body)));
    }

    private String payload(String action) {
        String json = "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\",\"username\":\"ada\"},\"actions\":"
                + "[{\"type\":\"button\",\"action_id\":\"" + action + "\",\"value\":\"" + incident.id() + "\"}]}";
        return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder slack(String receiver, String body, String timestamp, String signature) {
        return anonymous("/hooks/slack/" + receiver)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer happens(String type, String installation, Instant at, Secret secret) {
        return happens(type, "user_reference", installation, at, secret);
    }

    private Answer happens(String type, String agent, String installation, Instant at, Secret secret) {
        String body = "{\"event\":{\"id\":\"E1\",\"event_type\":\"" + type + "\",\"resource_type\":\"incident\","
                + "\"occurred_at\":\"" + at + "\",\"agent\":{\"type\":\"" + agent
                + "\",\"summary\":\"Ada Lovelace\"},\"data\":"
                + "{\"id\":\"P1\",\"type\":\"incident\",\"incident_key\":\"tidemark/" + installation + "/"
                + incident.id() + "\"}}}";
        return send(anonymous("/hooks/pagerduty/pager")
                .header("Content-Type", "application/json")
                .header("X-PagerDuty-Signature", "v1=00,v1=" + Seal.of(secret, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String time(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    private Incident now() {
        return store.incidents().find(incident.id()).orElseThrow();
    }
}
