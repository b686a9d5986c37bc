package io.tidemark.core.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The hour from 10 to 11, which may fill until 11:10. */
class AgesTest {
    private static final Ages HOURLY = new Ages(Partitioning.TimeWindows.hourly("event_time", "ingested_at"));
    private static final PartitionKey.Window TEN =
            Grain.HOUR.windowAt(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("UTC"));
    private static final Instant END = TEN.until();

    @Test
    void anAgeIsReachedWhenItsTimeComesAndForTwoMinutes() {
        assertThat(HOURLY.reached(TEN, Instant.MIN, END.plusSeconds(299))).isEmpty();
        assertThat(HOURLY.reached(TEN, Instant.MIN, END.plusSeconds(300))).containsExactly(Duration.ofMinutes(5));
        assertThat(HOURLY.reached(TEN, Instant.MIN, END.plusSeconds(419))).containsExactly(Duration.ofMinutes(5));
        assertThat(HOURLY.reached(TEN, Instant.MIN, END.plusSeconds(420))).isEmpty();
    }

    @Test
    void greatAgesAllowATwentieth() {
        assertThat(HOURLY.reached(TEN, Instant.MIN, END.plus(Duration.ofHours(25))))
                .containsExactly(Duration.ofHours(24));
        assertThat(HOURLY.reached(TEN, Instant.MIN, END.plus(Duration.ofHours(26))))
                .isEmpty();
    }

    @Test
    void whatWasReachedBeforeIsNotReachedAgain() {
        assertThat(HOURLY.reached(TEN, END.plusSeconds(300), END.plusSeconds(330)))
                .isEmpty();
    }

    @Test
    void theDeadlineAndTheWayToTheEndAreAges() {
        assertThat(HOURLY.of(TEN))
                .startsWith(Duration.ofMinutes(-30), Duration.ofMinutes(-15), Duration.ZERO, Duration.ofMinutes(5))
                .contains(Duration.ofMinutes(10))
                .endsWith(Duration.ofDays(7));
    }

    @Test
    void theWindowsThatReachAnAgeAreFoundWithoutAList() {
        Instant now = END.plusSeconds(330);
        assertThat(HOURLY.due(now.minusSeconds(60), now)).containsExactly(TEN);
        Instant halfPast = END.plusSeconds(1_810);
        assertThat(HOURLY.due(halfPast.minusSeconds(60), halfPast))
                .as("half of the current hour, and half an hour after the last")
                .containsExactly(Grain.HOUR.after(TEN, ZoneId.of("UTC")), TEN);
        Instant quiet = END.plusSeconds(1_300);
        assertThat(HOURLY.due(quiet.minusSeconds(60), quiet)).isEmpty();
    }

    @Test
    void afterAPauseOnlyWhatACountStillStandsForIsDue() {
        Instant now = END.plusSeconds(330);
        assertThat(HOURLY.due(Instant.MIN, now))
                .contains(TEN)
                .allSatisfy(window ->
                        assertThat(HOURLY.reached(window, Instant.MIN, now)).isNotEmpty());
    }

    @Test
    void loadTimesTellTheDeadlineAndWhenAllWasThere() {
        Instant last = END.plus(Duration.ofMinutes(40));
        Arrival arrival = new Loads(1_000, 30, last).arrival(HOURLY, TEN, END.plus(Duration.ofHours(2)));
        assertThat(arrival.rowsByAge())
                .isEqualTo(new TreeMap<>(Map.of(
                        Duration.ofMinutes(10), 970L,
                        Duration.ofMinutes(15), 970L,
                        Duration.ofMinutes(30), 970L,
                        Duration.ofHours(1), 1_000L,
                        Duration.ofHours(2), 1_000L)));
    }
}
