package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Severity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OnCallTest {
    private static final Instant TEN_PM = NOON.plus(Duration.ofHours(10));
    private static final Instant SEVEN_AM = NOON.plus(Duration.ofHours(19));
    private static final String NIGHT = "{quiet: {zone: UTC, from: '22:00', until: '07:00'}}";
    private static final String ESCALATING =
            "{receivers: [chat], escalate: [{after: 15m, receivers: [pager]}, {after: 1h, receivers: [boss]}]}";
    private static final Duration SECONDS = Duration.ofSeconds(2);

    private final Notices notices = new Notices();

    OnCallTest() throws IOException {}

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void quietHoursHoldWarningsAndLetCriticalThrough() {
        notices.hooks("hook").routes(NIGHT);
        notices.open("warning", Severity.WARNING, TEN_PM);
        notices.open("error", Severity.ERROR, TEN_PM.plusSeconds(60));
        notices.open("critical", Severity.CRITICAL, TEN_PM.plusSeconds(60));

        notices.sendUntil(TEN_PM, SEVEN_AM.minusSeconds(1), Duration.ofMinutes(10));
        assertThat(notices.told()).containsExactly("INC-3/OPENED/0/hook");
        assertThat(notices.store.outbox().count(Delivery.Status.HELD)).isEqualTo(2);

        assertThat(notices.sendAt(SEVEN_AM)).isEqualTo(1);
        ObjectNode digest = Json.parse(notices.other.taken().getLast().body());
        assertThat(digest.path("summary").asString()).isEqualTo("[DIGEST] 2 incidents: 2 opened; worst: error");
        assertThat(digest.path("incidents")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly("INC-2", "INC-1");
    }

    @Test
    void whatCameAndWentInQuietHoursIsNotTold() {
        notices.hooks("hook").routes(NIGHT);
        Incident gone = notices.open("gone", Severity.WARNING, TEN_PM);
        notices.sendAt(TEN_PM);
        notices.open("stays", Severity.WARNING, TEN_PM);
        notices.resolve(gone, TEN_PM.plusSeconds(600));
        notices.sendUntil(TEN_PM, SEVEN_AM, Duration.ofMinutes(30));
        assertThat(notices.told()).containsExactly("INC-2/OPENED/0/hook");
    }

    @Test
    void twoRoutesThatEscalateToOneReceiverTellItOnceAndByTheFasterOne() {
        notices.hooks("chat", "pager")
                .routes(
                        "{routes: [{name: slow, continues: true, receivers: [chat], escalate: [{after: 1h, receivers: [pager]}]},"
                                + " {name: fast, receivers: [chat], escalate: [{after: 15m, receivers: [pager]}]}]}");
        notices.open("few", Severity.ERROR, NOON);
        notices.sendUntil(NOON, NOON.plusSeconds(900), SECONDS);
        assertThat(notices.toldTo("/pager")).hasSize(1);
        notices.sendUntil(NOON.plusSeconds(900), NOON.plusSeconds(4_000), Duration.ofSeconds(30));
        assertThat(notices.toldTo("/pager")).hasSize(1);
    }

    @Test
    void escalationAfter15MinutesWithoutAcknowledgement() {
        notices.hooks("chat", "pager", "boss").routes(ESCALATING);
        Incident incident = notices.open("few", Severity.ERROR, NOON);
        notices.sendUntil(NOON, NOON.plusSeconds(899), SECONDS);
        assertThat(notices.told()).containsExactly("INC-1/OPENED/0/chat");

        notices.sendAt(NOON.plusSeconds(900));
        assertThat(notices.toldTo("/pager")).containsExactly("INC-1/ESCALATED-1/0/pager");
        assertThat(notices.store.incidents().events(incident.id()).getLast().note())
                .isEqualTo("pager is told, as nobody took it on (INC-1/ESCALATED-1/0/pager)");
        assertThat(Json.parse(notices.other.taken().getLast().body())
                        .path("note")
                        .asString())
                .isEqualTo("open for 15 minutes, nobody took it on: 3 rows");

        notices.acknowledge(incident, NOON.plusSeconds(1_000));
        notices.resolve(incident, NOON.plusSeconds(2_000));
        notices.sendUntil(NOON.plusSeconds(1_000), NOON.plusSeconds(5_000), Duration.ofMinutes(1));
        assertThat(notices.toldTo("/pager"))
                .containsExactly("INC-1/ESCALATED-1/0/pager", "INC-1/ACKNOWLEDGED/0/pager", "INC-1/RESOLVED/0/pager");
        assertThat(notices.toldTo("/boss")).isEmpty();
    }

    @Test
    void whoIsNotNeededHearsNothing() {
        notices.hooks("chat", "pager", "boss").routes(ESCALATING);
        Incident incident = notices.open("few", Severity.ERROR, NOON);
        notices.acknowledge(incident, NOON.plusSeconds(300));
        notices.resolve(incident, NOON.plusSeconds(600));
        notices.sendUntil(NOON, NOON.plusSeconds(5_000), Duration.ofMinutes(1));
        assertThat(notices.toldTo("/chat")).hasSize(3);
        assertThat(notices.toldTo("/pager")).isEmpty();
    }

    @Test
    void aThousandIncidentsInOneMinuteBecomeADigest() {
        notices.receiver("chat", ReceiverType.SLACK, "perMinute", "20");
        Instant now = NOON;
        for (int second = 0; second < 60; second += 2) {
            now = NOON.plusSeconds(second);
            for (int i = 0; i < 33 || (second == 58 && i < 43); i++) {
                notices.open("rule-" + second + "-" + i, Severity.WARNING, now);
            }
            notices.sendAt(now);
        }
        notices.sendUntil(now, NOON.plusSeconds(300), SECONDS);

        assertThat(notices.store.incidents().all()).hasSize(1_000);
        List<String> told = notices.told();
        assertThat(told).hasSizeLessThanOrEqualTo(42).anyMatch(key -> key.startsWith("digest/"));
        notices.other.taken().forEach(taken -> SlackRules.check(Json.parse(taken.body())));
        assertThat(notices.store.outbox().count(Delivery.Status.SENT)).isEqualTo(told.size());
        assertThat(notices.store.outbox().count(Delivery.Status.DIGESTED)).isEqualTo(1_000 - singles(told));
    }

    @Test
    void aThousandAtOnceAreOneDigest() {
        notices.receiver("chat", ReceiverType.SLACK, "perMinute", "20");
        for (int i = 0; i < 1_000; i++) {
            notices.open("rule-" + i, Severity.WARNING, NOON);
        }
        notices.sendUntil(NOON, NOON.plusSeconds(300), SECONDS);
        assertThat(notices.told()).hasSize(21).last().asString().startsWith("digest/");
    }

    @Test
    void aDigestsAlertIsOpenUntilTheLastOfItsIncidentsIsOver() {
        notices.receiver("pager", ReceiverType.PAGERDUTY, "perMinute", "1");
        List<Incident> flood = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            flood.add(notices.open("rule-" + i, Severity.WARNING, NOON));
        }
        notices.sendUntil(NOON, NOON.plusSeconds(120), SECONDS);
        assertThat(events()).containsExactly("trigger tidemark/test/INC-1", "trigger tidemark/test/digest/2/pager");

        Instant later = NOON.plusSeconds(600);
        for (Incident incident : flood) {
            assertThat(events()).doesNotContain("resolve tidemark/test/digest/2/pager");
            notices.resolve(incident, later);
            notices.sendUntil(later, later.plusSeconds(120), SECONDS);
            later = later.plusSeconds(200);
        }
        assertThat(events()).contains("resolve tidemark/test/INC-1", "resolve tidemark/test/digest/2/pager");
    }

    @Test
    void alertsThatWereOpenedOneByOneEndOneByOne() {
        notices.receiver("pager", ReceiverType.PAGERDUTY, "perMinute", "1");
        List<Incident> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Instant at = NOON.plusSeconds(i * 120L);
            open.add(notices.open("rule-" + i, Severity.WARNING, at));
            notices.sendAt(at);
        }
        Instant end = NOON.plusSeconds(600);
        open.forEach(incident -> notices.resolve(incident, end));
        notices.sendUntil(end, end.plusSeconds(120), SECONDS);
        assertThat(events())
                .endsWith("resolve tidemark/test/INC-1", "resolve tidemark/test/INC-2", "resolve tidemark/test/INC-3");
    }

    private List<String> events() {
        return notices.other.taken().stream()
                .map(taken -> Json.parse(taken.body()))
                .map(event -> event.path("event_action").asString() + " "
                        + event.path("dedup_key").asString())
                .toList();
    }

    private static long singles(List<String> told) {
        return told.stream().filter(key -> key.startsWith("INC-")).count();
    }

    @Test
    void aResolutionWaitsForTheDigestThatTellsOfTheBeginningWhileThatIsTriedAgain() {
        notices.hooks("hook").routes("{groupBy: [ROUTE], groupWait: 30s}");
        notices.open("one", Severity.WARNING, NOON);
        Incident second = notices.open("two", Severity.WARNING, NOON);
        notices.other.meets(OtherSide.Mood.FAILS);
        notices.sendAt(NOON.plusSeconds(30));
        notices.resolve(second, NOON.plusSeconds(31));
        notices.sendUntil(NOON.plusSeconds(30), NOON.plusSeconds(1_200), SECONDS);

        assertThat(notices.told()).hasSize(2).first().asString().startsWith("digest/");
        assertThat(notices.told()).last().isEqualTo("INC-2/RESOLVED/0/hook");
    }

    @Test
    void aDigestsAlertEndsThoughAllOfItWasOverBeforeItWasSent() {
        notices.receiver("pager", ReceiverType.PAGERDUTY, "perMinute", "0")
                .routes("{groupBy: [ROUTE], groupWait: 30s}");
        List<Incident> both =
                List.of(notices.open("one", Severity.WARNING, NOON), notices.open("two", Severity.WARNING, NOON));
        notices.other.meets(OtherSide.Mood.FAILS);
        notices.sendAt(NOON.plusSeconds(30));
        both.forEach(incident -> notices.resolve(incident, NOON.plusSeconds(31)));
        notices.sendUntil(NOON.plusSeconds(30), NOON.plusSeconds(1_200), SECONDS);

        assertThat(events())
                .containsSubsequence("trigger tidemark/test/digest/1/pager", "resolve tidemark/test/digest/1/pager");
    }
}
