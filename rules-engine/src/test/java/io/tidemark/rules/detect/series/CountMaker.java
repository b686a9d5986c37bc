package io.tidemark.rules.detect.series;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.SeriesKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes healthy counts: shape of week and day, growth, holidays, month ends, new levels, pauses. */
final class CountMaker {
    private final Chance chance;

    CountMaker(Chance chance) {
        this.chance = chance;
    }

    MadeSeries daily(int rows, boolean scheduled) {
        LocalDateTime start =
                LocalDate.of(2024, 1, 1).plusDays(chance.whole(0, 500)).atStartOfDay();
        double level = chance.logBetween(30, 3e7);
        double scatter = chance.one(0.02, 0.04, 0.06, 0.1, 0.15, 0.25);
        double[] week = week(chance.one(0.0, 0.05, 0.15, 0.4, 0.8));
        double growth = chance.happens(0.5) ? 0 : chance.between(-0.002, 0.006);
        double memory = chance.happens(0.3) ? chance.between(0.3, 0.8) : 0;
        double monthEnd = chance.happens(0.15) ? chance.between(0.3, 1.0) : 0;
        Set<LocalDate> holidays = chance.happens(0.3) ? holidays(start, rows) : Set.of();
        double[] shifts = shifts(rows, 1.0 / 250, 0.8);
        int pauses = scheduled ? chance.whole(0, 3) : -1;
        boolean blank = chance.happens(0.5);
        int manner = chance.whole(0, 4);
        double[] values = new double[rows];
        double swing = 0;
        for (int i = 0; i < rows; i++) {
            LocalDateTime at = start.plusDays(i);
            swing = memory * swing + Math.sqrt(1 - memory * memory) * scatter * chance.noise(manner);
            double log = Math.log(level) + growth * i + week[at.getDayOfWeek().getValue() - 1] + shifts[i] + swing;
            if (at.toLocalDate().lengthOfMonth() == at.getDayOfMonth()) {
                log += monthEnd;
            }
            if (holidays.contains(at.toLocalDate())) {
                log -= chance.between(0.3, 1.2);
            }
            values[i] = rests(pauses, at) ? (blank ? Double.NaN : 0) : chance.poisson(Math.exp(log));
        }
        return new MadeSeries(
                scheduled ? "scheduled" : "count", SeriesKind.ROW_COUNT, Grain.DAY, start, values, holidays, List.of());
    }

    private static boolean rests(int pauses, LocalDateTime at) {
        return switch (pauses) {
            case 0 -> at.getDayOfWeek().getValue() > 5;
            case 1 -> at.toLocalDate().toEpochDay() % 2 == 0;
            case 2 -> at.getDayOfWeek() != DayOfWeek.WEDNESDAY;
            case 3 -> at.getDayOfWeek() == DayOfWeek.SUNDAY;
            default -> false;
        };
    }

    MadeSeries hourly(int rows, boolean scheduled) {
        LocalDateTime start =
                LocalDate.of(2024, 1, 1).plusDays(chance.whole(0, 500)).atTime(chance.whole(0, 23), 0);
        double level = chance.logBetween(20, 1e6);
        double scatter = chance.one(0.02, 0.04, 0.08, 0.12, 0.2);
        double[] week = week(chance.one(0.0, 0.1, 0.3, 0.8));
        double depth = chance.one(0.0, 0.5, 1.0, 2.0, 3.0);
        double peak = chance.between(0, 24);
        double second = chance.between(0, 0.5) * depth;
        double memory = chance.happens(0.4) ? chance.between(0.3, 0.9) : 0;
        double growth = chance.happens(0.6) ? 0 : chance.between(-0.0001, 0.0003);
        double moved = chance.happens(0.4) ? chance.between(1, 5) : 0;
        double[] shifts = shifts(rows, 1.0 / 3000, 0.7);
        double daySwing = chance.happens(0.5) ? chance.between(0, 0.08) : 0;
        int manner = chance.whole(0, 4);
        double[] values = new double[rows];
        double swing = 0;
        double day = 0;
        for (int i = 0; i < rows; i++) {
            LocalDateTime at = start.plusHours(i);
            if (at.getHour() == 0) {
                day = daySwing * chance.normal();
            }
            boolean weekend = at.getDayOfWeek().getValue() > 5;
            double phase = (at.getHour() - peak - (weekend ? moved : 0)) / 24 * 2 * Math.PI;
            double shape = depth / 2 * (Math.cos(phase) - 1) + second / 2 * Math.cos(2 * phase);
            swing = memory * swing + Math.sqrt(1 - memory * memory) * scatter * chance.noise(manner);
            double log = Math.log(level)
                    + growth * i
                    + week[at.getDayOfWeek().getValue() - 1]
                    + shape
                    + shifts[i]
                    + swing
                    + day;
            boolean rests = scheduled && (at.getHour() < 6 || at.getHour() > 20 || weekend);
            values[i] = rests ? 0 : chance.poisson(Math.exp(log));
        }
        return new MadeSeries(
                scheduled ? "scheduled" : "count",
                SeriesKind.ROW_COUNT,
                Grain.HOUR,
                start,
                values,
                Set.of(),
                List.of());
    }

    private double[] week(double drop) {
        double[] week = new double[7];
        for (int i = 0; i < 7; i++) {
            week[i] = 0.15 * drop * chance.normal() - (i > 4 ? drop * chance.between(0.7, 1.4) : 0);
        }
        if (chance.happens(0.15)) {
            for (int i = 0; i < 7; i++) {
                week[i] = -week[i];
            }
        }
        return week;
    }

    private double[] shifts(int rows, double rate, double size) {
        double[] shifts = new double[rows];
        double level = 0;
        for (int i = 0; i < rows; i++) {
            if (i > 20 && chance.happens(rate)) {
                level += chance.one(-1.0, 1.0) * chance.between(0.15, size);
            }
            shifts[i] = level;
        }
        return shifts;
    }

    private Set<LocalDate> holidays(LocalDateTime start, int rows) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            LocalDate day = start.toLocalDate().plusDays(i);
            int key = day.getMonthValue() * 100 + day.getDayOfMonth();
            if (Set.of(101, 501, 1003, 1225, 1226, 704).contains(key)) {
                days.add(day);
            }
        }
        return new TreeSet<>(days);
    }
}
