package io.tidemark.core.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Looks at a past that ends on Monday, 2 March 2026, 12:00 in Stockholm. */
class CadenceTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<PartitionKey> present = new HashSet<>();

    private static Partitioning.TimeWindows by(Grain grain) {
        return new Partitioning.TimeWindows("at", null, grain, STOCKHOLM, Duration.ofMinutes(10));
    }

    /** Fills the windows that ended before now, back to so many weeks ago, that fit. */
    private void filled(Grain grain, int weeks, Predicate<ZonedDateTime> fits) {
        PartitionKey.Window window = by(grain).windowAt(NOW.minus(Duration.ofDays(7L * weeks)));
        while (!window.until().isAfter(NOW)) {
            if (fits.test(window.from().atZone(STOCKHOLM))) {
                present.add(window);
            }
            window = grain.after(window, STOCKHOLM);
        }
    }

    private void lost(Grain grain, String time) {
        assertThat(present.remove(by(grain).windowAt(Instant.parse(time)))).isTrue();
    }

    private List<PartitionKey.Window> absent(Grain grain, @Nullable String calendar) {
        return new Cadence(by(grain), calendar == null ? null : Calendar.of(calendar), present).absent(NOW);
    }

    private static PartitionKey.Window window(Grain grain, String time) {
        return by(grain).windowAt(Instant.parse(time));
    }

    private static boolean onWeekdays(ZonedDateTime start) {
        return !WEEKEND.contains(start.getDayOfWeek());
    }

    @Test
    void weekendsWithoutLoadsAreNotMissedAndAWeekdayIs() {
        filled(Grain.DAY, 5, CadenceTest::onWeekdays);
        lost(Grain.DAY, "2026-02-25T12:00:00Z");
        assertThat(absent(Grain.DAY, null))
                .containsExactly(window(Grain.DAY, "2026-02-25T12:00:00Z"), window(Grain.DAY, "2026-03-02T11:00:00Z"));
    }

    @Test
    void aFreeSundayIsLearntThoughMostDaysAreFull() {
        filled(Grain.DAY, 5, start -> start.getDayOfWeek() != DayOfWeek.SUNDAY);
        assertThat(absent(Grain.DAY, null)).containsExactly(window(Grain.DAY, "2026-03-02T11:00:00Z"));
    }

    @Test
    void oneEmptySundayAmongFullOnesIsMissed() {
        filled(Grain.DAY, 5, start -> true);
        lost(Grain.DAY, "2026-03-01T12:00:00Z");
        assertThat(absent(Grain.DAY, null)).contains(window(Grain.DAY, "2026-03-01T12:00:00Z"));
    }

    @Test
    void hoursOfWorkAreLearntInTheDatasetsZone() {
        filled(Grain.HOUR, 5, start -> onWeekdays(start) && start.getHour() >= 7 && start.getHour() < 19);
        lost(Grain.HOUR, "2026-02-26T06:00:00Z");
        assertThat(absent(Grain.HOUR, null))
                .containsExactly(
                        window(Grain.HOUR, "2026-02-26T06:00:00Z"), window(Grain.HOUR, "2026-03-02T11:00:00Z"));
    }

    @Test
    void twoWeeksTeachNoWeek() {
        filled(Grain.DAY, 2, CadenceTest::onWeekdays);
        lost(Grain.DAY, "2026-02-25T12:00:00Z");
        assertThat(absent(Grain.DAY, null)).isEmpty();
    }

    @Test
    void whatComesAndGoesAtRandomIsNeverMissed() {
        Random random = new Random(7);
        filled(Grain.HOUR, 5, start -> random.nextBoolean());
        assertThat(absent(Grain.HOUR, null)).isEmpty();
    }

    @Test
    void aCalendarThatIsSetCountsFromTheFirstRowOn() {
        filled(Grain.DAY, 1, start -> start.getDayOfWeek() == DayOfWeek.TUESDAY);
        assertThat(absent(Grain.DAY, "mon-wed"))
                .containsExactly(window(Grain.DAY, "2026-02-25T12:00:00Z"), window(Grain.DAY, "2026-03-02T11:00:00Z"));
    }

    @Test
    void aCalendarThatIsSetOverrulesThePast() {
        filled(Grain.DAY, 5, start -> true);
        lost(Grain.DAY, "2026-03-01T12:00:00Z");
        assertThat(absent(Grain.DAY, "mon-fri")).containsExactly(window(Grain.DAY, "2026-03-02T11:00:00Z"));
    }

    private Habit habit(Grain grain, @Nullable String calendar) {
        return new Cadence(by(grain), calendar == null ? null : Calendar.of(calendar), present).habit(NOW);
    }

    @Test
    void hoursOfWorkAreToldInWords() {
        filled(Grain.HOUR, 5, start -> onWeekdays(start) && start.getHour() >= 5 && start.getHour() < 23);
        assertThat(habit(Grain.HOUR, null))
                .isEqualTo(new Habit(
                        "Hourly, 05:00–23:00 on weekdays",
                        "learnt from 35 days; Settings › Expected on sets it otherwise"));
    }

    @Test
    void otherHoursAtTheWeekendAreToldToo() {
        filled(Grain.HOUR, 5, start -> onWeekdays(start) || start.getHour() < 8);
        assertThat(habit(Grain.HOUR, null).words())
                .isEqualTo("Hourly, around the clock on weekdays and 00:00–08:00 on weekends");
    }

    @Test
    void hoursThatFillNoStretchAreCounted() {
        filled(Grain.HOUR, 5, start -> start.getHour() % 6 == 0);
        assertThat(habit(Grain.HOUR, null).words()).isEqualTo("Hourly, in 28 of the 168 hours of the week");
    }

    @Test
    void whatComesAlwaysIsExpectedAroundTheClockAndEachDay() {
        filled(Grain.HOUR, 1, start -> true);
        assertThat(habit(Grain.HOUR, null).words()).isEqualTo("Hourly, around the clock");
        present.clear();
        filled(Grain.DAY, 3, start -> true);
        assertThat(habit(Grain.DAY, null).words()).isEqualTo("Daily");
        present.clear();
        filled(Grain.DAY, 5, start -> start.getDayOfWeek() != DayOfWeek.SUNDAY);
        assertThat(habit(Grain.DAY, null).words()).isEqualTo("Daily on Mon–Sat");
    }

    @Test
    void aCalendarThatIsSetIsToldAsItIsSet() {
        filled(Grain.DAY, 5, start -> true);
        assertThat(habit(Grain.DAY, "mon-fri"))
                .isEqualTo(new Habit("Daily, mon,tue,wed,thu,fri", "set under Settings or in the configuration file"));
    }

    @Test
    void whatIsNotKnownYetSaysWhatItTakes() {
        filled(Grain.DAY, 0, start -> true);
        present.add(by(Grain.DAY).windowAt(NOW.minus(Duration.ofDays(1))));
        assertThat(habit(Grain.DAY, null).words()).isEqualTo("Not known yet");
        assertThat(habit(Grain.DAY, null).reason()).startsWith("it takes 6 days to learn, so far there are 1");
    }

    @Test
    void whatComesAndGoesIsNotExpected() {
        Random random = new Random(7);
        filled(Grain.HOUR, 5, start -> random.nextBoolean());
        assertThat(habit(Grain.HOUR, null).words()).isEqualTo("None");
    }

    @Test
    void nothingIsExpectedOfADatasetThatNeverHeldARow() {
        assertThat(absent(Grain.DAY, "daily")).isEmpty();
    }
}
