package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.arrival.Arrival;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every {@code Arrivals} does. */
public abstract class ArrivalsContract {
    private static final DatasetId OTHER = aDataset().in("lake").build().id();

    protected abstract Ports ports();

    @Test
    void aSavedArrivalIsFoundAsItWas() {
        Arrival arrival = new Arrival(
                TEN,
                new TreeMap<>(Map.of(
                        Duration.ofMinutes(-30),
                        0L,
                        Duration.ZERO,
                        4_000_000_000L,
                        Duration.ofDays(7),
                        5_000_000_000L)));
        ports().arrivals().save(PLAYS, List.of(arrival));
        assertThat(ports().arrivals().of(PLAYS, List.of(TEN, tenPlus(1)))).containsExactly(arrival);
        assertThat(ports().arrivals().of(OTHER, List.of(TEN))).isEmpty();
        assertThat(ports().arrivals().of(PLAYS, List.of())).isEmpty();
    }

    @Test
    void savingAgainReplaces() {
        ports().arrivals().save(PLAYS, List.of(filled(TEN, 5), filled(tenPlus(1), 6)));
        ports().arrivals().save(PLAYS, List.of(filled(TEN, 7)));
        assertThat(ports().arrivals().since(PLAYS, TEN.from())).containsExactly(filled(TEN, 7), filled(tenPlus(1), 6));
    }

    @Test
    void windowsThatStartEarlierAreLeftOutAndTheOldestComesFirst() {
        ports().arrivals().save(PLAYS, List.of(filled(tenPlus(2), 3), filled(tenPlus(1), 2), filled(TEN, 1)));
        assertThat(ports().arrivals().since(PLAYS, tenPlus(1).from()))
                .extracting(Arrival::window)
                .containsExactly(tenPlus(1), tenPlus(2));
    }

    @Test
    void whatIsForgottenIsGoneAndTheRestStays() {
        ports().arrivals().save(PLAYS, List.of(filled(TEN, 1), filled(tenPlus(1), 2)));
        ports().arrivals().save(OTHER, List.of(filled(TEN, 1)));
        ports().arrivals().forgetBefore(PLAYS, tenPlus(1).from());
        assertThat(ports().arrivals().since(PLAYS, TEN.from())).containsExactly(filled(tenPlus(1), 2));
        assertThat(ports().arrivals().since(OTHER, TEN.from())).hasSize(1);
    }

    @Test
    void theyGoWithThePartitions() {
        ports().partitions().save(List.of(aPartition().build()));
        ports().arrivals().save(PLAYS, List.of(filled(TEN, 1)));
        ports().partitions().forget(PLAYS);
        assertThat(ports().arrivals().since(PLAYS, TEN.from())).isEmpty();
    }

    private static Arrival filled(PartitionKey.Window window, long rows) {
        return new Arrival(window, new TreeMap<>(Map.of(Duration.ofMinutes(5), rows)));
    }
}
