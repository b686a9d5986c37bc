package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDelivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Silence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@code Silences} does. */
public abstract class SilencesContract {
    protected abstract Ports ports();

    @Test
    void aSilenceIsReadBackAsItWasAddedUntilItIsOver() {
        Silence first = ports().silences().add(silence(null, NOON, NOON.plusSeconds(60)));
        Silence snooze = ports().silences().add(silence(new IncidentId(7), NOON.plusSeconds(5), NOON.plusSeconds(30)));

        assertThat(ports().silences().notOver(NOON)).containsExactly(snooze, first);
        assertThat(ports().silences().notOver(NOON.plusSeconds(30))).containsExactly(first);
        assertThat(ports().silences().notOver(NOON.plusSeconds(60))).isEmpty();
        assertThat(first.id()).isNotEqualTo(snooze.id());
    }

    @Test
    void endingItMakesDueWhatWasHeld() {
        Silence silence = ports().silences().add(silence(null, NOON, NOON.plusSeconds(60)));
        ports().outbox().add(List.of(aDelivery().build()));
        Delivery held = ports().outbox().newest(1).getFirst().held(silence.until());
        ports().outbox().update(held);
        assertThat(ports().outbox().due(NOON.plusSeconds(9), 9)).isEmpty();

        assertThat(ports().silences().end(silence.id(), NOON.plusSeconds(9))).isTrue();
        assertThat(ports().silences().end(silence.id(), NOON.plusSeconds(9))).isFalse();

        assertThat(ports().silences().notOver(NOON)).isEmpty();
        assertThat(ports().outbox().due(NOON.plusSeconds(9), 9))
                .extracting(Delivery::id)
                .containsExactly(held.id());
    }

    private static Silence silence(@Nullable IncidentId incident, Instant from, Instant until) {
        return new Silence(
                0,
                DatasetSelector.of("warehouse:*", "b"),
                new Glob("default.*"),
                incident,
                from,
                until,
                incident != null,
                "ada",
                "move");
    }
}
