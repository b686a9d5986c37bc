package io.tidemark.rules.detect.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.Assessment;
import io.tidemark.rules.detect.BandDetector;
import io.tidemark.rules.detect.SeriesKind;
import io.tidemark.rules.detect.SeriesSettings;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every series. */
class DetectorPropertyTest {
    private static final List<MadeSeries> SERIES = Collection.of(77).subList(0, 40);

    @Test
    void cuttingLaterRowsChangesNoEarlierVerdict() {
        for (MadeSeries series : SERIES) {
            List<Assessment> whole = assess(series, 1, series.values().length);
            int half = series.values().length / 2;
            assertThat(assess(series, 1, half)).isEqualTo(whole.subList(0, half));
        }
    }

    @Test
    void stateSurvivesARestartAfterEachFewRows() {
        for (MadeSeries series : SERIES) {
            SeriesSettings settings = settings(series);
            BandDetector detector = new BandDetector(settings);
            List<Assessment> all = new ArrayList<>();
            for (int i = 0; i < series.values().length; i++) {
                all.add(step(detector, series, i, 1));
                if (i % 53 == 8) {
                    detector = BandDetector.of(settings, detector.state());
                }
            }
            assertThat(all).isEqualTo(assess(series, 1, series.values().length));
        }
    }

    @Test
    void aThousandTimesTheRowsGiveTheSameVerdicts() {
        int compared = 0;
        for (MadeSeries series : SERIES) {
            double least = Arrays.stream(series.values())
                    .filter(value -> value > 0)
                    .min()
                    .orElse(0);
            if (series.kind() == SeriesKind.ROW_COUNT && least > 10_000) {
                int rows = series.values().length;
                assertThat(verdicts(assess(series, 1_000, rows))).isEqualTo(verdicts(assess(series, 1, rows)));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void everyAlertCarriesExpectedLowHighAndWords() {
        int alerts = 0;
        for (MadeSeries series : SERIES) {
            for (Assessment one : assess(series, 1, series.values().length)) {
                assertThat(one.score()).isBetween(0.0, 1.0);
                if (one.alert()) {
                    alerts++;
                    assertThat(one.expected()).isFinite();
                    assertThat(one.low()).isFinite().isLessThanOrEqualTo(one.high());
                    assertThat(one.words()).isNotBlank();
                    assertThat(one.reason().text()).isNotBlank();
                }
            }
        }
        assertThat(alerts).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = SeriesKind.class,
            names = {"ROW_COUNT", "DISTINCT_COUNT", "AUTO", "FRESHNESS_MINUTES"})
    void aConstantSeriesNeverAlertsOnOneMoreOrLess(SeriesKind kind) {
        for (double level : new double[] {0, 1, 2, 5, 40, 1_000, 1_000_000}) {
            for (Grain grain : List.of(Grain.HOUR, Grain.DAY)) {
                for (int way : new int[] {-1, 1}) {
                    BandDetector detector = new BandDetector(SeriesSettings.of(kind, grain));
                    LocalDateTime start = LocalDateTime.of(2024, 1, 1, 0, 0);
                    int alerts = 0;
                    for (int i = 0; i < 200; i++) {
                        double value = Math.max(0, i % 9 == 8 ? level + way : level);
                        LocalDateTime time = grain == Grain.HOUR ? start.plusHours(i) : start.plusDays(i);
                        alerts += detector.step(time, OptionalDouble.of(value)).alert() ? 1 : 0;
                    }
                    assertThat(alerts).as("%s %s of %s", kind, grain, level).isZero();
                }
            }
        }
    }

    /** The floor that is measured from outside, on seeds that nothing was tuned on. */
    @Test
    void findsEightOfTenFaultsAndIsRightTwoTimesOutOfThree() {
        Score score = new Score();
        for (MadeSeries series : Collection.of(4711)) {
            score.add(series, Detector.band().alerts(series));
        }
        assertThat(score.recall()).isGreaterThan(0.8);
        assertThat(score.precision()).isGreaterThan(0.65);
        assertThat(score.f1()).isGreaterThan(0.74);
        assertThat(score.delay()).isLessThan(0.5);
    }

    private static List<Boolean> verdicts(List<Assessment> all) {
        return all.stream().map(Assessment::alert).toList();
    }

    private static List<Assessment> assess(MadeSeries series, double factor, int rows) {
        BandDetector detector = new BandDetector(settings(series));
        List<Assessment> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(step(detector, series, i, factor));
        }
        return all;
    }

    private static SeriesSettings settings(MadeSeries series) {
        return SeriesSettings.of(series.kind(), series.grain()).withHolidays(series.holidays());
    }

    private static Assessment step(BandDetector detector, MadeSeries series, int row, double factor) {
        double value = series.values()[row];
        return detector.step(
                series.time(row), Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value * factor));
    }
}
