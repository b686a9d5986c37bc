package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDelivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.ReceiverId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@code Outbox} does with messages that are told together, late or by one of several senders. */
public abstract class DigestsContract {
    private static final ReceiverId HOOK = new ReceiverId("hook");

    protected abstract Ports ports();

    @Test
    void whatSomebodyElseChangedIsNotReplaced() {
        ports().outbox().add(List.of(aDelivery().build()));
        Delivery read = ports().outbox().due(NOON, 9).getFirst();

        assertThat(ports().outbox().replace(read, read.postponed(NOON.plusSeconds(30))))
                .isTrue();
        assertThat(ports().outbox().replace(read, read.postponed(NOON.plusSeconds(60))))
                .isFalse();

        assertThat(ports().outbox().due(NOON.plusSeconds(29), 9)).isEmpty();
        assertThat(ports().outbox().due(HOOK, NOON.plusSeconds(30), 9)).hasSize(1);
        assertThat(ports().outbox().due(new ReceiverId("other"), NOON.plusSeconds(30), 9))
                .isEmpty();
    }

    @Test
    void aDigestTakesThePlaceOfItsMembersOnce() {
        ports().outbox()
                .add(List.of(
                        aDelivery().about(1).inGroup("a").build(),
                        aDelivery().about(2).inGroup("a").build()));
        List<Delivery> members = ports().outbox().due(NOON, 9);
        Delivery digest = aDelivery()
                .telling(IncidentEvent.Kind.DIGEST)
                .withKey("digest/1")
                .build();

        assertThat(ports().outbox().digest(digest, members)).isTrue();
        assertThat(ports().outbox().digest(digest, members)).isFalse();

        List<Delivery> due = ports().outbox().due(NOON, 9);
        assertThat(due).extracting(Delivery::key).containsExactly("digest/1");
        assertThat(ports().outbox().members(due.getFirst().id())).containsExactly(new IncidentId(1), new IncidentId(2));
        assertThat(ports().outbox().find(due.getFirst().id())).contains(due.getFirst());
        assertThat(ports().outbox().count(Delivery.Status.DIGESTED)).isEqualTo(2);
    }

    @Test
    void aDigestWithAMemberThatSomebodyTookIsNone() {
        ports().outbox()
                .add(List.of(aDelivery().about(1).build(), aDelivery().about(2).build()));
        List<Delivery> members = ports().outbox().due(NOON, 9);
        ports().outbox().replace(members.getLast(), members.getLast().postponed(NOON.plusSeconds(30)));

        assertThat(ports().outbox().digest(aDelivery().withKey("digest/1").build(), members))
                .isFalse();

        assertThat(ports().outbox().newest(9)).hasSize(2);
        assertThat(ports().outbox().count(Delivery.Status.DIGESTED)).isZero();
    }

    @Test
    void whatIsWithdrawnIsNotSent() {
        ports().outbox()
                .add(List.of(
                        aDelivery().build(),
                        aDelivery()
                                .telling(IncidentEvent.Kind.ESCALATED)
                                .dueAt(NOON.plusSeconds(900))
                                .build()));
        ports().outbox().withdraw(new IncidentId(1), Set.of(IncidentEvent.Kind.ESCALATED), NOON);

        assertThat(ports().outbox().about(new IncidentId(1)))
                .extracting(Delivery::status)
                .containsExactly(Delivery.Status.SILENCED, Delivery.Status.PENDING);
        assertThat(ports().outbox().about(new IncidentId(2))).isEmpty();
    }

    @Test
    void aGroupKnowsWhenItIsToldNextAndWasToldLast() {
        Instant soon = NOON.plusSeconds(30);
        ports().outbox()
                .add(List.of(
                        aDelivery().about(1).inGroup("a").dueAt(soon).build(),
                        aDelivery()
                                .about(2)
                                .inGroup("a")
                                .dueAt(soon.plusSeconds(9))
                                .build(),
                        aDelivery().about(3).inGroup("b").build()));
        assertThat(ports().outbox().nextOfGroup(HOOK, "a")).contains(soon);
        assertThat(ports().outbox().lastOfGroup(HOOK, "a")).isEmpty();

        Delivery first = ports().outbox().due(soon, 9).getFirst();
        ports().outbox().update(first.sent(soon, "C1/17.5"));

        assertThat(ports().outbox().nextOfGroup(HOOK, "a")).contains(soon.plusSeconds(9));
        assertThat(ports().outbox().lastOfGroup(HOOK, "a")).contains(soon);
        assertThat(ports().outbox().sentSince(HOOK, NOON)).containsExactly(soon);
        assertThat(ports().outbox().sentSince(HOOK, soon)).isEmpty();
        assertThat(ports().outbox().about(first.incident()).getFirst().trace().receipt())
                .isEqualTo("C1/17.5");
    }

