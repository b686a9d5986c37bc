package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Calendar;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.feedback.Feedbacks;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.SeriesStates;
import io.tidemark.rules.detect.Assessment;
import io.tidemark.rules.detect.SeriesKind;
import io.tidemark.rules.detect.SeriesSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** The earlier values of a dataset's metrics; each series is read once. A window is never its own baseline. */
final class History {
    private static final int ENOUGH = 3;
    private static final int YEARS_BACK = 6;
    private static final Duration REMEMBERED = Duration.ofDays(35);
    private static final List<Duration> LOOK_BACK = List.of(Duration.ofHours(6), Duration.ofDays(40));

    private final Profiles profiles;
    private final Dataset dataset;
    private final EarlierWindows earlier;
    private final Partitioning.TimeWindows how;
    private final Learnt learnt;
    private final Said said;
    private final Instant from;
    private final Instant until;
    private final Map<MetricId, NavigableMap<Instant, Double>> series = new HashMap<>();

    /** The first and the last window that are judged. */
    record Span(PartitionKey.Window earliest, PartitionKey.Window latest) {}

    /** Where values and what was learnt and said of them are kept. */
    record Kept(Profiles profiles, SeriesStates states, Feedbacks feedbacks) {}

    /** The history of these windows. */
    History(Kept kept, Dataset dataset, Partitioning.TimeWindows how, Span span) {
        Profiles profiles = kept.profiles();
        this.said = new Said(kept.feedbacks().of(dataset.id()));
        this.profiles = profiles;
        this.dataset = dataset;
        this.how = how;
        this.learnt = new Learnt(profiles, kept.states(), said, dataset, how);
        this.earlier = new EarlierWindows(how);
        this.from = earlier.horizon(span.earliest());
        this.until = span.latest().from();
    }

    /** What people said of the values. */
    Said said() {
        return said;
    }

    /** The value to compare the window's with; empty when there is not enough history. */
    OptionalDouble baseline(Looked looked, MetricId metric, PartitionKey.Window window, Condition.Change change) {
        return change.baseline() == Baseline.AVERAGE
                ? average(looked, metric, window, change.windows())
                : baseline(looked, metric, window, change.baseline());
    }

    /** The mean of the windows before; empty where fewer than half of them have a value. */
    private OptionalDouble average(Looked looked, MetricId metric, PartitionKey.Window window, int windows) {
        Instant first = earlier.previous(window, windows).getLast();
        List<Double> values = profiles.series(dataset.id(), metric, first, window.from()).stream()
                .filter(point -> !said.isExcluded(looked, point.at(), point.value()))
                .map(MetricPoint::value)
                .filter(value -> metric.name() != MetricName.ROW_COUNT || value > 0)
                .toList();
        return values.size() * 2 < windows
                ? OptionalDouble.empty()
                : values.stream().mapToDouble(Double::doubleValue).average();
    }

    /** The newest profile of the window before. */
    Optional<Profile> before(PartitionKey.Window window) {
        return profiles.newest(
                dataset.id(), how.windowAt(earlier.previous(window, 1).getFirst()));
    }

    /** The newest known value of a metric. */
    Optional<MetricPoint> newest(MetricId metric, Instant now) {
        for (Duration back : LOOK_BACK) {
            List<MetricPoint> points = profiles.series(dataset.id(), metric, now.minus(back), now.plus(back));
            if (!points.isEmpty()) {
                return Optional.of(points.getLast());
            }
        }
        return Optional.empty();
    }

    /** The times that a metric of the last 35 days tells. */
    NavigableSet<Instant> times(MetricId metric, Instant now) {
        NavigableSet<Instant> times = new TreeSet<>();
        profiles.series(dataset.id(), metric, now.minus(REMEMBERED), now.plus(LOOK_BACK.getFirst()))
                .forEach(point -> times.add(Instant.ofEpochMilli((long) (point.value() * 1_000))));
        return times;
    }

    /** When the newest window with rows was last profiled. */
    Optional<Instant> lastProfiled(Instant now) {
        return newest(MetricId.of(MetricName.ROW_COUNT), now)
                .flatMap(point -> profiles.newest(dataset.id(), point.window()))
                .map(Profile::takenAt);
    }

    private OptionalDouble baseline(Looked looked, MetricId metric, PartitionKey.Window window, Baseline baseline) {
        List<Double> values = valuesAt(looked, metric, earlier.starts(window, baseline));
        int needed = baseline == Baseline.USUAL ? ENOUGH : 1;
        return values.size() < needed ? OptionalDouble.empty() : OptionalDouble.of(median(values));
    }

    /** How the anomaly detector is to look at a series. */
    SeriesSettings settings(SeriesKind kind, Condition.Anomaly anomaly, PartitionKey.Window window) {
        SeriesSettings settings =
                SeriesSettings.of(kind, how.grain()).looking(anomaly.direction(), anomaly.sensitivity());
        Calendar calendar = dataset.settings().calendar();
        int year = window.from().atZone(how.zone()).getYear();
        return calendar == null
                ? settings
                : settings.withHolidays(calendar.holidays().between(year - YEARS_BACK, year + 1));
    }

    /** What the anomaly detector says of a window's value. */
    Assessment assess(Learnt.Series series, PartitionKey.Window window, double observed) {
        return learnt.assess(series, window, observed);
    }

    /** Stores what was learnt of series. */
    void keep() {
        learnt.keep();
    }

    OptionalDouble usual(MetricId metric, PartitionKey.Window window) {
        return baseline(Looked.BY_NO_RULE, metric, window, Baseline.USUAL);
    }

    /** The known values of the windows that start in [start, end), by start. */
    NavigableMap<Instant, Double> between(MetricId metric, Instant start, Instant end) {
        return of(metric).subMap(start, true, end, false);
    }

    /** Whether there are rows before the window and after it. */
    boolean surrounds(PartitionKey.Window window) {
        MetricId rows = MetricId.of(MetricName.ROW_COUNT);
        Instant horizon = earlier.horizon(window);
        boolean before = profiles.series(dataset.id(), rows, horizon, window.from()).stream()
                .anyMatch(point -> point.value() > 0);
        Instant after = window.until().plus(Duration.between(horizon, window.from()));
        return before
                && profiles.series(dataset.id(), rows, window.until(), after).stream()
                        .anyMatch(point -> point.value() > 0);
    }

    private List<Double> valuesAt(Looked looked, MetricId metric, List<Instant> starts) {
        NavigableMap<Instant, Double> known = of(metric);
        return starts.stream()
                .flatMap(start ->
                        Optional.ofNullable(known.get(start))
                                .filter(value -> !said.isExcluded(looked, start, value))
                                .stream())
                .toList();
    }

    private NavigableMap<Instant, Double> of(MetricId metric) {
        return series.computeIfAbsent(metric, this::read);
    }

    private NavigableMap<Instant, Double> read(MetricId metric) {
        NavigableMap<Instant, Double> values = new TreeMap<>();
        boolean zeroIsAbsence = metric.name() == MetricName.ROW_COUNT;
        for (MetricPoint point : profiles.series(dataset.id(), metric, from, until)) {
            if (!zeroIsAbsence || point.value() > 0) {
                values.put(point.at(), point.value());
            }
        }
        return values;
    }

    static double median(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
