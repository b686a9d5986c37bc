package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.notify.OtherSide.Taken;
import io.tidemark.testkit.InMemoryStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Installation HERE = new Installation("test", URI.create("https://tidemark.example.com/"));
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final Instant TWO = NOON.plus(Duration.ofHours(2));

    private final InMemoryStore store = new InMemoryStore();
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Notifier notifier =
            new Notifier(store.receivers(), store.routes(), store.outbox(), store.incidents(), HERE);
    private final Sender sender = new Sender(
            store.receivers(),
            store.outbox(),
            new Gate(store.incidents(), store.outbox(), store.silences(), store.routes(), HERE),
            SendLimits.USUAL,
            AllowedHosts.andPublicOnes(List.of()));
    private final OtherSide other = new OtherSide();

    QuietTest() throws IOException {}

    @BeforeEach
    void receive() {
        store.receivers()
                .save(aReceiver()
                        .madeBy(Origin.FILE)
                        .withSecret("url", other.url("/hook"))
                        .build());
    }

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void aSilenceEnds() {
        silence("warehouse:*", "*", NOON, ONE);
        open("few", NOON);

        assertThat(sender.sendDue(NOON)).isZero();
        assertThat(store.outbox().newest(1).getFirst().status()).isEqualTo(Delivery.Status.HELD);
        assertThat(sender.sendDue(ONE.minusSeconds(1))).isZero();
        assertThat(sender.sendDue(ONE)).isEqualTo(1);
        assertThat(keys()).containsExactly("INC-1/OPENED/0/hook");
    }

    @Test
    void onlyWhatItMatchesIsSilent() {
        silence("lake:*", "*", NOON, ONE);
        silence("*", "default.*", NOON, ONE);
        open("few", NOON);
        assertThat(sender.sendDue(NOON)).isEqualTo(1);
    }

    @Test
    void aMaintenanceWindowBeginsLater() {
        silence("*", "*", ONE, TWO);
        open("few", NOON);
        assertThat(sender.sendDue(NOON)).isEqualTo(1);
        open("many", ONE);
        assertThat(sender.sendDue(ONE)).isZero();
        assertThat(sender.sendDue(TWO)).isEqualTo(1);
    }

    @Test
    void whatCameAndWentInASilenceIsNeverTold() {
        silence("*", "*", NOON, ONE);
        Incident incident = open("few", NOON);
        sender.sendDue(NOON);
        resolve(incident, NOON.plusSeconds(60));
        sender.sendDue(NOON.plusSeconds(60));

        assertThat(sender.sendDue(ONE)).isZero();
        assertThat(store.outbox().newest(9)).extracting(Delivery::status).containsOnly(Delivery.Status.SILENCED);
    }

    @Test
    void theEndOfWhatWasKnownBeforeIsToldAfterTheSilence() {
        Incident incident = open("few", NOON);
        sender.sendDue(NOON);
        silence("*", "*", NOON, ONE);
        resolve(incident, NOON.plusSeconds(60));

        assertThat(sender.sendDue(NOON.plusSeconds(60))).isZero();
        assertThat(sender.sendDue(ONE)).isEqualTo(1);
        assertThat(keys()).containsExactly("INC-1/OPENED/0/hook", "INC-1/RESOLVED/0/hook");
    }

    @Test
    void aSilenceThatIsEndedEarlyLetsGoOfWhatNoOtherHolds() {
        Silence all = silence("*", "*", NOON, TWO);
        silence("*", "few", NOON, ONE);
        open("few", NOON);
        open("many", NOON);
        sender.sendDue(NOON);

        store.silences().end(all.id(), NOON.plusSeconds(1));

        assertThat(sender.sendDue(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(keys()).containsExactly("INC-2/OPENED/0/hook");
        assertThat(sender.sendDue(ONE)).isEqualTo(1);
    }

    private Silence silence(String datasets, String rules, Instant from, Instant until) {
        return store.silences()
                .add(new Silence(
                        0, DatasetSelector.of(datasets), new Glob(rules), null, from, until, false, "ada", ""));
    }

    private Incident open(String rule, Instant now) {
        List<IncidentChange> changes = desk.apply(
                List.of(aVerdict()
                        .by(rule, RuleType.ROW_COUNT)
                        .judgedAt(now)
                        .violated(3, Range.ANY, "3 rows")
                        .build()),
                now);
        notifier.announce(changes);
        return changes.getFirst().incident();
    }

    private void resolve(Incident incident, Instant now) {
        notifier.announce(List.of(desk.resolve(incident.id(), "ada", Resolution.FIXED, "", now)));
    }

    private List<String> keys() {
        return other.taken().stream().map(Taken::key).toList();
    }
}
