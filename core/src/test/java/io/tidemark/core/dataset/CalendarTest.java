package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static Partitioning.TimeWindows by(Grain grain) {
        return new Partitioning.TimeWindows("at", null, grain, STOCKHOLM, Duration.ZERO);
    }

    private static boolean expects(String calendar, Grain grain, String time) {
        Partitioning.TimeWindows how = by(grain);
        return Calendar.of(calendar).expects(how.windowAt(Instant.parse(time)), how);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon",
                "mon,tue,wed,thu,fri",
                "sat,sun 06-22",
                "daily 22-04",
                "daily",
                "mon except 01-01, easter-2",
                "learnt except 2026-05-02"
            })
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(Calendar.of(text)).hasToString(text);
    }

    @Test
    void nothingIsExpectedOnAHolidayNorInItsHours() {
        assertThat(expects("daily except 12-25", Grain.DAY, "2026-12-24T12:00:00Z"))
                .isTrue();
        assertThat(expects("daily except 12-25", Grain.DAY, "2026-12-25T12:00:00Z"))
                .isFalse();
        assertThat(expects("daily except 12-25", Grain.HOUR, "2026-12-24T23:30:00Z"))
                .isFalse();
        assertThat(expects("daily except 12-25", Grain.WEEK, "2026-12-25T12:00:00Z"))
                .isTrue();
        assertThatThrownBy(() -> Calendar.of("learnt")).hasMessageContaining("learnt except 12-25");
        assertThatThrownBy(() -> Calendar.of("mon except 25.12.")).hasMessageContaining("12-25 (every year)");
    }

    @Test
    void daysAreListsAndRangesAlsoAcrossTheWeek() {
        assertThat(Calendar.of("Mon-Wed,Sat").days())
                .isEqualTo(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY));
        assertThat(Calendar.of("sat-mon").days())
                .isEqualTo(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weekdays", "mon-", "mon 25-26", "mon 6", "mon 06-06", "mon;tue"})
    void nonsenseIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Calendar.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A calendar");
    }

    @Test
    void hoursAndDaysAreThoseOfTheDatasetsZone() {
        assertThat(expects("mon-fri 06-22", Grain.HOUR, "2026-03-02T05:00:00Z"))
                .as("Monday, 06:00")
                .isTrue();
        assertThat(expects("mon-fri 06-22", Grain.HOUR, "2026-03-02T04:00:00Z")).isFalse();
        assertThat(expects("mon-fri 06-22", Grain.HOUR, "2026-03-02T21:00:00Z")).isFalse();
        assertThat(expects("mon-fri", Grain.HOUR, "2026-03-01T23:00:00Z"))
                .as("already Monday in Stockholm")
                .isTrue();
        assertThat(expects("mon-fri 06-22", Grain.DAY, "2026-03-01T12:00:00Z"))
                .as("a Sunday")
                .isFalse();
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        assertThat(expects("fri 22-04", Grain.HOUR, "2026-03-06T22:00:00Z")).isTrue();
        assertThat(expects("fri 22-04", Grain.HOUR, "2026-03-07T01:00:00Z")).isTrue();
        assertThat(expects("fri 22-04", Grain.HOUR, "2026-03-06T01:00:00Z"))
                .as("Thursday's night")
                .isFalse();
    }

    @Test
    void weeksAndMonthsAlwaysCome() {
        assertThat(expects("tue 06-07", Grain.WEEK, "2026-03-02T05:00:00Z")).isTrue();
        assertThat(expects("tue 06-07", Grain.MONTH, "2026-03-02T05:00:00Z")).isTrue();
    }
}
