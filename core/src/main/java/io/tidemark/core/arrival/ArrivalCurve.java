package io.tidemark.core.arrival;

import io.tidemark.core.dataset.PartitionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How full a dataset's windows usually are at each age, as a share of the rows that they had in the end. It never
 * falls with age: what a later age does not bear out, an earlier one does not claim.
 *
 * @param points by age; an age at which fewer than five windows were seen has none
 * @param windows how many windows it rests on
 * @param settled from this age on their rows were taken as final
 */
public record ArrivalCurve(List<Point> points, int windows, Duration settled) {
    /** Fewer windows than this say nothing. */
    public static final int FEWEST = 5;

    private static final int MOST = 200;
    private static final int ENOUGH = 20;
    private static final List<Duration> FINAL_AGES =
            List.of(Duration.ofDays(7), Duration.ofDays(3), Duration.ofHours(24));

    /**
     * One age.
     *
     * @param low nine of ten windows were at least that full
     * @param high one of ten was fuller
     * @param windows how many were seen at this age
     */
    public record Point(Duration age, double low, double median, double high, int windows) {}

    public ArrivalCurve {
        points = List.copyOf(points);
    }

    /**
     * Learns from the newest 200 windows that are old enough to be final: seven days where there are twenty such, else
     * three days, else one.
     *
     * @param rows the rows of each settled window now
     * @return empty when fewer than five windows say anything
     */
    public static Optional<ArrivalCurve> learn(
            Collection<Arrival> arrivals, Map<PartitionKey.Window, Long> rows, Instant now) {
        List<Arrival> known = arrivals.stream()
                .filter(arrival -> !arrival.isEmpty() && rows.getOrDefault(arrival.window(), 0L) > 0)
                .sorted(Comparator.comparing(Arrival::window).reversed())
                .toList();
        Duration settled = settledAge(known, now);
        List<Arrival> used = known.stream()
                .filter(one -> isOlder(one, settled, now))
                .limit(MOST)
                .toList();
        List<Point> points = points(used, rows);
        return points.isEmpty() ? Optional.empty() : Optional.of(new ArrivalCurve(points, used.size(), settled));
    }

    /** The age from which nine of ten windows are at least that full; empty when they never are. */
    public Optional<Duration> ageOf(double share) {
        return points.stream()
                .filter(point -> point.low() >= share)
                .map(Point::age)
                .findFirst();
    }

    /** How full a window of that age usually is, in between on a straight line; empty before the first age. */
    public Optional<Double> usualAt(Duration age) {
        Point before = null;
        for (Point point : points) {
            if (point.age().compareTo(age) > 0) {
                return before == null ? Optional.empty() : Optional.of(between(before, point, age));
            }
            before = point;
        }
        return Optional.ofNullable(before).map(Point::median);
    }

    private static double between(Point a, Point b, Duration age) {
        double part =
                (double) age.minus(a.age()).toMillis() / b.age().minus(a.age()).toMillis();
        return a.median() + part * (b.median() - a.median());
    }

    private static Duration settledAge(List<Arrival> known, Instant now) {
        return FINAL_AGES.stream()
                .filter(age ->
                        known.stream().filter(one -> isOlder(one, age, now)).count() >= ENOUGH)
                .findFirst()
                .orElse(FINAL_AGES.getLast());
    }

    private static boolean isOlder(Arrival arrival, Duration age, Instant now) {
        return !now.isBefore(arrival.window().until().plus(age));
    }

    private static List<Point> points(List<Arrival> used, Map<PartitionKey.Window, Long> rows) {
        SortedMap<Duration, List<Double>> shares = new TreeMap<>();
        for (Arrival arrival : used) {
            double all = rows.getOrDefault(arrival.window(), 0L);
            arrival.rowsByAge()
                    .forEach((age, seen) ->
                            shares.computeIfAbsent(age, _ -> new ArrayList<>()).add(Math.min(1, seen / all)));
        }
        List<Point> points = new ArrayList<>();
        shares.forEach((age, seen) -> {
            if (seen.size() >= FEWEST) {
                points.add(point(age, seen));
            }
        });
        return neverFalling(points);
    }

    private static Point point(Duration age, List<Double> shares) {
        List<Double> sorted = shares.stream().sorted().toList();
        int last = sorted.size() - 1;
        return new Point(
                age,
                sorted.get((int) Math.floor(0.1 * last)),
                sorted.get(last / 2),
                sorted.get((int) Math.ceil(0.9 * last)),
                sorted.size());
    }

    private static List<Point> neverFalling(List<Point> points) {
        List<Point> lowered = new ArrayList<>();
        Point next = null;
        for (Point point : points.reversed()) {
            next = next == null
                    ? point
                    : new Point(
                            point.age(),
                            Math.min(point.low(), next.low()),
                            Math.min(point.median(), next.median()),
                            Math.min(point.high(), next.high()),
                            point.windows());
            lowered.addFirst(next);
        }
        return lowered;
    }
}
