package io.tidemark.rules.replay;

import io.tidemark.core.backtest.BacktestSeries;
import io.tidemark.core.backtest.DatasetBacktest;
import io.tidemark.core.backtest.Firing;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.desk.IncidentReplay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what a rule said of one dataset, as incidents and as series. */
final class Trial {
    /** A rule that fires more often than that is judged by the count alone. */
    static final int MOST_VIOLATIONS = 1_000;

    private final IncidentReplay incidents = new IncidentReplay();
    private final List<Firing> firings = new ArrayList<>();
    private final Set<Place> wrong = new HashSet<>();
    private final Set<Place> judged = new HashSet<>();
    private final Set<Place> undecided = new HashSet<>();
    private final Map<String, Map<Instant, SeriesPoint>> series = new TreeMap<>();

    private record Place(PartitionKey partition, String column) {}

    void take(Verdict verdict, Instant at) {
        Place place = new Place(verdict.partition(), verdict.column());
        switch (verdict.outcome()) {
            case Outcome.Passed passed -> {
                judged.add(place);
                plot(verdict, new SeriesPoint(start(verdict, at), passed.observed(), passed.expected(), false));
                if (wrong.contains(place) && !isCut()) {
                    incidents.apply(verdict, at);
                }
            }
            case Outcome.Violated violated -> {
                judged.add(place);
                plot(verdict, new SeriesPoint(start(verdict, at), violated.observed(), violated.expected(), true));
                boolean counts = !isCut();
                wrong.add(place);
                if (counts) {
                    fire(verdict, violated, at);
                }
            }
            case Outcome.Skipped skipped -> undecided.add(place);
            case Outcome.Failed failed -> undecided.add(place);
        }
    }

    private void fire(Verdict verdict, Outcome.Violated violated, Instant at) {
        incidents
                .apply(verdict, at)
                .ifPresent(incident -> firings.add(new Firing(
                        Math.toIntExact(incident.id().number()),
                        verdict.partition(),
                        verdict.revision(),
                        verdict.column(),
                        at,
                        violated.observed(),
                        violated.expected(),
                        violated.message())));
    }

    private boolean isCut() {
        return wrong.size() >= MOST_VIOLATIONS;
    }

    private void plot(Verdict verdict, SeriesPoint point) {
        series.computeIfAbsent(verdict.column(), column -> new TreeMap<>()).put(point.at(), point);
    }

    private static Instant start(Verdict verdict, Instant at) {
        return verdict.partition() instanceof PartitionKey.Window window ? window.from() : at;
    }

    DatasetBacktest result(DatasetId dataset, int partitions) {
        undecided.removeAll(judged);
        return new DatasetBacktest(
                dataset,
                "",
                partitions,
                judged.size(),
                undecided.size(),
                wrong.size(),
                incidents.count(),
                isCut(),
                firings,
                series.entrySet().stream()
                        .map(entry -> new BacktestSeries(
                                entry.getKey(), List.copyOf(entry.getValue().values())))
                        .toList());
    }
}