    @Test
    void whatIsHeldMayChangeItsGroup() {
        ports().outbox().add(List.of(aDelivery().build()));
        Delivery read = ports().outbox().due(NOON, 9).getFirst();
        ports().outbox().replace(read, read.held(NOON.plusSeconds(5), "quiet"));
        assertThat(ports().outbox().newest(1).getFirst().trace().group()).isEqualTo("quiet");
    }

    @Test
    void whatIsHeldDoesNotSayWhenItsGroupIsTold() {
        ports().outbox().add(List.of(aDelivery().inGroup("a").build()));
        Delivery read = ports().outbox().due(NOON, 9).getFirst();
        ports().outbox().replace(read, read.held(NOON.plusSeconds(604_800), "a"));
        assertThat(ports().outbox().nextOfGroup(HOOK, "a")).isEmpty();
    }

    @Test
    void aGroupKnowsUntilWhenItIsHeldBack() {
        ports().outbox()
                .add(List.of(
                        aDelivery().about(1).inGroup("a").build(),
                        aDelivery().about(2).inGroup("a").build(),
                        aDelivery().about(3).inGroup("b").build()));
        List<Delivery> read = ports().outbox().due(NOON, 9);
        for (int i = 0; i < 3; i++) {
            ports().outbox().update(read.get(i).held(NOON.plusSeconds(30 - 10L * i)));
        }
        assertThat(ports().outbox().heldOfGroup(HOOK, "a", NOON)).contains(NOON.plusSeconds(20));
        assertThat(ports().outbox().heldOfGroup(HOOK, "a", NOON.plusSeconds(20)))
                .contains(NOON.plusSeconds(20));
        assertThat(ports().outbox().heldOfGroup(HOOK, "a", NOON.plusSeconds(21)))
                .contains(NOON.plusSeconds(30));
        assertThat(ports().outbox().heldOfGroup(HOOK, "a", NOON.plusSeconds(31)))
                .isEmpty();
        assertThat(ports().outbox().heldOfGroup(new ReceiverId("other"), "a", NOON))
                .isEmpty();
    }

    @Test
    void aCallToComeKeepsNothingBack() {
        Instant later = NOON.plusSeconds(900);
        Delivery call =
                aDelivery().telling(IncidentEvent.Kind.ESCALATED).dueAt(later).build();
        ports().outbox().add(List.of(call, aDelivery().build()));
        assertThat(ports().outbox().due(NOON, 9))
                .extracting(Delivery::change)
                .containsExactly(IncidentEvent.Kind.OPENED);
        assertThat(ports().outbox().due(later, 9))
                .extracting(Delivery::change)
                .containsExactly(IncidentEvent.Kind.ESCALATED);
    }

    @Test
    void whatFollowsAMemberWaitsForTheDigest() {
        ports().outbox()
                .add(List.of(
                        aDelivery().about(1).inGroup("a").build(),
                        aDelivery().about(2).inGroup("a").build()));
        Delivery digest = aDelivery()
                .about(1)
                .telling(IncidentEvent.Kind.DIGEST)
                .withKey("digest/1")
                .build();
        ports().outbox().digest(digest, ports().outbox().due(NOON, 9));
        ports().outbox()
                .add(List.of(aDelivery()
                        .about(2)
                        .telling(IncidentEvent.Kind.RESOLVED)
                        .withKey("INC-2/RESOLVED/0/hook")
                        .build()));
        Delivery waiting = ports().outbox().due(NOON, 9).getFirst();
        assertThat(ports().outbox().due(NOON, 9)).containsExactly(waiting);

        Delivery retried = waiting.retryAt(NOON.plusSeconds(60), "busy");
        ports().outbox().update(retried);
        assertThat(ports().outbox().due(NOON, 9)).isEmpty();

        ports().outbox().update(retried.sent(NOON));
        assertThat(ports().outbox().due(NOON, 9))
                .extracting(Delivery::change)
                .containsExactly(IncidentEvent.Kind.RESOLVED);
    }

    @Test
    void whatOneReceiverWasToHearIsTakenBackFromItAlone() {
        ReceiverId other = new ReceiverId("other");
        ports().outbox()
                .add(List.of(
                        aDelivery().build(),
                        aDelivery().to("other").withKey("INC-1/OPENED/0/other").build()));
        ports().outbox().withdraw(new IncidentId(1), HOOK, Set.of(IncidentEvent.Kind.OPENED), NOON);
        assertThat(ports().outbox().due(NOON, 9)).extracting(Delivery::receiver).containsExactly(other);
    }
}
