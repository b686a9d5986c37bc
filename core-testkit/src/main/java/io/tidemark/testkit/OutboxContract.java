package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDelivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@code Outbox} does. */
public abstract class OutboxContract {
    protected abstract Ports ports();

    @Test
    void deliveriesAreNumberedInTheirOrder() {
        ports().outbox()
                .add(List.of(
                        aDelivery().withKey("one").build(),
                        aDelivery().withKey("two").build()));
        ports().outbox().add(List.of(aDelivery().withKey("three").build()));
        assertThat(ports().outbox().newest(10)).extracting(Delivery::key).containsExactly("three", "two", "one");
        assertThat(ports().outbox().newest(10)).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(ports().outbox().newest(1)).hasSize(1);
    }

    @Test
    void aDeliveryIsReadBackAsItWasAdded() {
        Delivery added =
                aDelivery().to("pager").about(7).dueAt(NOON.plusSeconds(3)).build();
        ports().outbox().add(List.of(added));
        assertThat(ports().outbox().newest(1))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(added);
    }

    @Test
    void aKeyThatIsThereAlreadyIsLeftOut() {
        ports().outbox().add(List.of(aDelivery().build()));
        ports().outbox().add(List.of(aDelivery().dueAt(NOON.plusSeconds(9)).build()));
        assertThat(ports().outbox().newest(10))
                .extracting(Delivery::nextAttemptAt)
                .containsExactly(NOON);
    }

    @Test
    void aLaneHasAllMessagesToAReceiverAboutAnIncident() {
        ports().outbox()
                .add(List.of(
                        aDelivery().about(1).withKey("one").build(),
                        aDelivery().about(2).withKey("other incident").build(),
                        aDelivery()
                                .to("pager")
                                .about(1)
                                .withKey("other receiver")
                                .build(),
                        aDelivery().about(1).withKey("two").build()));
        Delivery first = keyed("one");
        assertThat(ports().outbox().lane(first.receiver(), first.incident()))
                .extracting(Delivery::key)
                .containsExactly("one", "two");
    }

    @Test
    void whatWasGivenUpIsTriedAgainWhenSomebodyAsks() {
        ports().outbox()
                .add(List.of(aDelivery().about(1).build(), aDelivery().about(2).build()));
        Delivery dead = keyed("hook/INC-1/OPENED").dead(NOON, "answered 404");
        ports().outbox().update(dead);
        assertThat(ports().outbox().newest(Delivery.Status.DEAD, 9))
                .extracting(Delivery::id)
                .containsExactly(dead.id());

        assertThat(ports().outbox().revive(dead.id(), NOON.plusSeconds(9))).isTrue();
        assertThat(ports().outbox().revive(dead.id(), NOON.plusSeconds(9))).isFalse();
        assertThat(ports().outbox().revive(dead.id() + 99, NOON)).isFalse();

        assertThat(keyed("hook/INC-1/OPENED")).isEqualTo(dead.revived(NOON.plusSeconds(9)));
        assertThat(ports().outbox().newest(Delivery.Status.DEAD, 9)).isEmpty();
    }

    @Test
    void onlyWhatIsPendingAndTimelyIsDue() {
        ports().outbox()
                .add(List.of(
                        aDelivery().about(1).build(),
                        aDelivery().about(2).dueAt(NOON.plusSeconds(1)).build(),
                        aDelivery().about(3).build()));
        ports().outbox().update(keyed("hook/INC-3/OPENED").sent(NOON));
        assertThat(ports().outbox().due(NOON, 10)).extracting(Delivery::key).containsExactly("hook/INC-1/OPENED");
        assertThat(ports().outbox().due(NOON.plusSeconds(1), 10)).hasSize(2);
        assertThat(ports().outbox().due(NOON.plusSeconds(1), 1)).hasSize(1);
    }

    @Test
    void aResolutionNeverOvertakesTheOpening() {
        Delivery resolution = aDelivery().telling(IncidentEvent.Kind.RESOLVED).build();
        ports().outbox().add(List.of(aDelivery().build(), resolution));
        Delivery opening = ports().outbox().due(NOON, 10).getFirst();
        assertThat(ports().outbox().due(NOON, 10)).containsExactly(opening);
        ports().outbox().update(opening.retryAt(NOON.plusSeconds(60), "503"));
        assertThat(ports().outbox().due(NOON, 10)).isEmpty();
        ports().outbox().update(opening.sent(NOON.plusSeconds(60)));
        assertThat(ports().outbox().due(NOON, 10))
                .extracting(Delivery::change)
                .containsExactly(IncidentEvent.Kind.RESOLVED);
    }

    @Test
    void differentReceiversDoNotWaitForEachOther() {
        ports().outbox()
                .add(List.of(
                        aDelivery().to("hook").build(), aDelivery().to("pager").build()));
        assertThat(ports().outbox().due(NOON, 10)).hasSize(2);
    }

    @Test
    void deliveriesAreCountedByWhereTheyStand() {
        ports().outbox()
                .add(List.of(aDelivery().about(1).build(), aDelivery().about(2).build()));
        ports().outbox().update(keyed("hook/INC-1/OPENED").dead(NOON, "404 Not Found"));
        assertThat(ports().outbox().count(Delivery.Status.DEAD)).isEqualTo(1);
        assertThat(ports().outbox().count(Delivery.Status.PENDING)).isEqualTo(1);
        assertThat(ports().outbox().count(Delivery.Status.SENT)).isZero();
        assertThat(keyed("hook/INC-1/OPENED").lastError()).isEqualTo("404 Not Found");
    }

    private Delivery keyed(String key) {
        return ports().outbox().newest(100).stream()
                .filter(delivery -> delivery.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
