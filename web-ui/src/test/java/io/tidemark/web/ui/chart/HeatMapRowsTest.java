package io.tidemark.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.health.PartitionCell;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeatMapRowsTest {
    private static final Instant NOW = Instant.parse("2026-03-30T09:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void hourStandsUnderItsUtcDayWhateverTheZone() {
        HeatMapModel map = map(Grain.HOUR, "2026-03-29T23:00:00Z", "2026-03-29T00:00:00Z");
        assertThat(map.rows()).extracting(HeatMapModel.Row::label).containsExactly("Mon Mar 30", "Sun Mar 29");
        assertThat(Objects.requireNonNull(map.rows().get(1).cells().get(23)).title())
                .isEqualTo("2026-03-29 23:00 – 00:00");
        assertThat(map.now()).isEqualTo(9);
    }

    @Test
    void dayOfAZoneStandsUnderItsWeekAlsoWhenClocksChange() {
        HeatMapModel map = map(Grain.DAY, "2026-03-28T23:00:00Z", "2026-03-23T00:00:00Z");
        assertThat(map.rows())
                .extracting(HeatMapModel.Row::label)
                .containsExactly("Mar 30 – Apr 05", "Mar 23 – Mar 29");
        assertThat(Objects.requireNonNull(map.rows().get(1).cells().get(6)).title())
                .isEqualTo("2026-03-29");
    }

    @Test
    void monthStandsUnderItsYear() {
        HeatMapModel map = map(Grain.MONTH, "2026-01-31T23:00:00Z", "2025-06-01T00:00:00Z");
        assertThat(map.rows()).extracting(HeatMapModel.Row::label).containsExactly("2026", "2025");
        assertThat(Objects.requireNonNull(map.rows().getFirst().cells().get(1)).title())
                .isEqualTo("2026-02");
    }

    private static HeatMapModel map(Grain grain, String window, String from) {
        PartitionCell cell = new PartitionCell(
                grain.windowAt(Instant.parse(window), BERLIN),
                PartitionState.CLOSED,
                10L,
                10.0,
                8.0,
                0.0,
                0.0,
                Set.of(),
                1,
                null);
        return new HeatMapRows(grain, BERLIN).of(List.of(cell), Instant.parse(from), NOW);
    }
}
