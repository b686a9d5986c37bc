package io.tidemark.rules.detect.series;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints how well detectors find the faults of made-up series, by seed, family, grain and length. */
public final class ScoreTable {
    private ScoreTable() {}

    /** Seeds are the arguments; {@code -v} tells of each false alert and each miss. */
    public static void main(String[] arguments) {
        boolean verbose = Arrays.asList(arguments).contains("-v");
        long[] seeds = Arrays.stream(arguments)
                .filter(one -> !one.startsWith("-"))
                .mapToLong(Long::parseLong)
                .toArray();
        Map<String, Detector> detectors = new LinkedHashMap<>();
        detectors.put("band", Detector.band());
        if (!Arrays.asList(arguments).contains("-q")) {
            detectors.put("3 sigma", Detector.deviations(10_000));
            detectors.put("14 days", Detector.deviations(14));
        }
        detectors.forEach((name, detector) -> print(name, detector, seeds, verbose && name.equals("band")));
    }

    private static void print(String name, Detector detector, long[] seeds, boolean verbose) {
        Map<String, Score> scores = new TreeMap<>();
        Map<String, Score> faults = new TreeMap<>();
        for (long seed : seeds) {
            List<MadeSeries> all = Collection.of(seed);
            for (int n = 0; n < all.size(); n++) {
                MadeSeries series = all.get(n);
                boolean[] alerts = detector.alerts(series);
                for (String group : List.of(
                        " all",
                        " seed " + seed,
                        "grain " + series.grain(),
                        "family " + series.family() + " " + series.grain(),
                        "length " + length(series))) {
                    scores.computeIfAbsent(group, key -> new Score()).add(series, alerts);
                }
                byFault(series, alerts, faults);
                if (verbose) {
                    Explain.series(seed, n, series, alerts);
                }
            }
        }
        System.out.println("== " + name);
        scores.forEach((group, score) -> System.out.printf("%-28s %s%n", group, score));
        faults.forEach((fault, score) ->
                System.out.printf("   %-22s R %.2f of %d%n", fault, score.recall(), score.incidents()));
    }

    private static void byFault(MadeSeries series, boolean[] alerts, Map<String, Score> faults) {
        for (Incident incident : series.incidents()) {
            boolean hit = false;
            for (int i = incident.from(); i < incident.to(); i++) {
                hit |= alerts[i];
            }
            faults.computeIfAbsent(incident.name(), key -> new Score()).addFound(hit);
        }
    }

    private static String length(MadeSeries series) {
        double days = series.months() * 30;
        return days <= 14 ? "a: <= 14 days" : days <= 60 ? "b: 15-60 days" : "c: > 60 days";
    }
}
