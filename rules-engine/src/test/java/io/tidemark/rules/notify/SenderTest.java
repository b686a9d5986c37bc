package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aVerdict;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Secret;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.notify.OtherSide.Mood;
import io.tidemark.rules.notify.OtherSide.Taken;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SenderTest {
    private static final List<Mood> WEATHER = Stream.of(
                    nCopies(25, Mood.TAKES),
                    nCopies(6, Mood.FAILS),
                    nCopies(4, Mood.IS_BUSY),
                    nCopies(4, Mood.HANGS_UP),
                    nCopies(1, Mood.NEVER_ANSWERS))
            .flatMap(List::stream)
            .toList();
    private static final String SIGNING_KEY = "a signing key";
    private static final String ROUTING_KEY = "R0UT1NGK3Y";
    private static final Installation HERE = new Installation("test", URI.create("https://tidemark.example.com/"));
    private static final SendLimits SHORT =
            new SendLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(3));

    private final InMemoryStore store = new InMemoryStore();
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Notifier notifier =
            new Notifier(store.receivers(), store.routes(), store.outbox(), store.incidents(), HERE);
    private final Sender sender = new Sender(
            store.receivers(),
            store.outbox(),
            new Gate(store.incidents(), store.outbox(), store.silences(), store.routes(), HERE),
            SHORT,
            AllowedHosts.andPublicOnes(List.of("127.0.0.1")));
    private final MutableClock clock = MutableClock.atNoon();
    private final OtherSide other = new OtherSide();

    SenderTest() throws IOException {}

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void aMessageArrivesOnce() {
        slack();
        open("few");

        assertThat(sender.sendDue(clock.instant())).isEqualTo(1);
        assertThat(sender.sendDue(clock.instant())).isZero();
        assertThat(other.taken()).extracting(Taken::key).containsExactly("INC-1/OPENED/0/chat");
        SlackRules.check(Json.parse(other.taken().getFirst().body()));
        assertThat(delivery().status()).isEqualTo(Delivery.Status.SENT);
        assertThat(delivery().sentAt()).isEqualTo(NOON);
    }

    @Test
    void pagerDutyIsTriggeredAcknowledgedAndResolvedUnderOneKey() {
        pagerDuty();
        IncidentChange opened = open("few");
        announce(desk.acknowledge(opened.incident().id(), "ada", "", clock.instant()));
        announce(desk.resolve(opened.incident().id(), "ada", Resolution.FIXED, "", clock.instant()));

        sender.sendDue(clock.instant());

        List<ObjectNode> events =
                other.taken().stream().map(taken -> Json.parse(taken.body())).toList();
        events.forEach(event -> PagerDutyRules.check(event, ROUTING_KEY));
        assertThat(events)
                .extracting(event -> event.path("event_action").asString())
                .containsExactly("trigger", "acknowledge", "resolve");
        assertThat(events)
                .extracting(event -> event.path("dedup_key").asString())
                .containsOnly("tidemark/test/INC-1");
        assertThat(delivery().body()).doesNotContain(ROUTING_KEY);
    }

    @Test
    void aWebhookCanProveWhoSentTheMessage() throws Exception {
        webhook();
        open("few");
        sender.sendDue(clock.instant());

        Taken taken = other.taken().getFirst();
        String timestamp = taken.headers().get("tidemark-timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SIGNING_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((timestamp + "." + taken.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(timestamp).isEqualTo(Long.toString(NOON.getEpochSecond()));
        assertThat(taken.headers().get("tidemark-signature"))
                .isEqualTo("v1=" + HexFormat.of().formatHex(expected));
        assertThat(Json.parse(taken.body()).path("id").asString()).isEqualTo(taken.key());
        assertThat(Json.parse(taken.body()).at("/partitions/0/partition").asString())
                .isEqualTo(TEN.text());
        assertThat(Json.parse(taken.body()).path("link").asString())
                .isEqualTo("https://tidemark.example.com/incidents/INC-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILS", "HANGS_UP", "NEVER_ANSWERS"})
    void whatFailsIsTriedAgainAfterAWhile(Mood mood) {
        slack();
        open("few");
        other.meets(mood);

        sender.sendDue(clock.instant());
        assertThat(delivery().status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(delivery().nextAttemptAt()).isBetween(NOON.plusSeconds(5), NOON.plusSeconds(6));
        assertThat(delivery().lastError()).isNotEmpty().doesNotContain("T0PS3CR3T");
        assertThat(sender.sendDue(NOON.plusSeconds(4))).isZero();
        assertThat(sender.sendDue(NOON.plusSeconds(6))).isEqualTo(1);
        assertThat(other.taken()).hasSize(1);
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAlone() {
        slack();
        open("few");
        open("many");
        other.meets(Mood.IS_BUSY);

        sender.sendDue(clock.instant());

        assertThat(other.requests()).isEqualTo(1);
        assertThat(sender.sendDue(NOON.plusSeconds(119))).isZero();
        assertThat(sender.sendDue(NOON.plusSeconds(120))).isEqualTo(2);
    }

    @Test
    void nobodyIsLeftAloneForLongerThanAnHour() {
        slack();
        open("few");
        other.asksToWait("Wed, 04 Mar 2026 12:00:00 GMT");
        other.meets(Mood.IS_BUSY);

        sender.sendDue(clock.instant());

        assertThat(delivery().nextAttemptAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void whatIsRefusedForGoodIsGivenUpAndTheReasonHoldsNoSecret() {
        slack();
        open("few");
        other.meets(Mood.REFUSES);

        sender.sendDue(clock.instant());

        assertThat(delivery().status()).isEqualTo(Delivery.Status.DEAD);
        assertThat(delivery().lastError())
                .startsWith("answered 404: there is nothing")
                .doesNotContain("T0PS3CR3T");
    }

    @Test
    void afterThreeDaysItIsGivenUp() {
        slack();
        open("few");
        other.meetsOtherwise(() -> Mood.FAILS);

        sender.sendDue(NOON.plus(Duration.ofDays(3)));
        assertThat(delivery().status()).isEqualTo(Delivery.Status.PENDING);
        sender.sendDue(NOON.plus(Duration.ofDays(4)));
        assertThat(delivery().status()).isEqualTo(Delivery.Status.DEAD);
        assertThat(delivery().lastError()).isEqualTo("given up after 72 h, at last: answered 500: out of order");
    }

    @Test
    void aReceiverThatIsGoneOrHasNoAddressEndsItsMessages() {
        store.receivers().save(aReceiver().named("gone").build());
        store.receivers()
                .save(aReceiver()
                        .named("odd")
                        .withSecret("url", "ftp:T0PS3CR3T")
                        .build());
        open("few");
        store.receivers().delete(new ReceiverId("gone"));

        sender.sendDue(clock.instant());

        assertThat(store.outbox().newest(9)).extracting(Delivery::status).containsOnly(Delivery.Status.DEAD);
        assertThat(store.outbox().newest(9))
                .extracting(Delivery::lastError)
                .containsExactlyInAnyOrder(
                        "receiver gone was deleted",
                        "Receiver odd: its url is not one that starts with https:// or http:// and names a host");
    }

    @Test
    void oneDeafReceiverHoldsUpNoOther() throws IOException {
        try (OtherSide deaf = new OtherSide()) {
            deaf.meetsOtherwise(() -> Mood.NEVER_ANSWERS);
            store.receivers()
                    .save(aReceiver()
                            .named("deaf")
                            .withSecret("url", deaf.url("/hook"))
                            .build());
            webhook();
            for (int i = 0; i < 150; i++) {
                open("rule-" + i);
            }

            int sent = sender.sendDue(clock.instant());

            assertThat(sent).isEqualTo(150);
            assertThat(deaf.requests()).isLessThan(10);
        }
    }

    @Test
    void oneMessageThatAlwaysFailsHoldsUpNoOther() {
        webhook();
        open("poison");
        other.meets(Mood.FAILS);
        sender.sendDue(clock.instant());
        clock.advance(Duration.ofMinutes(1));
        open("well");
        other.meets(Mood.TAKES, Mood.FAILS);

        assertThat(sender.sendDue(clock.instant())).isEqualTo(1);
        assertThat(other.taken()).extracting(Taken::key).containsExactly("INC-2/OPENED/0/hook");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void inAllWeathersEveryChangeArrivesOnceAndInOrder(long seed) {
        slack();
        pagerDuty();
        webhook();
        Random random = new Random(seed);
        other.meetsOtherwise(() -> WEATHER.get(random.nextInt(WEATHER.size())));
        for (int i = 0; i < 8; i++) {
            IncidentChange opened = open("rule-" + i);
            announce(desk.acknowledge(opened.incident().id(), "ada", "", clock.instant()));
            announce(desk.resolve(opened.incident().id(), "ada", Resolution.FIXED, "", clock.instant()));
        }

        for (int round = 0; store.outbox().count(Delivery.Status.PENDING) > 0; round++) {
            assertThat(round).as("rounds").isLessThan(1_000);
            sender.sendDue(clock.instant());
            clock.advance(Duration.ofMinutes(5));
        }

        assertThat(store.outbox().count(Delivery.Status.SENT)).isEqualTo(3 * 8 * 3);
        assertThat(other.taken()).extracting(Taken::key).hasSize(3 * 8 * 3).doesNotHaveDuplicates();
        for (String receiver : List.of("chat", "oncall", "hook")) {
            for (int i = 1; i <= 8; i++) {
                String start = "INC-" + i + "/";
                assertThat(other.taken())
                        .extracting(Taken::key)
                        .filteredOn(key -> key.startsWith(start) && key.endsWith("/" + receiver))
                        .containsExactly(
                                start + "OPENED/0/" + receiver,
                                start + "ACKNOWLEDGED/0/" + receiver,
                                start + "RESOLVED/0/" + receiver);
            }
        }
    }

    private void slack() {
        store.receivers()
                .save(aReceiver()
                        .named("chat")
                        .ofType(ReceiverType.SLACK)
                        .withSecret("url", other.url("/services/T0PS3CR3T"))
                        .build());
    }

    private void pagerDuty() {
        store.receivers()
                .save(aReceiver()
                        .named("oncall")
                        .ofType(ReceiverType.PAGERDUTY)
                        .withSecret("routingKey", ROUTING_KEY)
                        .withOption("url", other.url("/pagerduty"))
                        .build());
    }

    private void webhook() {
        Secret key = new Secret(SIGNING_KEY);
        store.receivers()
                .save(aReceiver()
                        .withSecret("url", other.url("/hook"))
                        .withSecret("signingKey", key.value())
                        .build());
    }

    private IncidentChange open(String rule) {
        IncidentChange opened = desk.apply(
                        List.of(aVerdict()
                                .by(rule, RuleType.ROW_COUNT)
                                .judgedAt(clock.instant())
                                .violated(3, Range.ANY, "3 rows")
                                .build()),
                        clock.instant())
                .getFirst();
        announce(opened);
        return opened;
    }

    private void announce(IncidentChange change) {
        notifier.announce(List.of(change));
    }

    private Delivery delivery() {
        return store.outbox().newest(1).getFirst();
    }
}
