package io.tidemark.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        // Stockholm is at +1 in March; 2 March 2026 is a Monday.
        "mon-fri, 22:00, 07:00, 2026-03-02T20:59:59Z,",
        "mon-fri, 22:00, 07:00, 2026-03-02T21:00:00Z, 2026-03-03T06:00:00Z",
        "mon-fri, 22:00, 07:00, 2026-03-03T05:59:59Z, 2026-03-03T06:00:00Z",
        "mon-fri, 22:00, 07:00, 2026-03-03T06:00:00Z,",
        "mon-fri, 22:00, 07:00, 2026-03-07T05:00:00Z, 2026-03-07T06:00:00Z",
        "mon-fri, 22:00, 07:00, 2026-03-08T21:30:00Z,",
        "daily, 12:00, 13:00, 2026-03-02T11:30:00Z, 2026-03-02T12:00:00Z",
    })
    void theyEndOnTheDayAfterTheOneOnWhichTheyBegan(String days, String from, String until, Instant at, Instant end) {
        QuietHours quiet = new QuietForm("Europe/Stockholm", days, from, until, null).hours();
        assertThat(quiet.end(at).orElse(null)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T22:59:59Z,",
        "2026-03-06T23:00:00Z, 2026-03-08T23:00:00Z",
        "2026-03-08T12:00:00Z, 2026-03-08T23:00:00Z",
        "2026-03-29T00:30:00Z, 2026-03-29T22:00:00Z"
    })
    void aWeekendIsOneSpanEvenWhenTheClocksChange(Instant at, Instant end) {
        QuietHours quiet = new QuietForm("Europe/Stockholm", "sat-sun", "00:00", "00:00", null).hours();
        assertThat(quiet.end(at).orElse(null)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T00:00:00Z", "2026-03-02T12:00:00Z"})
    void whatIsAlwaysQuietEndsLookingAfterAWeek(Instant at) {
        QuietHours quiet = new QuietForm(null, null, "00:00", "00:00", null).hours();
        assertThat(quiet.end(at)).isPresent();
    }

    @Test
    void theyDoNotBeginOnHolidaysAndTheFormKeepsThose() {
        QuietHours nights = new QuietForm("UTC", "mon-fri except 12-25, easter-2", "22:00", "06:00", null).hours();
        assertThat(nights.end(Instant.parse("2026-12-24T23:00:00Z"))).contains(Instant.parse("2026-12-25T06:00:00Z"));
        assertThat(nights.end(Instant.parse("2026-12-25T23:00:00Z"))).isEmpty();
        assertThat(QuietForm.of(nights))
                .isNotNull()
                .satisfies(form -> assertThat(form.hours()).isEqualTo(nights));
    }

    @Test
    void hoursAmongTheirDaysAreRefused() {
        for (String days : new String[] {"mon-fri 06-22", "learnt except 12-25"}) {
            assertThatThrownBy(() -> new QuietForm("UTC", days, "22:00", "06:00", null).hours())
                    .hasMessageContaining("'from' and 'until'; not '" + days + "'");
        }
    }
}
