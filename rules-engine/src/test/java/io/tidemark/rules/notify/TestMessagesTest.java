package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.aReceiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.rules.notify.OtherSide.Mood;
import io.tidemark.rules.notify.OtherSide.Taken;
import io.tidemark.testkit.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestMessagesTest {
    private static final SendLimits SHORT =
            new SendLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(3));

    private final OtherSide other = new OtherSide();
    private final TestMessages messages = new TestMessages(
            new Installation("test", URI.create("https://tidemark.example.com")),
            SHORT,
            AllowedHosts.andPublicOnes(List.of("127.0.0.0/8")),
            MutableClock.atNoon());

    TestMessagesTest() throws IOException {}

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void slackGetsAMessageThatSaysThatItArrived() {
        assertThat(messages.test(at("/services/T0PS3CR3T", ReceiverType.SLACK))).isEmpty();
        SlackRules.check(Json.parse(other.taken().getFirst().body()));
    }

    @Test
    void pagerDutyIsTriggeredAndResolvedAtOnce() {
        Receiver receiver = aReceiver()
                .ofType(ReceiverType.PAGERDUTY)
                .withSecret("routingKey", "key")
                .withOption("url", other.url("/pagerduty"))
                .build();

        assertThat(messages.test(receiver)).isEmpty();

        assertThat(other.taken())
                .extracting(
                        taken -> Json.parse(taken.body()).path("event_action").asString())
                .containsExactly("trigger", "resolve");
        assertThat(other.taken())
                .extracting(taken -> Json.parse(taken.body()).path("dedup_key").asString())
                .containsOnly(Json.parse(other.taken().getFirst().body())
                        .path("dedup_key")
                        .asString());
    }

    @Test
    void aWebhookGetsAMessageOfTypeTest() {
        assertThat(messages.test(at("/hook", ReceiverType.WEBHOOK))).isEmpty();
        assertThat(other.taken()).extracting(Taken::body).first().asString().contains("\"type\":\"test\"");
    }

    @Test
    void whatIsWrongIsSaidInWordsAndWithoutSecrets() {
        other.meets(Mood.REFUSES);

        Failure failure =
                messages.test(at("/services/T0PS3CR3T", ReceiverType.SLACK)).orElseThrow();

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_SETTING);
        assertThat(failure.message()).startsWith("Receiver hook: answered 404").doesNotContain("T0PS3CR3T");
    }

    @Test
    void whoNeverAnswersIsReportedAfterTheLimit() {
        other.meets(Mood.NEVER_ANSWERS);

        Failure failure = messages.test(at("/hook", ReceiverType.WEBHOOK)).orElseThrow();

        assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
    }

    private Receiver at(String path, ReceiverType type) {
        return aReceiver().ofType(type).withSecret("url", other.url(path)).build();
    }
}
