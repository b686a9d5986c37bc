package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
    @ParameterizedTest
    @CsvSource({"2019,2019-04-21", "2024,2024-03-31", "2025,2025-04-20", "2026,2026-04-05", "2038,2038-04-25"})
    void easterIsWhereTheAlmanacHasIt(int year, LocalDate easter) {
        assertThat(Holidays.easter(year)).isEqualTo(easter);
    }

    @Test
    void daysAreYearlyMovingOrSingle() {
        Holidays days = Holidays.of("12-25, easter-2 2026-05-02,02-29");
        assertThat(days.has(LocalDate.of(2031, 12, 25))).isTrue();
        assertThat(days.has(LocalDate.of(2026, 4, 3))).isTrue();
        assertThat(days.has(LocalDate.of(2026, 5, 2))).isTrue();
        assertThat(days.has(LocalDate.of(2027, 5, 2))).isFalse();
        assertThat(days.has(LocalDate.of(2026, 4, 5))).isFalse();
        assertThat(days.between(2026, 2027))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2027, 12, 25),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2027, 3, 26),
                        LocalDate.of(2026, 5, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-01", "02-30", "2026-02-29", "christmas", "easter-200", "1-1"})
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> Holidays.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
