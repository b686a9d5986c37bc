package io.tidemark.rules.judge;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profiles;
import io.tidemark.core.rule.SeriesKey;
import io.tidemark.core.rule.SeriesState;
import io.tidemark.core.rule.SeriesStates;
import io.tidemark.rules.detect.Assessment;
import io.tidemark.rules.detect.BandDetector;
import io.tidemark.rules.detect.SeriesSettings;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Judges a window's value by what was learnt of its series up to the window. What was stored is gone on from where it is
 * no newer than the window; otherwise the series is learnt again from the stored metrics, so that a window that is
 * judged again, or was filled later, is judged by the values of today, and the windows after it are not judged at all.
 */
final class Learnt {
    private static final int HOURS = 28 * 24;
    private static final int DAYS = 120;
    private static final int WEEKS_AND_MONTHS = 70;
    private static final int MOST_GAP = 2_000;

    private final Profiles profiles;
    private final SeriesStates states;
    private final Said said;
    private final Dataset dataset;
    private final Partitioning.TimeWindows how;
    private final Map<SeriesKey, Warm> kept = new HashMap<>();

    /** A series as one rule looks at it. */
    record Series(SeriesKey key, Looked looked, SeriesSettings settings) {}

    /** A detector, and the end of the newest window that it has seen. */
    private record Warm(String settings, Instant until, BandDetector detector) {}

    Learnt(Profiles profiles, SeriesStates states, Said said, Dataset dataset, Partitioning.TimeWindows how) {
        this.said = said;
        this.profiles = profiles;
        this.states = states;
        this.dataset = dataset;
        this.how = how;
    }

    Assessment assess(Series series, PartitionKey.Window window, double observed) {
        Warm warm = warm(series, window);
        Assessment assessment = step(warm.detector(), series, window, observed);
        kept.put(series.key(), new Warm(name(series), window.until(), warm.detector()));
        return assessment;
    }

    private Assessment step(BandDetector detector, Series series, PartitionKey.Window window, double value) {
        LocalDateTime time = local(window);
        if (said.isExcluded(series.looked(), window.from(), value)) {
            Assessment alone =
                    BandDetector.of(series.settings(), detector.state()).step(time, OptionalDouble.of(value));
            detector.leaveOut(time, value);
            return alone;
        }
        Assessment assessment = detector.step(time, OptionalDouble.of(value));
        if (said.isExpected(series.looked(), window, value)
                && !said.isExpected(series.looked(), how.windowAt(window.from().minusNanos(1)))) {
            detector.expect(time);
        }
        return assessment;
    }

    /** Stores what was learnt since. */
    void keep() {
        kept.forEach((key, warm) -> {
            String body = Base64.getEncoder().encodeToString(warm.detector().state());
            states.save(key, new SeriesState(warm.settings(), warm.until(), body));
        });
    }

    /** A detector that has seen all windows before this one. */
    private Warm warm(Series series, PartitionKey.Window window) {
        Warm known = kept.containsKey(series.key()) ? kept.get(series.key()) : stored(series);
        if (known == null
                || !known.settings().equals(name(series))
                || known.until().isAfter(window.from())) {
            BandDetector anew = new BandDetector(series.settings());
            beginAnew(anew, series, window);
            return new Warm(name(series), window.from(), anew);
        }
        goOn(known.detector(), series, how.windowAt(known.until()), window.from());
        return known;
    }

    private @Nullable Warm stored(Series series) {
        return states.find(series.key())
                .filter(state -> state.settings().equals(name(series)))
                .flatMap(state -> restored(series.settings(), state)
                        .map(detector -> new Warm(state.settings(), state.until(), detector)))
                .orElse(null);
    }

    private static Optional<BandDetector> restored(SeriesSettings settings, SeriesState state) {
        try {
            return Optional.of(BandDetector.of(settings, Base64.getDecoder().decode(state.body())));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void beginAnew(BandDetector detector, Series series, PartitionKey.Window window) {
        profiles.series(dataset.id(), series.key().metric(), horizon(window), window.from()).stream()
                .findFirst()
                .ifPresent(first -> goOn(detector, series, first.window(), window.from()));
    }

    /** Steps through the windows that start in [first, until), those without a value included. */
    private void goOn(BandDetector detector, Series series, PartitionKey.Window first, Instant until) {
        PartitionKey.Window next = first;
        for (MetricPoint point : profiles.series(dataset.id(), series.key().metric(), first.from(), until)) {
            absent(detector, next, point.at());
            step(detector, series, point.window(), point.value());
            next = how.windowAt(point.window().until());
        }
        absent(detector, next, until);
    }

    private void absent(BandDetector detector, PartitionKey.Window first, Instant until) {
        PartitionKey.Window window = first;
        for (int i = 0; i < MOST_GAP && window.from().isBefore(until); i++) {
            detector.step(local(window), OptionalDouble.empty());
            window = how.windowAt(window.until());
        }
    }

    private Instant horizon(PartitionKey.Window window) {
        LocalDateTime start = local(window);
        LocalDateTime horizon = switch (how.grain()) {
            case HOUR -> start.minusHours(HOURS);
            case DAY -> start.minusDays(DAYS);
            case WEEK -> start.minusWeeks(WEEKS_AND_MONTHS);
            case MONTH -> start.minusMonths(WEEKS_AND_MONTHS);
        };
        return horizon.atZone(how.zone()).toInstant();
    }

    private LocalDateTime local(PartitionKey.Window window) {
        return window.from().atZone(how.zone()).toLocalDateTime();
    }

    /** How a series is looked at, so that what was learnt otherwise is learnt again. */
    private String name(Series series) {
        SeriesSettings settings = series.settings();
        String holidays = settings.holidays().isEmpty()
                ? ""
                : " holidays " + settings.holidays().hashCode();
        return settings.kind() + " " + settings.grain() + " " + settings.direction() + " " + settings.sensitivity()
                + holidays + said.mark(series.looked());
    }
}
