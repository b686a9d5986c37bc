package io.tidemark.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int FORTNIGHT = 336;

    private final Generator generator = new Generator(42, 1);

    @ParameterizedTest
    @EnumSource
    void sameSeedMakesTheSameHour(EventType type) {
        assertThat(new Generator(42, 1).hour(type, MONDAY)).isEqualTo(generator.hour(type, MONDAY));
        assertThat(new Generator(43, 1).hour(type, MONDAY)).isNotEqualTo(generator.hour(type, MONDAY));
    }

    @ParameterizedTest
    @EnumSource
    void eventsLieInTheirHourInOrderAndArriveAfterIt(EventType type) {
        for (Instant hour : hours(48).toList()) {
            List<Event> events = generator.hour(type, hour);
            assertThat(events)
                    .hasSize(generator.count(type, hour))
                    .isSortedAccordingTo((a, b) -> a.eventTime().compareTo(b.eventTime()));
            assertThat(events).allSatisfy(event -> {
                assertThat(event.eventTime()).isBetween(hour, hour.plus(HOUR).minusMillis(1));
                assertThat(Duration.between(event.eventTime(), event.ingestedAt()))
                        .isBetween(Duration.ofSeconds(1), Generator.LONGEST_DELAY);
                assertThat(event.values()).hasSameSizeAs(Columns.of(type));
            });
        }
    }

    @Test
    void noIdAppearsTwice() {
        List<UUID> ids = hours(24)
                .flatMap(hour -> Stream.of(EventType.values()).flatMap(type -> generator.hour(type, hour).stream()))
                .map(Event::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(40_000);
    }

    @Test
    void almostAllEventsArriveWithinTwoMinutes() {
        List<Duration> delays = hours(24)
                .flatMap(hour -> generator.hour(EventType.PLAYBACK_STARTED, hour).stream())
                .map(event -> Duration.between(event.eventTime(), event.ingestedAt()))
                .sorted()
                .toList();
        assertThat(delays.get(delays.size() * 99 / 100)).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void fortnightHasAboutSevenHundredThousandEvents() {
        long events = hours(FORTNIGHT)
                .mapToLong(hour -> Stream.of(EventType.values())
                        .mapToInt(type -> generator.count(type, hour))
                        .sum())
                .sum();
        assertThat(events).isBetween(650_000L, 1_000_000L);
    }

    @ParameterizedTest
    @EnumSource
    void volumeStaysWithinFivePercentOfItsShape(EventType type) {
        assertThat(hours(FORTNIGHT)).allSatisfy(hour -> {
            double expected = type.perHour() * Shape.factor(type, hour);
            assertThat((double) generator.count(type, hour)).isBetween(expected * 0.95 - 1, expected * 1.05 + 1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void shareOfNullsIsSteady(EventType type) {
        assertThat(hours(FORTNIGHT)).allSatisfy(hour -> {
            List<Event> events = generator.hour(type, hour);
            for (int column = 0; column < Columns.of(type).size(); column++) {
                int at = column;
                long absent = events.stream()
                        .filter(event -> event.values().get(at) == null)
                        .count();
                assertThat((double) absent / events.size()).isBetween(0.0, 0.06);
            }
            assertThat(events)
                    .allSatisfy(event ->
                            assertThat(event.values().get(Columns.COUNTRY)).isNotNull());
        });
    }

    private static Stream<Instant> hours(int count) {
        return IntStream.range(0, count).mapToObj(i -> MONDAY.plus(HOUR.multipliedBy(i)));
    }
}
