package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Severity;
import io.tidemark.rules.notify.SlackSide.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SlackAppTest {
    private final Notices notices = new Notices();
    private final SlackSide slack = new SlackSide();

    SlackAppTest() throws IOException {}

    @BeforeEach
    void receive() {
        receiver(SlackSide.TOKEN);
    }

    @AfterEach
    void close() {
        notices.close();
        slack.close();
    }

    @Test
    void whereSomebodyDeletedTheMessageWhatFollowsIsPostedAnew() {
        Incident incident = notices.open("few", Severity.ERROR, NOON);
        notices.sendAt(NOON);
        slack.refuses("message_not_found");
        notices.acknowledge(incident, NOON.plusSeconds(10));
        notices.sendAt(NOON.plusSeconds(10));
        notices.resolve(incident, NOON.plusSeconds(20));
        notices.sendAt(NOON.plusSeconds(20));

        assertThat(slack.calls())
                .extracting(Call::method)
                .containsExactly("chat.postMessage", "chat.postMessage", "chat.update", "chat.postMessage");
        assertThat(slack.calls().get(2).body().path("ts").asString()).isEqualTo("1700000000.000002");
    }

    @Test
    void theSameMessageIsChangedAndWhatIsNewIsSaidInItsThread() {
        Incident incident = notices.open("few", Severity.ERROR, NOON);
        notices.sendAt(NOON);
        notices.acknowledge(incident, NOON.plusSeconds(10));
        notices.resolve(incident, NOON.plusSeconds(20));
        notices.sendAt(NOON.plusSeconds(20));

        assertThat(slack.calls())
                .extracting(Call::method)
                .containsExactly(
                        "chat.postMessage", "chat.update", "chat.postMessage", "chat.update", "chat.postMessage");
        assertThat(slack.calls().subList(1, 5))
                .extracting(call -> call.body().path("ts").asString("")
                        + call.body().path("thread_ts").asString(""))
                .containsOnly("1700000000.000001");
        assertThat(slack.calls().getLast().body().path("text").asString())
                .contains("RESOLVED", "resolved as fixed by ada");
        slack.calls().stream().filter(call -> call.body().has("blocks")).forEach(call -> SlackRules.check(call.body()));
    }

    @Test
    void itsButtonsAreThoseThatDoSomething() {
        Incident incident = notices.open("few", Severity.ERROR, NOON);
        notices.acknowledge(incident, NOON.plusSeconds(10));
        notices.resolve(incident, NOON.plusSeconds(20));
        notices.sendAt(NOON.plusSeconds(20));

        List<List<String>> buttons = slack.calls().stream()
                .filter(call -> call.body().has("blocks"))
                .map(call -> buttons(call.body()))
                .toList();
        assertThat(buttons)
                .containsExactly(
                        List.of("acknowledge INC-1", "snooze INC-1", "open_incident "),
                        List.of("snooze INC-1", "open_incident "),
                        List.of("open_incident "));
    }

    @Test
    void aMessageNamesItsDeliverySoThatARepetitionCanBeTold() {
        notices.open("few", Severity.ERROR, NOON);
        notices.sendAt(NOON);
        assertThat(slack.calls()
                        .getFirst()
                        .body()
                        .at("/metadata/event_payload/key")
                        .asString())
                .isEqualTo("INC-1/OPENED/0/bot");
    }

    @Test
    void whenTheThreadFailsTheMessageIsNotPostedAnew() {
        Incident incident = notices.open("few", Severity.ERROR, NOON);
        notices.sendAt(NOON);
        notices.acknowledge(incident, NOON.plusSeconds(10));
        slack.refuses("", "internal_error");
        notices.sendAt(NOON.plusSeconds(10));
        notices.sendAt(NOON.plusSeconds(60));

        assertThat(slack.calls())
                .extracting(Call::method)
                .containsExactly("chat.postMessage", "chat.update", "chat.update", "chat.postMessage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "fatal_error", "service_unavailable"})
    void whatPassesIsTriedAgain(String error) {
        slack.refuses(error);
        notices.open("few", Severity.ERROR, NOON);
        notices.sendUntil(NOON, NOON.plusSeconds(30), Duration.ofSeconds(2));
        assertThat(slack.calls()).hasSize(1);
    }

    @Test
    void aRefusalIsGivenUpWithSlacksWordAndWithoutTheToken() {
        receiver("xoxb-REVOKED");
        notices.open("few", Severity.ERROR, NOON);
        notices.sendAt(NOON);
        Delivery dead = notices.store.outbox().newest(1).getFirst();
        assertThat(dead.status()).isEqualTo(Delivery.Status.DEAD);
        assertThat(dead.lastError()).isEqualTo("Slack refuses it: invalid_auth").doesNotContain("REVOKED");
    }

    private void receiver(String token) {
        notices.store
                .receivers()
                .save(aReceiver()
                        .named("bot")
                        .ofType(ReceiverType.SLACK_APP)
                        .madeBy(Origin.FILE)
                        .withSecret("token", token)
                        .withOption("channel", SlackSide.CHANNEL)
                        .withOption("url", slack.url())
                        .build());
    }

    private static List<String> buttons(ObjectNode message) {
        return message.path("blocks")
                .valueStream()
                .filter(block -> block.path("type").asString().equals("actions"))
                .flatMap(block -> block.path("elements").valueStream())
                .map((JsonNode button) -> button.path("action_id").asString() + " "
                        + button.path("value").asString(""))
                .toList();
    }
}
