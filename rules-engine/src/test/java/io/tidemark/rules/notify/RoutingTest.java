package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.rule.Severity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoutingTest {
    private static final DatasetId ORDERS = new DatasetId("lake:orders");

    private final Notices notices = new Notices();

    RoutingTest() throws IOException {}

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void withoutRoutesEveryReceiverIsToldAtOnce() {
        notices.hooks("a", "b");
        notices.open("few", Severity.WARNING, NOON);
        assertThat(notices.sendAt(NOON)).isEqualTo(2);
    }

    @Test
    void theDeepestRouteThatFitsIsTakenAndOfRoutesSideBySideTheFirst() {
        notices.hooks("all", "lake", "grave", "never").routes("""
                receivers: [all]
                routes:
                  - name: lake
                    match: { datasets: ["lake:*"] }
                    receivers: [lake]
                    routes:
                      - name: grave
                        match: { atLeast: CRITICAL }
                        receivers: [grave]
                  - name: lake-again
                    match: { datasets: ["lake:*"] }
                    receivers: [never]
                """);
        notices.open("one", Severity.WARNING, ORDERS, NOON);
        notices.open("two", Severity.CRITICAL, ORDERS, NOON);
        notices.open("three", Severity.CRITICAL, NOON);
        notices.sendAt(NOON);

        assertThat(notices.toldTo("/lake")).containsExactly("INC-1/OPENED/0/lake");
        assertThat(notices.toldTo("/grave")).containsExactly("INC-2/OPENED/0/grave");
        assertThat(notices.toldTo("/all")).containsExactly("INC-3/OPENED/0/all");
        assertThat(notices.toldTo("/never")).isEmpty();
        assertThat(notices.store.outbox().newest(9))
                .extracting(delivery -> delivery.trace().route())
                .containsExactlyInAnyOrder("lake", "grave", "root");
    }

    @Test
    void aRouteThatContinuesLetsTheNextBeTakenToo() {
        notices.hooks("a", "b", "c").routes("""
                receivers: [c]
                routes:
                  - { match: { rules: ["few*"] }, receivers: [a], continues: true }
                  - { match: { rules: ["few*"] }, receivers: [a, b] }
                """);
        notices.open("few-rows", Severity.WARNING, NOON);
        notices.sendAt(NOON);
        assertThat(notices.told()).containsExactlyInAnyOrder("INC-1/OPENED/0/a", "INC-1/OPENED/0/b");
    }

    @Test
    void aGroupWaitsForMoreAndIsToldInOneMessage() {
        notices.hooks("hook").routes("{groupBy: [DATASET], groupWait: 30s, groupInterval: 5m}");
        for (int i = 0; i < 5; i++) {
            notices.open("rule-" + i, Severity.WARNING, NOON.plusSeconds(i * 5L));
        }
        notices.open("elsewhere", Severity.WARNING, ORDERS, NOON);

        assertThat(notices.sendAt(NOON.plusSeconds(29))).isZero();
        assertThat(notices.sendAt(NOON.plusSeconds(30))).isEqualTo(2);
        assertThat(notices.told()).anyMatch(key -> key.startsWith("digest/")).contains("INC-6/OPENED/0/hook");

        notices.open("late", Severity.WARNING, NOON.plusSeconds(60));
        assertThat(notices.sendAt(NOON.plusSeconds(329))).isZero();
        assertThat(notices.sendAt(NOON.plusSeconds(330))).isEqualTo(1);
        assertThat(notices.told()).last().isEqualTo("INC-7/OPENED/0/hook");
    }

    @Test
    void whatNobodyTakesOnIsToldAgainAndAgainUntilSomebodyDoes() {
        notices.hooks("hook").routes("{repeatInterval: 4h}");
        Incident incident = notices.open("few", Severity.WARNING, NOON);
        Instant nine = NOON.plus(Duration.ofHours(9));
        notices.sendUntil(NOON, nine, Duration.ofMinutes(30));
        assertThat(notices.told())
                .containsExactly("INC-1/OPENED/0/hook", "INC-1/REMINDED-1/0/hook", "INC-1/REMINDED-2/0/hook");
        assertThat(Json.parse(notices.other.taken().getLast().body())
                        .path("note")
                        .asString())
                .isEqualTo("open for 8 hours, nobody took it on: 3 rows");

        notices.acknowledge(incident, nine);
        notices.sendUntil(nine, nine.plus(Duration.ofDays(1)), Duration.ofHours(1));
        assertThat(notices.told()).last().isEqualTo("INC-1/ACKNOWLEDGED/0/hook");
    }

    @Test
    void whoWasToldOfTheBeginningIsToldOfTheEndThoughTheRoutesChanged() {
        notices.hooks("before", "after").routes("{receivers: [before]}");
        Incident incident = notices.open("few", Severity.WARNING, NOON);
        notices.sendAt(NOON);
        notices.routes("{receivers: [after]}");

        notices.resolve(incident, NOON.plusSeconds(60));
        notices.sendAt(NOON.plusSeconds(60));

        assertThat(notices.toldTo("/before")).containsExactly("INC-1/OPENED/0/before", "INC-1/RESOLVED/0/before");
    }

    @Test
    void successDoesNotNotifyUnlessAsked() {
        notices.hooks("asked", "not-asked").routes("""
                routes:
                  - { match: { rules: [few] }, receivers: [asked], continues: true }
                  - { match: { rules: [few] }, receivers: [not-asked], resolved: false }
                """);
        Incident incident = notices.open("few", Severity.WARNING, NOON);
        notices.sendAt(NOON);
        notices.resolve(incident, NOON.plusSeconds(60));
        notices.sendAt(NOON.plusSeconds(60));

        notices.pass("many", NOON.plusSeconds(120));
        notices.sendAt(NOON.plusSeconds(120));

        assertThat(notices.toldTo("/asked")).hasSize(2);
        assertThat(notices.toldTo("/not-asked")).containsExactly("INC-1/OPENED/0/not-asked");
    }

    @Test
    void aTreeThatMakesNoSenseIsRefusedInWords() {
        assertThatThrownBy(() -> notices.routes("{match: {atLeast: ERROR}}")).hasMessageContaining("the root route");
        assertThatThrownBy(() -> notices.routes("{routes: [{name: a, groupWait: soon}]}"))
                .hasMessage("route a: 'groupWait' is a time such as 30s, 5m, 4h or 2d, not 'soon'");
        assertThatThrownBy(() -> notices.routes("{routes: [{name: a}, {name: a}]}"))
                .hasMessage("two routes are named 'a'");
        assertThatThrownBy(() -> notices.routes("{quiet: {from: '22:00'}}")).hasMessageContaining("'from' and 'until'");
        assertThatThrownBy(() -> notices.routes("{escalate: [{after: 15m}]}")).hasMessageContaining("'receivers'");
        assertThat(notices.store.outbox().count(Delivery.Status.PENDING)).isZero();
    }

    @Test
    void aRouteMayAskForOwnersAndTagsOfTheDataset() {
        notices.hooks("payments", "gold", "rest").routes("""
                receivers: [rest]
                routes:
                  - { match: { owners: [payments] }, receivers: [payments], continues: true }
                  - { match: { tags: [gold, core] }, receivers: [gold] }
                """);
        Dataset owned = aDataset()
                .named("public", "charges")
                .ownedBy("payments")
                .tagged("gold")
                .build();
        notices.store.datasets().saveAll(List.of(owned));
        notices.knowOwners();
        notices.open("few", Severity.WARNING, owned.id(), NOON);
        notices.open("few", Severity.WARNING, ORDERS, NOON);
        notices.sendAt(NOON);
        assertThat(notices.told())
                .containsExactlyInAnyOrder("INC-1/OPENED/0/payments", "INC-1/OPENED/0/gold", "INC-2/OPENED/0/rest");
    }
}
