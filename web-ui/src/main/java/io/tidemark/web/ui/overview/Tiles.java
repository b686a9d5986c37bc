package io.tidemark.web.ui.overview;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.health.HealthReads;
import io.tidemark.core.health.Overview;
import io.tidemark.core.rule.Severity;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.Tile;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Numbers;
import io.tidemark.web.ui.words.Times;
import io.tidemark.web.ui.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The numbers on top of the first page, each the way to its list. */
final class Tiles extends Div {
    private static final double MANY_COPIES = 0.001;

    private final transient HealthReads health;
    private final Tile datasets = new Tile("Datasets monitored", Links.DATASETS);
    private final Tile healthy = new Tile("Healthy", list(Map.of("status", "unhealthy")));
    private final Tile open = new Tile("Open incidents", Links.INCIDENTS);
    private final Tile missing = new Tile("Missing or late, 24 h", list(Map.of("sort", "status")));
    private final Tile duplicates =
            new Tile("Duplicate rate, 24 h", list(Map.of("sort", "duplicates", "desc", "true")));
    private final Tile freshness = new Tile("Median freshness", list(Map.of("sort", "newest")));

    Tiles(HealthReads health) {
        this.health = health;
        addClassName("tm-tiles");
        add(datasets, healthy, open, missing, duplicates, freshness);
    }

    void refresh() {
        Overview now = health.overview();
        datasets.show(Numbers.count(now.datasets()), Tone.NONE, waiting(now.due()));
        showHealthy(now);
        showOpen(now);
        int gaps = now.lastDayMissing() + now.lastDayLate();
        missing.show(
                Numbers.count(gaps),
                now.lastDayMissing() > 0 ? Tone.BAD : now.lastDayLate() > 0 ? Tone.WARN : Tone.OK,
                now.lastDayMissing() + " missing, " + now.lastDayLate() + " late");
        Double copies = now.duplicateRatio();
        duplicates.show(
                Numbers.percent(copies),
                copies == null ? Tone.NONE : copies >= MANY_COPIES ? Tone.WARN : Tone.OK,
                "of rows with a key");
        Double age = now.medianFreshnessSeconds();
        freshness.show(
                age == null ? Numbers.NONE : Times.span(Duration.ofSeconds(age.longValue())),
                Tone.NONE,
                "age of the newest row");
    }

    private void showHealthy(Overview now) {
        if (now.datasets() == 0) {
            healthy.show(Numbers.NONE, Tone.NONE, "no datasets yet");
            return;
        }
        Tone tone = now.unhealthy() > 0 ? Tone.WARN : Tone.OK;
        healthy.show(
                Numbers.plain(100.0 * now.healthy() / now.datasets(), 1) + "%",
                tone,
                now.unhealthy() + " unhealthy, " + now.unknown() + " unknown");
    }

    private void showOpen(Overview now) {
        List<Severity> worstFirst = new ArrayList<>(Arrays.asList(Severity.values()));
        worstFirst.sort(Comparator.reverseOrder());
        List<String> parts = worstFirst.stream()
                .filter(severity -> now.openBySeverity().getOrDefault(severity, 0) > 0)
                .map(severity -> now.openBySeverity().get(severity) + " " + Words.inText(severity))
                .toList();
        Tone tone = worstFirst.stream()
                .filter(severity -> now.openBySeverity().getOrDefault(severity, 0) > 0)
                .findFirst()
                .map(Tone::of)
                .orElse(Tone.OK);
        open.show(
                Numbers.count(now.openIncidents()), tone, parts.isEmpty() ? "nothing to do" : String.join(", ", parts));
    }

    private static String waiting(long due) {
        return due == 0 ? "all profiled" : Words.counted(due, "partition") + " waiting";
    }

    private static String list(Map<String, String> state) {
        return Links.path(Links.DATASETS, state);
    }
}
