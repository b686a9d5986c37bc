package io.tidemark.rules.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Grain;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class BandDetectorTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final double MISSING = Double.NaN;

    @Test
    void nightTroughNoAlertAtFourAlertOnThirtyPercentLessAtEight() {
        Random random = new Random(1);
        BandDetector detector = new BandDetector(SeriesSettings.of(SeriesKind.ROW_COUNT, Grain.HOUR));
        IntToDoubleFunction shape = hour -> 60_000 + 58_000 * Math.sin((hour % 24 - 10) / 24.0 * 2 * Math.PI);
        for (int hour = 0; hour < 20 * 24 + 20; hour++) {
            double value = Math.rint(shape.applyAsDouble(hour) * (1 + 0.03 * random.nextGaussian()));
            Assessment one = hourly(detector, hour, value);
            if (hour > 4 * 24 && hour % 24 == 4) {
                assertThat(one.alert())
                        .as("04:00, with a trough of %s rows", value)
                        .isFalse();
            }
        }
        int evening = 20 * 24 + 20;
        Assessment dropped = hourly(detector, evening, Math.rint(shape.applyAsDouble(evening) * 0.7));
        assertThat(dropped.alert()).isTrue();
        assertThat(dropped.reason()).isEqualTo(Reason.BELOW);
        assertThat(dropped.words()).contains("%").contains("expected");
    }

    @Test
    void legitimateNewLevelIsAcceptedAfterAFewAlertsAndThenQuiet() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        Random random = new Random(2);
        run(detector, 0, 40, day -> Math.rint(10_000 * (1 + 0.03 * random.nextGaussian())));
        List<Assessment> after = run(detector, 40, 80, day -> Math.rint(16_000 * (1 + 0.03 * random.nextGaussian())));
        assertThat(after.getFirst().alert()).isTrue();
        assertThat(after.stream().filter(Assessment::alert).count()).isBetween(2L, 6L);
        assertThat(after.subList(6, 40)).noneMatch(Assessment::alert);
        assertThat(after.getLast().expected()).isBetween(15_000.0, 17_000.0);
    }

    @Test
    void expectedByAPersonIsQuietAtOnce() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        Random random = new Random(3);
        run(detector, 0, 40, day -> Math.rint(10_000 * (1 + 0.03 * random.nextGaussian())));
        assertThat(run(detector, 40, 41, day -> 16_000)).allMatch(Assessment::alert);
        detector.expect(MONDAY.plusDays(40));
        List<Assessment> after = run(detector, 41, 60, day -> Math.rint(16_000 * (1 + 0.03 * random.nextGaussian())));
        assertThat(after).noneMatch(Assessment::alert);
    }

    @Test
    void excludedValueIsNotLearntFrom() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        run(detector, 0, 3, day -> 10_000 + day);
        for (int day = 3; day < 6; day++) {
            run(detector, day, day + 1, any -> 15_000);
            detector.exclude(MONDAY.plusDays(day));
        }
        run(detector, 6, 8, day -> 10_000 + day);
        assertThat(run(detector, 8, 9, day -> 10_000).getFirst().expected()).isBetween(9_900.0, 10_100.0);
    }

    @Test
    void backfilledValueChangesTheBaselineWithoutReAlerting() {
        double[] values = new double[40];
        Random random = new Random(4);
        for (int day = 0; day < values.length; day++) {
            values[day] = Math.rint(10_000 * (1 + 0.02 * random.nextGaussian()));
        }
        values[30] = 2_000;
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        run(detector, 0, 30, day -> values[day]);
        byte[] checkpoint = detector.state();
        List<Assessment> told = run(detector, 30, 40, day -> values[day]);
        assertThat(told.getFirst().alert()).isTrue();

        values[30] = 10_050;
        BandDetector replayed = BandDetector.of(SeriesSettings.of(SeriesKind.ROW_COUNT, Grain.DAY), checkpoint);
        List<Assessment> again = run(replayed, 30, 40, day -> values[day]);
        assertThat(again).noneMatch(Assessment::alert);
        assertThat(replayed.state()).isNotEqualTo(detector.state());
    }

    @Test
    void weekendsAreLearntAndThenQuiet() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        Random random = new Random(5);
        List<Assessment> all = run(
                detector,
                0,
                140,
                day -> Math.rint((day % 7 > 4 ? 3_000 : 10_000) * (1 + 0.03 * random.nextGaussian())));
        assertThat(all.subList(28, 140)).noneMatch(Assessment::alert);
        assertThat(run(detector, 140, 141, day -> 3_000).getFirst().reason()).isEqualTo(Reason.BELOW);
    }

    @Test
    void missingIsToldWhereSomethingIsDueOnly() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        List<Assessment> all = run(detector, 0, 70, day -> day % 7 > 4 ? MISSING : 5_000 + 10 * (day % 5));
        assertThat(all).noneMatch(Assessment::alert);
        Assessment monday = run(detector, 70, 71, day -> MISSING).getFirst();
        assertThat(monday.alert()).isTrue();
        assertThat(monday.reason()).isEqualTo(Reason.MISSING);
        assertThat(monday.hasExpected()).isTrue();
    }

    @Test
    void loadAtATimeThatNeverHasOneIsToldAsUnexpected() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        run(detector, 0, 40, day -> day % 7 > 4 ? MISSING : 5_000 + 10 * (day % 5));
        assertThat(run(detector, 40, 41, day -> 5_000).getFirst().reason()).isEqualTo(Reason.UNEXPECTED_LOAD);
    }

    @Test
    void dayWithZeroRowsIsAMissingPartitionNotSilence() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        run(detector, 0, 20, day -> 5_000 + 13 * (day % 5));
        Assessment zero = run(detector, 20, 21, day -> 0).getFirst();
        assertThat(zero.alert()).isTrue();
        assertThat(zero.reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void sameValueAgainAndAgainIsStuckWhereValuesNeverRepeat() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        run(detector, 0, 60, day -> 50_000 + 37 * day % 1_000);
        List<Assessment> stuck = run(detector, 60, 64, day -> 50_412);
        assertThat(stuck.get(1).reason()).isEqualTo(Reason.NONE);
        assertThat(stuck.get(2).reason()).isEqualTo(Reason.STUCK);
        assertThat(stuck.get(2).words()).contains("50,412 3 times in a row");
    }

    @Test
    void fewerValuesAskForALongerRun() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        run(detector, 0, 30, day -> 50_000 + 37 * day % 1_000);
        List<Assessment> stuck = run(detector, 30, 34, day -> 50_412);
        assertThat(stuck.get(2).reason()).isEqualTo(Reason.NONE);
        assertThat(stuck.get(3).reason()).isEqualTo(Reason.STUCK);
    }

    @Test
    void allNullIsToldAndFewerDuplicatesAreNot() {
        BandDetector nulls = daily(SeriesKind.NULL_FRACTION);
        run(nulls, 0, 20, day -> 0.002 + 0.0001 * (day % 3));
        assertThat(run(nulls, 20, 21, day -> 1).getFirst().reason()).isEqualTo(Reason.ABOVE);
        BandDetector copies = daily(SeriesKind.DUPLICATE_FRACTION);
        run(copies, 0, 30, day -> 0.1 + 0.001 * (day % 3));
        assertThat(run(copies, 30, 31, day -> 0).getFirst().alert()).isFalse();
    }

    @Test
    void holidayIsAllowedToDifferAndNotLearnt() {
        SeriesSettings settings = SeriesSettings.of(SeriesKind.ROW_COUNT, Grain.DAY)
                .withHolidays(java.util.Set.of(MONDAY.plusDays(40).toLocalDate()));
        BandDetector detector = new BandDetector(settings);
        run(detector, 0, 40, day -> 10_000 + 50 * (day % 5));
        assertThat(run(detector, 40, 41, day -> 4_000).getFirst().alert()).isFalse();
        assertThat(run(detector, 41, 42, day -> 10_020).getFirst().expected()).isBetween(9_900.0, 10_300.0);
    }

    @Test
    void nothingIsToldBeforeTheSixthValue() {
        BandDetector detector = daily(SeriesKind.ROW_COUNT);
        assertThat(run(detector, 0, 5, day -> day % 2 == 0 ? 10 : 1_000_000)).noneMatch(Assessment::alert);
    }

    private static BandDetector daily(SeriesKind kind) {
        return new BandDetector(SeriesSettings.of(kind, Grain.DAY));
    }

    private static Assessment hourly(BandDetector detector, int hour, double value) {
        return detector.step(MONDAY.plusHours(hour), OptionalDouble.of(value));
    }

    private static List<Assessment> run(BandDetector detector, int from, int to, IntToDoubleFunction value) {
        List<Assessment> all = new ArrayList<>();
        for (int day = from; day < to; day++) {
            double one = value.applyAsDouble(day);
            all.add(detector.step(
                    MONDAY.plusDays(day), Double.isNaN(one) ? OptionalDouble.empty() : OptionalDouble.of(one)));
        }
        return all;
    }
}
