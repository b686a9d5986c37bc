package io.tidemark.rules.detect.series;

import io.tidemark.core.dataset.Grain;
import io.tidemark.rules.detect.SeriesKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts faults into a healthy series. */
final class Faults {
    private static final int FIRST_ROW = 7;
    private final Chance chance;

    Faults(Chance chance) {
        this.chance = chance;
    }

    MadeSeries into(MadeSeries healthy) {
        boolean hourly = healthy.grain() == Grain.HOUR;
        int rows = healthy.values().length;
        int first = hourly
                ? Math.min(rows / 2, chance.whole(30, 200))
                : Math.min(rows * 2 / 3, chance.whole(FIRST_ROW, 30));
        double wanted = Math.max(chance.happens(0.75) ? 1 : 0, rows / (hourly ? 480.0 : 70) * chance.between(0.4, 1.2));
        List<Incident> incidents = new ArrayList<>();
        int row = first;
        int room = (int) ((rows - first) / Math.max(1, Math.floor(wanted)));
        for (int i = 0; i < (int) wanted && room > 2; i++) {
            int from = row + chance.whole(0, Math.max(0, room - room / 3 - 2));
            int until = Math.min(rows, row + room - (hourly ? 24 : 7) / 2);
            Incident one = put(healthy, from, Math.max(until, from + 1));
            if (one != null && one.to() <= rows) {
                incidents.add(one);
            }
            row += room;
        }
        return new MadeSeries(
                healthy.family(),
                healthy.kind(),
                healthy.grain(),
                healthy.start(),
                healthy.values(),
                healthy.holidays(),
                incidents);
    }

    private @Nullable Incident put(MadeSeries series, int at, int until) {
        double[] values = series.values();
        int from = at;
        boolean counts = series.kind() == SeriesKind.ROW_COUNT || series.kind() == SeriesKind.DISTINCT_COUNT;
        while (from < values.length && (Double.isNaN(values[from]) || (counts && values[from] == 0))) {
            from++;
        }
        if (from >= values.length) {
            return null;
        }
        boolean hourly = series.grain() == Grain.HOUR;
        int length = Math.min(values.length - from, hourly ? chance.whole(2, 8) : chance.whole(1, 3));
        int span = Math.min(Math.max(until, from + 1), from + (hourly ? chance.whole(24, 72) : chance.whole(5, 14)));
        span = Math.min(span, values.length);
        return switch (series.kind()) {
            case ROW_COUNT, DISTINCT_COUNT -> count(series, from, from + length, span);
            case NULL_FRACTION, DUPLICATE_FRACTION, VALID_FRACTION -> share(series, from, from + length, span);
            case FRESHNESS_MINUTES -> wait(series, from, from + length);
            case MEAN_VALUE, AUTO -> mean(series, from, from + length, span);
        };
    }

    private Incident count(MadeSeries series, int from, int short0, int span) {
        String name = chance.one(
                "drop to zero",
                "missing",
                "drop to zero",
                "missing",
                "burst",
                "partial drop",
                "partial drop",
                "slow leak",
                "stuck",
                "level shift",
                "doubled",
                "weekend fault",
                "hour fault",
                "truncated");
        double[] v = series.values();
        int until = short0;
        double typical = typical(v);
        if ((name.equals("partial drop") || name.equals("level shift") || name.equals("slow leak")) && typical < 50) {
            name = "burst";
        }
        if (name.equals("stuck") && (typical < 300 || from + 1 >= v.length || v[from] == v[from + 1])) {
            name = "drop to zero";
        }
        if (series.grain() == Grain.HOUR && (name.equals("partial drop") || name.equals("doubled")) && v[from] < 40) {
            name = "drop to zero";
        }
        switch (name) {
            case "drop to zero" -> scale(v, from, until, 0);
            case "missing" -> {
                for (int i = from; i < until; i++) {
                    v[i] = Double.NaN;
                }
            }
            case "burst" -> scale(v, from, until, chance.between(3, 10));
            case "partial drop" -> {
                until = Math.min(span, until + 2);
                scale(v, from, until, chance.between(0.4, 0.72));
            }
            case "slow leak" -> {
                until = span;
                for (int i = from; i < until; i++) {
                    v[i] = Math.rint(v[i] * (1 - 0.6 * (i - from + 1) / (until - from)));
                }
            }
            case "stuck" -> {
                until = Math.min(v.length, from + Math.max(until - from, series.grain() == Grain.HOUR ? 6 : 4));
                for (int i = from + 1; i < until; i++) {
                    v[i] = Double.isNaN(v[i]) || v[i] == 0 ? v[i] : v[from];
                }
            }
            case "level shift" -> {
                until = span;
                scale(v, from, until, chance.one(0.5, 0.6, 1.6, 2.0));
            }
            case "doubled" -> scale(v, from, until, 2);
            case "truncated" -> {
                double cap = typical * 0.5;
                for (int i = from; i < until; i++) {
                    v[i] = Math.min(v[i], Math.rint(cap));
                }
            }
            case "weekend fault" -> until = slots(series, from, span, true);
            default -> until = slots(series, from, span, false);
        }
        return new Incident(name, from, Math.max(until, from + 1));
    }

