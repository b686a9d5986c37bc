package io.tidemark.core.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalCurveTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<PartitionKey.Window, Long> rows = new HashMap<>();

    /** A window that ended so many hours ago. */
    private static PartitionKey.Window ago(long hours) {
        Instant until = NOW.minus(Duration.ofHours(hours));
        return new PartitionKey.Window(until.minus(HOUR), until);
    }

    private void filled(long hoursAgo, long inTheEnd, Map<Duration, Long> byAge) {
        arrivals.add(new Arrival(ago(hoursAgo), new TreeMap<>(byAge)));
        rows.put(ago(hoursAgo), inTheEnd);
    }

    private ArrivalCurve learn() {
        return ArrivalCurve.learn(arrivals, rows, NOW).orElseThrow();
    }

    @Test
    void fewerThanFiveWindowsSayNothing() {
        IntStream.range(30, 34).forEach(hours -> filled(hours, 100, Map.of(FIVE, 50L)));
        assertThat(ArrivalCurve.learn(arrivals, rows, NOW)).isEmpty();
    }

    @Test
    void medianAndTailsAreThoseOfTheWindows() {
        IntStream.rangeClosed(1, 11).forEach(i -> filled(30 + i, 1_000, Map.of(FIVE, 900L + i)));
        assertThat(learn().points()).containsExactly(new ArrivalCurve.Point(FIVE, 0.902, 0.906, 0.91, 11));
    }

    @Test
    void windowsThatAreTooYoungToBeFinalOrLostAllRowsDoNotCount() {
        IntStream.range(30, 36).forEach(hours -> filled(hours, 100, Map.of(FIVE, 50L)));
        filled(23, 100, Map.of(FIVE, 1L));
        filled(40, 0, Map.of(FIVE, 1L));
        ArrivalCurve curve = learn();
        assertThat(curve.windows()).isEqualTo(6);
        assertThat(curve.settled()).isEqualTo(Duration.ofHours(24));
        assertThat(curve.points().getFirst().low()).isEqualTo(0.5);
    }

    @Test
    void withEnoughOldWindowsOnlyThoseOfSevenDaysAreFinal() {
        IntStream.range(30, 60).forEach(hours -> filled(hours, 100, Map.of(HOUR, 100L)));
        IntStream.range(170, 190).forEach(hours -> filled(hours, 100, Map.of(HOUR, 98L)));
        ArrivalCurve curve = learn();
        assertThat(curve.settled()).isEqualTo(Duration.ofDays(7));
        assertThat(curve.windows()).isEqualTo(20);
        assertThat(curve.usualAt(HOUR)).contains(0.98);
    }

    @Test
    void oneWindowInTenThatIsSlowDoesNotMoveTheTimeButTwoDo() {
        IntStream.range(30, 39).forEach(hours -> filled(hours, 100, Map.of(FIVE, 100L, HOUR, 100L)));
        filled(39, 100, Map.of(FIVE, 10L, HOUR, 100L));
        filled(40, 100, Map.of(FIVE, 100L, HOUR, 100L));
        assertThat(learn().ageOf(0.99)).contains(FIVE);
        filled(41, 100, Map.of(FIVE, 10L, HOUR, 100L));
        filled(42, 100, Map.of(FIVE, 10L, HOUR, 100L));
        assertThat(learn().ageOf(0.99)).contains(HOUR);
    }

    @Test
    void whatNeverFillsHasNoTime() {
        IntStream.range(30, 40).forEach(hours -> filled(hours, 100, Map.of(FIVE, 50L, HOUR, 98L)));
        assertThat(learn().ageOf(0.99)).isEmpty();
    }

    @Test
    void betweenTwoAgesItRunsStraight() {
        IntStream.range(30, 40).forEach(hours -> filled(hours, 100, Map.of(FIVE, 50L, Duration.ofMinutes(15), 100L)));
        ArrivalCurve curve = learn();
        assertThat(curve.usualAt(Duration.ofMinutes(4))).isEmpty();
        assertThat(curve.usualAt(Duration.ofMinutes(10))).contains(0.75);
        assertThat(curve.usualAt(Duration.ofDays(9))).contains(1.0);
    }

    @Test
    void onAnyPastItNeverFallsStaysWithinBoundsAndKeepsItsOrder() {
        Random random = new Random(20_260_302);
        for (int run = 0; run < 300; run++) {
            arrivals.clear();
            rows.clear();
            int windows = 5 + random.nextInt(300);
            for (int i = 0; i < windows; i++) {
                filled(24 + random.nextInt(400), random.nextInt(1_000), randomAges(random));
            }
            ArrivalCurve.learn(arrivals, rows, NOW).ifPresent(ArrivalCurveTest::assertSound);
        }
    }

    private static SortedMap<Duration, Long> randomAges(Random random) {
        SortedMap<Duration, Long> byAge = new TreeMap<>();
        random.longs(random.nextInt(6), -60, 10_000)
                .forEach(minutes -> byAge.put(Duration.ofMinutes(minutes / 500 * 500), random.nextLong(2_000)));
        return byAge;
    }

    private static void assertSound(ArrivalCurve curve) {
        ArrivalCurve.Point before = new ArrivalCurve.Point(Duration.ofDays(-1), 0, 0, 0, 0);
        for (ArrivalCurve.Point point : curve.points()) {
            assertThat(point.low()).isBetween(before.low(), point.median());
            assertThat(point.median()).isBetween(before.median(), point.high());
            assertThat(point.high()).isBetween(before.high(), 1.0);
            assertThat(point.age()).isGreaterThan(before.age());
            assertThat(point.windows()).isBetween(ArrivalCurve.FEWEST, curve.windows());
            before = point;
        }
    }
}
