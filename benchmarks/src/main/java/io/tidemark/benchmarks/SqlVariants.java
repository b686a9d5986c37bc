package io.tidemark.benchmarks;

import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of the table of events: profiles of growing depth, and the statements that other tools would send. */
final class SqlVariants {
    static final Measure.DuplicateRows DUPLICATES = new Measure.DuplicateRows(List.of("event_id"));

    private static final Measure.RowCount ROWS = new Measure.RowCount();
    private static final List<String> COLUMNS = List.of(
            "event_id",
            "at",
            "user_id",
            "country",
            "email",
            "amount",
            "score",
            "items",
            "is_test",
            "signup",
            "loaded",
            "payload");
    private static final List<String> NUMBERS = List.of("user_id", "amount", "score", "items");
    private static final String HOUR = "date_trunc('hour', at)";

    private SqlVariants() {}

    /** What is measured of a dataset by default: counts, completeness, statistics, and seven distinct counts. */
    static Set<Measure<?>> standard() {
        return Objects.requireNonNull(ofMeasures().get("standard, 7 distinct counts"));
    }

    static Map<String, Set<Measure<?>>> ofMeasures() {
        Set<Measure<?>> completeness = new LinkedHashSet<>(Set.of(ROWS));
        COLUMNS.forEach(column -> completeness.add(new Measure.NullCount(column)));
        Set<Measure<?>> statistics = new LinkedHashSet<>(completeness);
        statistics.add(new Measure.BlankCount("email"));
        statistics.add(new Measure.TrueCount("is_test"));
        statistics.add(new Measure.LateRows("loaded", Duration.ofMinutes(10)));
        statistics.add(new Measure.TimeRange("loaded"));
        statistics.add(new Measure.NumberRange("amount"));
        List.of("user_id", "score", "items").forEach(column -> statistics.add(new Measure.NumberStats(column)));
        Set<Measure<?>> standard = new LinkedHashSet<>(statistics);
        List.of("event_id", "user_id", "email", "amount", "score", "loaded", "payload")
                .forEach(column -> standard.add(new Measure.Distinct(column)));
        Set<Measure<?>> all = new LinkedHashSet<>(standard);
        List.of("country", "items", "is_test").forEach(column -> {
            all.add(new Measure.Distinct(column));
            all.add(new Measure.TopValues(column));
        });
        Map<String, Set<Measure<?>>> variants = new LinkedHashMap<>();
        variants.put("rows per hour", Set.of(ROWS));
        variants.put("completeness", completeness);
        variants.put("completeness and statistics", statistics);
        variants.put("standard, 7 distinct counts", standard);
        variants.put("standard, 10 distinct counts, 3 tops", all);
        variants.put("deep", deep(all));
        variants.put("exact duplicates", Set.of(ROWS, DUPLICATES));
        return variants;
    }

    private static Set<Measure<?>> deep(Set<Measure<?>> standard) {
        Set<Measure<?>> deep = new LinkedHashSet<>(standard);
        for (String number : NUMBERS) {
            deep.add(new Measure.Quantiles(number));
            deep.add(new Measure.Moments(number));
            deep.add(new Measure.Matching(number, Feature.ZERO));
            deep.add(new Measure.Matching(number, Feature.NEGATIVE));
        }
        for (String text : List.of("email", "country")) {
            deep.add(new Measure.Lengths(text));
            deep.add(new Measure.Matching(text, Feature.PLACEHOLDER));
            deep.add(new Measure.Matching(text, Feature.PADDED));
        }
        deep.add(new Measure.Delay("at", "loaded"));
        return deep;
    }

    /** In shapes that were read in the tools' sources; the tools themselves are not run. */
    static Map<String, String> ofOthers() {
        String naive = NUMBERS.stream()
                .map(column -> "min(" + column + "), max(" + column + "), avg(" + column + "), stddev(" + column + ")")
                .collect(Collectors.joining(", "));
        String counts = COLUMNS.stream().map(column -> "count(" + column + ")").collect(Collectors.joining(", "));
        String distinct = COLUMNS.stream()
                .map(column -> "count(" + column + ") - count(distinct " + column + ")")
                .collect(Collectors.joining(", "));
        Map<String, String> others = new LinkedHashMap<>();
        others.put(
                "naive SQL, statistics", "SELECT " + HOUR + ", " + counts + ", " + naive + " FROM events GROUP BY 1");
        others.put(
                "shape of DQOps: merged sensors",
                "SELECT " + HOUR + ", " + counts + ", " + distinct + " FROM events GROUP BY 1");
        others.put(
                "shape of Soda: one aggregate, no hours",
                "SELECT " + counts + ", " + naive + ", count(distinct event_id), count(distinct user_id) FROM events");
        others.put(
                "naive SQL, duplicates",
                "SELECT h, count(*) FROM (SELECT " + HOUR
                        + " h, event_id FROM events GROUP BY 1, 2 HAVING count(*) > 1) d" + " GROUP BY 1");
        return others;
    }
}
