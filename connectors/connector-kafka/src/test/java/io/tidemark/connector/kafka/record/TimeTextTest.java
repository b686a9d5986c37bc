package io.tidemark.connector.kafka.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    private final TimeText times = new TimeText();

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00Z,                2026-03-02T10:00:00Z",
        "2026-03-02T10:00Z,                   2026-03-02T10:00:00Z",
        "2026-03-02 10:00:00,                 2026-03-02T10:00:00Z",
        "2026-03-02T10:00:00.5,               2026-03-02T10:00:00.500Z",
        "2026-03-02T10:00:00.123456789+01:30, 2026-03-02T08:30:00.123456789Z",
        "2026-03-02T10:00:00-0800,            2026-03-02T18:00:00Z",
        "2026-03-02T10:00:00+02,              2026-03-02T08:00:00Z",
        "2024-02-29T23:59:59Z,                2024-02-29T23:59:59Z",
        "1969-12-31T23:59:59.999Z,            1969-12-31T23:59:59.999Z"
    })
    void readsIso8601(String text, Instant expected) {
        assertThat(times.read(text)).isTrue();
        assertThat(times.instant()).isEqualTo(expected);
        assertThat(times.epochMillis()).isEqualTo(expected.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-03-02",
                "2026-13-01T00:00Z",
                "2026-02-29T00:00Z",
                "2026-03-02T24:00Z",
                "2026-03-02T10:60Z",
                "2026-03-02T10:00:00.Z",
                "2026-03-02T10:00:00Zx",
                "2026-03-02T10:00:00+",
                "2026-03-02T10",
                "2026/03/02T10:00Z",
                "10:00:00",
                "2026-03-02T10:00:00+1",
                "2026-03-02T10:00:00 UTC"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(times.read(text)).isFalse();
    }

    @Test
    void everyDayOfFourCenturiesIsWhereTheCalendarHasIt() {
        OffsetDateTime day = OffsetDateTime.of(1800, 1, 1, 6, 0, 0, 0, ZoneOffset.UTC);
        for (int i = 0; i < 146_097; i++) {
            assertThat(times.read(day.toLocalDate() + "T06:00:00Z")).isTrue();
            assertThat(times.epochMillis()).isEqualTo(day.toInstant().toEpochMilli());
            day = day.plusDays(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1772445600,          2026-03-02T10:00:00Z",
        "1772445600123,       2026-03-02T10:00:00.123Z",
        "1772445600123456,    2026-03-02T10:00:00.123456Z",
        "1772445600123456789, 2026-03-02T10:00:00.123456789Z",
        "-1,                  1969-12-31T23:59:59Z",
        "0,                   1970-01-01T00:00:00Z"
    })
    void readsNumbersBySize(long number, Instant expected) {
        times.readEpoch(number);
        assertThat(times.instant()).isEqualTo(expected);
    }

    @Test
    void readsFractionsOfSeconds() {
        assertThat(times.readEpoch(1_772_445_600.25)).isTrue();
        assertThat(times.instant()).isEqualTo(Instant.parse("2026-03-02T10:00:00.250Z"));
        assertThat(times.readEpoch(1e300)).isFalse();
        assertThat(times.readEpoch(Double.NaN)).isFalse();
    }

    @Test
    void aTextIsReadAlikeWhateverWasReadBefore() {
        Random random = new Random(5);
        List<String> like = List.of("2026-03-02T10:00:59.123Z", "2026-03-02T10:00:59Z", "2026-03-02 10:00:07.001Z");
        int readable = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(like.get(random.nextInt(like.size())));
            text.setCharAt(14 + random.nextInt(text.length() - 14), "0123456789:.Z+".charAt(random.nextInt(14)));
            TimeText fresh = new TimeText();
            boolean isTime = fresh.read(text.toString());
            assertThat(times.read(text.toString())).as("%s", text).isEqualTo(isTime);
            if (isTime) {
                readable++;
                assertThat(times.instant()).as("%s", text).isEqualTo(fresh.instant());
            }
        }
        assertThat(readable).isBetween(10_000, 45_000);
    }
}
