package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrainTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @Test
    void theDayWhenClocksGoForwardHas23Hours() {
        PartitionKey.Window day = Grain.DAY.windowAt(Instant.parse("2026-03-29T12:00:00Z"), BERLIN);
        assertThat(day.from()).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void theDayWhenClocksGoBackHas25Hours() {
        PartitionKey.Window day = Grain.DAY.windowAt(Instant.parse("2026-10-25T12:00:00Z"), BERLIN);
        assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void bothHoursOfTheSameNameAreHours() {
        PartitionKey.Window first = Grain.HOUR.windowAt(Instant.parse("2026-10-25T00:30:00Z"), BERLIN);
        PartitionKey.Window second = Grain.HOUR.after(first, BERLIN);
        assertThat(first.from()).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
        assertThat(second.from()).isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
        assertThat(second.until()).isEqualTo(Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void aDayWithTwoMidnightsIsOne() {
        ZoneId havana = ZoneId.of("America/Havana");
        PartitionKey.Window day = Grain.DAY.windowAt(Instant.parse("2025-11-02T04:30:00Z"), havana);
        assertThat(Grain.DAY.windowAt(Instant.parse("2025-11-02T05:30:00Z"), havana))
                .isEqualTo(day);
        assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aDayWithoutMidnightStartsWhereTheClockGoesOn() {
        PartitionKey.Window day =
                Grain.DAY.windowAt(Instant.parse("2025-03-09T12:00:00Z"), ZoneId.of("America/Havana"));
        assertThat(day.from()).isEqualTo(Instant.parse("2025-03-09T05:00:00Z"));
        assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void aWeekStartsOnMonday() {
        assertThat(Grain.WEEK.windowAt(Instant.parse("2026-03-08T23:59:59Z"), ZoneId.of("UTC")))
                .isEqualTo(new PartitionKey.Window(
                        Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-09T00:00:00Z")));
    }

    @Test
    void anHourEndsWhereClocksAreMovedByHalfAnHour() {
        Instant back = Instant.parse("2026-04-04T15:00:00Z");
        PartitionKey.Window before = Grain.HOUR.windowAt(back.minusSeconds(1), LORD_HOWE);
        PartitionKey.Window half = Grain.HOUR.after(before, LORD_HOWE);

        assertThat(before).isEqualTo(new PartitionKey.Window(back.minusSeconds(3_600), back));
        assertThat(half).isEqualTo(new PartitionKey.Window(back, back.plusSeconds(1_800)));
        assertThat(Grain.HOUR.after(half, LORD_HOWE))
                .isEqualTo(new PartitionKey.Window(back.plusSeconds(1_800), back.plusSeconds(5_400)));
    }

    @Test
    void aMonthIsThatOfTheCalendar() {
        assertThat(Grain.MONTH.windowAt(Instant.parse("2026-02-28T20:00:00Z"), KOLKATA))
                .isEqualTo(new PartitionKey.Window(
                        Instant.parse("2026-02-28T18:30:00Z"), Instant.parse("2026-03-31T18:30:00Z")));
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void everyInstantLiesInItsWindowAndWindowsFollowWithoutAGap(Grain grain) {
        Random random = new Random(20_260_302);
        for (ZoneId zone : new ZoneId[] {BERLIN, KOLKATA, LORD_HOWE, ZoneId.of("America/New_York"), ZoneId.of("UTC")}) {
            for (int i = 0; i < 500; i++) {
                Instant instant = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
                PartitionKey.Window window = grain.windowAt(instant, zone);
                assertThat(window.contains(instant))
                        .as("%s in %s", instant, window)
                        .isTrue();
                assertThat(grain.windowAt(window.from(), zone)).isEqualTo(window);
                assertThat(grain.after(window, zone).from()).isEqualTo(window.until());
            }
        }
    }
}
