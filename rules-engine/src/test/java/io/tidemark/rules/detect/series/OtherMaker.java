package io.tidemark.rules.detect.series;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.SeriesKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** Makes healthy shares, waiting times and means. */
final class OtherMaker {
    private final Chance chance;

    OtherMaker(Chance chance) {
        this.chance = chance;
    }

    private LocalDateTime start() {
        return LocalDate.of(2024, 1, 1).plusDays(chance.whole(0, 500)).atStartOfDay();
    }

    MadeSeries fraction(int rows, Grain grain) {
        SeriesKind kind = chance.one(
                SeriesKind.NULL_FRACTION,
                SeriesKind.NULL_FRACTION,
                SeriesKind.DUPLICATE_FRACTION,
                SeriesKind.VALID_FRACTION);
        double mean = chance.one(0.0, 0.0002, 0.001, 0.005, 0.02, 0.05, 0.2);
        if (kind != SeriesKind.NULL_FRACTION) {
            mean = Math.min(mean, 0.03);
        }
        double weight = chance.logBetween(100, 20_000);
        double rowsOfPart = chance.logBetween(300, 1e6);
        double weekend = chance.happens(0.2) ? chance.between(0.3, 2) : 1;
        double daily = grain == Grain.HOUR && chance.happens(0.3) ? chance.between(0.1, 0.5) : 0;
        LocalDateTime start = start();
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            LocalDateTime at = grain == Grain.HOUR ? start.plusHours(i) : start.plusDays(i);
            double local = mean * (at.getDayOfWeek().getValue() > 5 ? weekend : 1);
            local *= 1 + daily * Math.sin(at.getHour() / 24.0 * 2 * Math.PI);
            double share = local == 0 ? 0 : chance.beta(local, weight);
            double drawn = Math.min(rowsOfPart, chance.poisson(share * rowsOfPart)) / rowsOfPart;
            values[i] = kind == SeriesKind.VALID_FRACTION ? 1 - drawn : drawn;
        }
        return new MadeSeries("fraction", kind, grain, start, values, Set.of(), List.of());
    }

    MadeSeries freshness(int rows, Grain grain) {
        double base = chance.logBetween(3, 400);
        double shape = chance.one(2.0, 4.0, 10.0, 40.0);
        double weekend = chance.happens(0.2) ? 1.8 : 1;
        boolean twoModes = chance.happens(0.15);
        LocalDateTime start = start();
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            LocalDateTime at = grain == Grain.HOUR ? start.plusHours(i) : start.plusDays(i);
            double local = base * (at.getDayOfWeek().getValue() > 5 ? weekend : 1);
            local *= twoModes && chance.happens(0.2) ? 2 : 1;
            values[i] = Math.rint(10 * local * chance.gamma(shape) / shape) / 10.0;
        }
        return new MadeSeries("freshness", SeriesKind.FRESHNESS_MINUTES, grain, start, values, Set.of(), List.of());
    }

    MadeSeries mean(int rows, Grain grain) {
        double level = chance.logBetween(0.5, 500);
        double scatter = chance.one(0.01, 0.03, 0.06, 0.12);
        double weekend = chance.happens(0.4) ? chance.between(-0.3, 0.3) : 0;
        double memory = chance.happens(0.4) ? chance.between(0.3, 0.9) : 0;
        LocalDateTime start = start();
        int manner = chance.whole(0, 4);
        double[] values = new double[rows];
        double swing = 0;
        for (int i = 0; i < rows; i++) {
            LocalDateTime at = grain == Grain.HOUR ? start.plusHours(i) : start.plusDays(i);
            swing = memory * swing + Math.sqrt(1 - memory * memory) * scatter * chance.noise(manner);
            double shape = at.getDayOfWeek().getValue() > 5 ? weekend : 0;
            values[i] = Math.rint(100 * level * Math.exp(shape + swing)) / 100.0;
        }
        return new MadeSeries("mean", SeriesKind.MEAN_VALUE, grain, start, values, Set.of(), List.of());
    }

    MadeSeries distinct(int rows, Grain grain) {
        double level = chance.logBetween(5, 1e5);
        double scatter = chance.one(0.0, 0.005, 0.02, 0.06);
        LocalDateTime start = start();
        int manner = chance.whole(0, 4);
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = Math.max(0, Math.rint(level * Math.exp(scatter * chance.noise(manner))));
        }
        return new MadeSeries("distinct", SeriesKind.DISTINCT_COUNT, grain, start, values, Set.of(), List.of());
    }
}