    private int slots(MadeSeries series, int from, int span, boolean weekend) {
        double[] v = series.values();
        int until = Math.min(v.length, Math.max(span, from + (series.grain() == Grain.HOUR ? 72 : 8)));
        int hour = series.time(from).getHour();
        for (int i = from; i < until; i++) {
            boolean hit = weekend
                    ? series.time(i).getDayOfWeek().getValue() > 5
                    : series.grain() == Grain.HOUR && series.time(i).getHour() == hour;
            v[i] = hit || i == from ? Math.rint(v[i] * 0.3) : v[i];
        }
        return until;
    }

    private Incident share(MadeSeries series, int from, int until, int span) {
        double[] v = series.values();
        String name = chance.one(
                "all null", "big burst", "big burst", "small burst", "shift of share", "missing", "leak of share");
        boolean valid = series.kind() == SeriesKind.VALID_FRACTION;
        int end = name.startsWith("shift") || name.startsWith("leak") ? span : until;
        double size = chance.between(0.02, 0.06);
        double big = chance.between(0.15, 0.7);
        for (int i = from; i < end; i++) {
            double bad = valid ? 1 - v[i] : v[i];
            bad = switch (name) {
                case "all null" -> 1;
                case "big burst" -> Math.min(1, bad + big);
                case "small burst" -> Math.min(1, bad * 2 + size);
                case "shift of share" -> Math.min(1, bad * 2 + size);
                case "leak of share" -> Math.min(1, bad + 0.2 * (i - from + 1) / (end - from));
                default -> Double.NaN;
            };
            v[i] = valid ? 1 - bad : bad;
        }
        return new Incident(name, from, end);
    }

    private Incident wait(MadeSeries series, int from, int until) {
        double[] v = series.values();
        String name = chance.one("stall", "stall", "slow", "missing");
        double factor = chance.between(4, 10);
        double step = series.grain() == Grain.HOUR ? 60 : 1440;
        for (int i = from; i < until; i++) {
            v[i] = switch (name) {
                case "stall" -> v[i] + step * (i - from + 1);
                case "slow" -> v[i] * factor + 15;
                default -> Double.NaN;
            };
        }
        return new Incident(name, from, until);
    }

    private Incident mean(MadeSeries series, int from, int until, int span) {
        double[] v = series.values();
        String name = chance.one("mean jump", "mean jump", "mean shift", "missing", "unit error", "mean zero");
        int end = name.equals("mean shift") ? span : until;
        double factor = chance.one(0.5, 0.65, 1.5, 2.0);
        for (int i = from; i < end; i++) {
            v[i] = switch (name) {
                case "mean jump", "mean shift" -> v[i] * factor;
                case "unit error" -> v[i] * 100;
                case "mean zero" -> 0;
                default -> Double.NaN;
            };
        }
        return new Incident(name, from, end);
    }

    private static void scale(double[] v, int from, int until, double by) {
        for (int i = from; i < until; i++) {
            v[i] = Math.rint(v[i] * by);
        }
    }

    private static double typical(double[] values) {
        double[] sorted = java.util.Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
