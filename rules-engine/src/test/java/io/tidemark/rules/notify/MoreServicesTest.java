package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.notify.OtherSide.Taken;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MoreServicesTest {
    private static final Installation HERE = new Installation("test", URI.create("https://tidemark.example.com/"));
    private static final SendLimits SHORT =
            new SendLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(3));
    private static final AllowedHosts LOOPBACK = AllowedHosts.andPublicOnes(List.of("127.0.0.1"));
    private static final String NASTY = "[pay](http://evil.example) <b>&</b> \uD83D\uDE00 ".repeat(900);

    private final InMemoryStore store = new InMemoryStore();
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Notifier notifier =
            new Notifier(store.receivers(), store.routes(), store.outbox(), store.incidents(), HERE);
    private final Sender sender = new Sender(
            store.receivers(),
            store.outbox(),
            new Gate(store.incidents(), store.outbox(), store.silences(), store.routes(), HERE),
            SHORT,
            LOOPBACK);
    private final OtherSide other = new OtherSide();

    MoreServicesTest() throws IOException {}

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void opsgenieOpensAcknowledgesAndClosesOneAlert() {
        save(opsgenie());

        live(few("3 rows"));

        assertThat(other.taken()).hasSize(3);
        other.taken().forEach(taken -> OpsgenieRules.check(taken, "K3Y"));
        assertThat(other.taken())
                .extracting(Taken::path)
                .containsExactly(
                        "/og/v2/alerts",
                        "/og/v2/alerts/tidemark-test-INC-1/acknowledge?identifierType=alias",
                        "/og/v2/alerts/tidemark-test-INC-1/close?identifierType=alias");
        assertThat(Json.parse(other.taken().getFirst().body()).path("alias").asString())
                .isEqualTo("tidemark-test-INC-1");
        assertThat(store.outbox().newest(9)).extracting(Delivery::body).noneMatch(body -> body.contains("K3Y"));
    }

    @Test
    void opsgenieTakesTheLongestMessage() {
        save(opsgenie());
        live(nasty());
        assertThat(other.taken()).hasSize(3);
        other.taken().forEach(taken -> OpsgenieRules.check(taken, "K3Y"));
    }

    @Test
    void teamsGetsACardWhoseDataIsNeverMarkdown() {
        save(teams());

        live(nasty());

        assertThat(other.taken()).hasSize(3);
        other.taken().forEach(taken -> TeamsRules.check(Json.parse(taken.body())));
        assertThat(other.taken().getFirst().body()).doesNotContain("[pay](").contains("\\\\[pay\\\\]\\\\(");
    }

    @Test
    void alertmanagerHearsOfTheBeginningAndTheEndUnderTheSameLabels() {
        save(alertmanager());

        live(few("3 rows"));

        assertThat(other.taken()).extracting(Taken::path).containsOnly("/am/api/v2/alerts");
        assertThat(other.taken()).hasSize(2);
        JsonNode opened = AlertmanagerRules.check(other.taken().get(0).body()).get(0);
        JsonNode resolved = AlertmanagerRules.check(other.taken().get(1).body()).get(0);
        assertThat(resolved.path("labels")).isEqualTo(opened.path("labels"));
        assertThat(resolved.path("startsAt")).isEqualTo(opened.path("startsAt"));
        assertThat(Instant.parse(opened.path("endsAt").asString())).isAfter(NOON.plus(Duration.ofDays(3_000)));
        assertThat(Instant.parse(resolved.path("endsAt").asString())).isEqualTo(NOON);
        assertThat(other.taken().getFirst().headers().get("authorization")).isEqualTo("Bearer T0K3N");
    }

    @Test
    void alertmanagerTakesTheLongestMessage() {
        save(alertmanager());
        live(nasty());
        other.taken().forEach(taken -> AlertmanagerRules.check(taken.body()));
        assertThat(other.taken()).hasSize(2);
    }

    @Test
    void eachCanBeTriedOut() {
        TestMessages tests = new TestMessages(HERE, SHORT, LOOPBACK, MutableClock.atNoon());

        assertThat(tests.test(opsgenie())).isEmpty();
        assertThat(tests.test(teams())).isEmpty();
        assertThat(tests.test(alertmanager())).isEmpty();

        List<Taken> taken = other.taken();
        assertThat(taken).hasSize(4);
        taken.subList(0, 2).forEach(one -> OpsgenieRules.check(one, "K3Y"));
        assertThat(taken.get(1).path()).contains("/close?");
        TeamsRules.check(Json.parse(taken.get(2).body()));
        AlertmanagerRules.check(taken.get(3).body());
    }

    private void save(Receiver receiver) {
        store.receivers().save(receiver);
    }

    /** Opened, acknowledged and resolved, and all of it sent. */
    private void live(List<Verdict> verdicts) {
        List<IncidentChange> changes = new ArrayList<>(desk.apply(verdicts, NOON));
        changes.add(desk.acknowledge(changes.getFirst().incident().id(), "ada", NASTY.substring(0, 1_999), NOON));
        changes.add(desk.resolve(changes.getFirst().incident().id(), "ada", Resolution.FIXED, "", NOON));
        notifier.announce(changes);
        sender.sendDue(NOON);
    }

    private static List<Verdict> few(String words) {
        return List.of(aVerdict()
                .by("few", RuleType.ROW_COUNT)
                .judgedAt(NOON)
                .violated(3, Range.ANY, words)
                .build());
    }

    private static List<Verdict> nasty() {
        return IntStream.range(0, 300)
                .mapToObj(i -> aVerdict()
                        .by("nulls", RuleType.NULL_VALUES)
                        .onColumn("<!here> & " + "x".repeat(300))
                        .at(tenPlus(i))
                        .judgedAt(NOON)
                        .violated(Double.NaN, Range.ANY, NASTY)
                        .build())
                .toList();
    }

    private Receiver opsgenie() {
        return aReceiver()
                .named("genie")
                .ofType(ReceiverType.OPSGENIE)
                .withSecret("apiKey", "K3Y")
                .withOption("url", other.url("/og/"))
                .build();
    }

    private Receiver teams() {
        return aReceiver()
                .named("teams")
                .ofType(ReceiverType.TEAMS)
                .withSecret("url", other.url("/workflows/1"))
                .build();
    }

    private Receiver alertmanager() {
        return aReceiver()
                .named("alerts")
                .ofType(ReceiverType.ALERTMANAGER)
                .withSecret("url", other.url("/am/"))
                .withSecret("token", "T0K3N")
                .build();
    }
}
