package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverPreview.Preview;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Severity;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.ReceiverBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Receivers that are told in words of their own. */
class OwnWordsTest {
    private static final Installation HERE = new Installation("test", URI.create("https://tidemark.example.com/"));
    private static final Map<String, String> OWN = Map.of(
            ReceiverType.TITLE_TEMPLATE, "{{severity}}: {{dataset}}",
            ReceiverType.TEXT_TEMPLATE, "{{explanation}}\n{{#assignee}}{{assignee}} looks. {{/assignee}}See {{link}}");

    private final Notices notices = new Notices();
    private final MessagePreview previews = new MessagePreview(HERE, notices.store.incidents(), MutableClock.atNoon());

    OwnWordsTest() throws IOException {}

    @AfterEach
    void close() {
        notices.close();
    }

    private Receiver receiver(ReceiverType type, Map<String, String> templates) {
        ReceiverBuilder builder = aReceiver()
                .ofType(type)
                .withSecret("url", notices.other.url("/x"))
                .withSecret("routingKey", "R0UT1NGK3Y")
                .withSecret("apiKey", "K3Y")
                .withOption("url", notices.other.url("/x"));
        templates.forEach(builder::withOption);
        return builder.build();
    }

    private ObjectNode sent(ReceiverType type) {
        notices.store.receivers().save(receiver(type, OWN));
        notices.allowLoopback();
        notices.open("few", Severity.ERROR, NOON);
        notices.sendAt(NOON);
        return Json.parse(notices.other.taken().getFirst().body());
    }

    @Test
    void slackIsTitledAndToldByTheTemplates() {
        ObjectNode message = sent(ReceiverType.SLACK);
        SlackRules.check(message);
        assertThat(message.at("/blocks/0/text/text").asString()).isEqualTo("error: warehouse:public.playback_started");
        assertThat(message.at("/blocks/1/text/text").asString())
                .isEqualTo("3 rows\nSee https://tidemark.example.com/incidents/INC-1");
    }

    @Test
    void pagerDutysSummaryIsTheTitle() {
        ObjectNode event = sent(ReceiverType.PAGERDUTY);
        assertThat(event.at("/payload/summary").asString()).isEqualTo("error: warehouse:public.playback_started");
    }

    @Test
    void aWebhookHasThemBesideTheUsual() {
        ObjectNode message = sent(ReceiverType.WEBHOOK);
        assertThat(message.path("title").asString()).isEqualTo("error: warehouse:public.playback_started");
        assertThat(message.path("text").asString()).startsWith("3 rows\nSee");
        assertThat(message.at("/incident/id").asString()).isEqualTo("INC-1");
    }

    @ParameterizedTest
    @EnumSource
    void theLongestWordsAreCutToWhatTheServiceTakes(ReceiverType type) {
        Map<String, String> long_ = Map.of(
                ReceiverType.TITLE_TEMPLATE, "<&>[x](y) ".repeat(390),
                ReceiverType.TEXT_TEMPLATE, "{{title}} <&> ".repeat(280));
        ObjectNode message = new Messages(HERE)
                .of(receiver(type, long_), SampleChange.opened(NOON), "key")
                .orElseThrow();
        switch (type) {
            case SLACK -> SlackRules.check(message);
            case SLACK_APP -> SlackRules.check((ObjectNode) message.path("message"));
            case TEAMS -> TeamsRules.check(message);
            case PAGERDUTY -> PagerDutyRules.check(message.put("routing_key", "R".repeat(32)), "R".repeat(32));
            case OPSGENIE ->
                assertThat(message.at("/request/message").asString()).hasSizeLessThanOrEqualTo(130);
            case EMAIL -> assertThat(message.path("subject").asString()).hasSizeLessThanOrEqualTo(200);
            case ALERTMANAGER -> AlertmanagerRules.check(message.path("alerts").toString());
            case WEBHOOK -> assertThat(message.path("title").asString()).startsWith("<&>");
        }
    }

    @Test
    void aTemplateThatMakesNothingLeavesItToOurWords() {
        Telling telling = Telling.by(
                Map.of(ReceiverType.TITLE_TEMPLATE, "{{#column}}{{column}}{{/column}}"),
                SampleChange.opened(NOON),
                HERE);
        assertThat(telling.title()).startsWith("[ERROR] warehouse:public.orders: ");
        assertThat(telling.worded()).isFalse();
    }

    @Test
    void aTestIsSentInTheseWordsAndEndsWhatItBegins() {
        TestMessages tests = new TestMessages(
                HERE,
                new SendLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofDays(1)),
                AllowedHosts.andPublicOnes(List.of("127.0.0.1")),
                MutableClock.atNoon());
        assertThat(tests.test(receiver(ReceiverType.PAGERDUTY, OWN))).isEmpty();

        List<ObjectNode> events = notices.other.taken().stream()
                .map(taken -> Json.parse(taken.body()))
                .toList();
        assertThat(events)
                .extracting(event -> event.path("event_action").asString())
                .containsExactly("trigger", "resolve");
        assertThat(events)
                .extracting(event -> event.path("dedup_key").asString())
                .containsOnly("tidemark/test/INC-0");
        assertThat(events.getFirst().at("/payload/summary").asString()).isEqualTo("error: warehouse:public.orders");
    }

    @Test
    void aPreviewShowsAMadeUpOrARealIncidentAndSendsNothing() {
        Preview sample = previews.preview(ReceiverType.TEAMS, OWN, Optional.empty());
        assertThat(sample.title()).isEqualTo("error: warehouse:public.orders");
        assertThat(sample.text()).contains("812 rows", "https://tidemark.example.com/incidents/INC-0");
        assertThat(sample.body()).contains("AdaptiveCard");

        Incident incident = notices.open("few", Severity.CRITICAL, NOON);
        notices.desk.assign(incident.id(), "ada", "bob", "", NOON);
        Preview real = previews.preview(ReceiverType.SLACK_APP, OWN, Optional.of(incident.id()));
        assertThat(real.title()).isEqualTo("critical: warehouse:public.playback_started");
        assertThat(real.text()).contains("bob looks.");
        assertThat(notices.other.taken()).isEmpty();
    }

    @Test
    void whatCannotBeShownIsSaidInWords() {
        Map<String, String> wrong = Map.of(ReceiverType.TEXT_TEMPLATE, "{{titel}}");
        assertThatThrownBy(() -> previews.preview(ReceiverType.SLACK, wrong, Optional.empty()))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("did you mean 'title'?");
        assertThatThrownBy(() -> previews.preview(ReceiverType.SLACK, OWN, Optional.of(new IncidentId(7))))
                .hasMessageContaining("There is no incident INC-7");
    }
}
