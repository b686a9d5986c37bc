package io.tidemark.rules.notify;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.testkit.InMemoryStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class NotifierTest {
    private final InMemoryStore store = new InMemoryStore();
    private final IncidentDesk desk = new IncidentDesk(store.incidents());
    private final Installation here = new Installation("test", URI.create("https://tidemark.example.com"));
    private final Notifier notifier =
            new Notifier(store.receivers(), store.routes(), store.outbox(), store.incidents(), here);

    @Test
    void eachChangeIsQueuedOnceForEachReceiverThatWantsIt() {
        store.receivers().save(aReceiver().build());
        store.receivers()
                .save(aReceiver().named("grave").from(Severity.CRITICAL).build());
        store.receivers().save(aReceiver().named("others").forDatasets("lake:*").build());
        store.receivers().save(aReceiver().named("off").disabled().build());

        List<IncidentChange> changes = apply(NOON, violated("r1", "3 rows", NOON));
        notifier.announce(changes);
        notifier.announce(changes);

        assertThat(keys()).containsExactly("INC-1/OPENED/0/hook");
    }

    @Test
    void whatChangesNoStatusIsNotTold() {
        store.receivers().save(aReceiver().build());
        IncidentChange opened = apply(NOON, violated("r1", "3 rows", NOON)).getFirst();

        notifier.announce(List.of(desk.comment(opened.incident().id(), "ada", "hm", NOON)));

        assertThat(keys()).isEmpty();
    }

    @Test
    void aReturnIsToldAnew() {
        store.receivers().save(aReceiver().build());
        for (int i = 0; i < 3; i++) {
            Instant bad = NOON.plus(Duration.ofMinutes(2L * i));
            Instant good = bad.plus(Duration.ofMinutes(1));
            notifier.announce(apply(bad, violated("bad" + i, "3 rows", bad)));
            notifier.announce(
                    apply(good, aVerdict().atRevision("good" + i).judgedAt(good).build()));
        }

        assertThat(keys().reversed())
                .containsExactly(
                        "INC-1/OPENED/0/hook",
                        "INC-1/RESOLVED/0/hook",
                        "INC-1/REOPENED/1/hook",
                        "INC-1/RESOLVED/1/hook",
                        "INC-1/REOPENED/2/hook",
                        "INC-1/RESOLVED/2/hook");
    }

    @Test
    void slackTakesEvenTheLongestAndNastiestMessage() {
        store.receivers().save(aReceiver().ofType(ReceiverType.SLACK).build());
        String nasty = "<!channel> & <@U1> \uD83D\uDE00".repeat(500);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            verdicts.add(aVerdict()
                    .by("nulls", RuleType.NULL_VALUES)
                    .onColumn("<!here> & " + "x".repeat(300))
                    .at(tenPlus(i))
                    .violated(Double.NaN, Range.ANY, nasty)
                    .build());
        }

        notifier.announce(desk.apply(verdicts, NOON));

        ObjectNode message = Json.parse(store.outbox().newest(1).getFirst().body());
        SlackRules.check(message);
        assertThat(message.path("text").asString())
                .startsWith("[ERROR] warehouse:public.playback_started: Null values");
    }

    @Test
    void aMessageWithoutWordsStaysAMessage() {
        store.receivers().save(aReceiver().ofType(ReceiverType.SLACK).build());

        notifier.announce(apply(NOON, violated("r1", "", NOON)));

        SlackRules.check(Json.parse(store.outbox().newest(1).getFirst().body()));
    }

    private List<IncidentChange> apply(Instant now, Verdict verdict) {
        return desk.apply(List.of(verdict), now);
    }

    private static Verdict violated(String revision, String words, Instant at) {
        return aVerdict()
                .atRevision(revision)
                .judgedAt(at)
                .violated(3, Range.ANY, words)
                .build();
    }

    private List<String> keys() {
        return store.outbox().newest(99).stream().map(Delivery::key).toList();
    }
}
