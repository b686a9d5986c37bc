package io.tidemark.store;

import io.tidemark.core.metric.DistinctSketch;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Format;
import io.tidemark.core.metric.FormatTally;
import io.tidemark.core.metric.FrequentValues;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.LogHistogram;
import io.tidemark.core.metric.MomentSummary;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.QueryFigure;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.metric.TestTally;
import io.tidemark.core.metric.TextExtremes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and texts of a state; each kind of state has some of them.
 *
 * @param n whole numbers
 * @param x numbers
 * @param t points in time
 * @param p texts
 * @param h sampled hashes
 * @param v counts by value, or by format
 * @param pos counts by bin of the positive numbers
 * @param neg counts by bin of the negative numbers
 */
record StateBody(
        @Nullable List<Long> n,
        @Nullable List<Double> x,
        @Nullable List<Instant> t,
        @Nullable List<String> p,
        @Nullable String h,
        @Nullable Map<String, Long> v,
        @Nullable Map<Integer, Long> pos,
        @Nullable Map<Integer, Long> neg) {
    static StateBody of(State state) {
        return switch (state) {
            case Tally s -> numbers(List.of(s.count()), null);
            case DuplicateTally s -> numbers(List.of(s.rowsWithKey(), s.distinctKeys(), s.uniqueKeys()), null);
            case RedeliveryTally s -> redeliveries(s);
            case NumberSummary s -> numbers(List.of(s.count()), List.of(s.min(), s.max(), s.mean(), s.m2()));
            case MomentSummary s -> numbers(List.of(s.count()), List.of(s.mean(), s.m2(), s.m3(), s.m4()));
            case InstantRange s -> new StateBody(null, null, pair(s.min(), s.max()), null, null, null, null, null);
            case TextExtremes s -> new StateBody(null, null, null, pair(s.min(), s.max()), null, null, null, null);
            case DistinctSketch s ->
                new StateBody(List.of((long) s.bits()), null, null, null, HashText.write(s.hashes()), null, null, null);
            case FrequentValues s ->
                new StateBody(List.of(s.rest(), s.error()), null, null, null, null, s.counts(), null, null);
            case LogHistogram s ->
                new StateBody(
                        List.of(s.zeros()),
                        List.of(s.min(), s.max()),
                        null,
                        null,
                        null,
                        null,
                        s.positive(),
                        s.negative());
            case TestTally s ->
                numbers(
                        s.untold() == 0 ? List.of(s.tested(), s.found()) : List.of(s.tested(), s.found(), s.untold()),
                        null);
            case QueryFigure s -> numbers(List.of(), s.value() == null ? List.of() : List.of(s.value()));
            case FormatTally s ->
                new StateBody(List.of(s.values()), null, null, null, null, byName(s.matching()), null, null);
        };
    }

    private static StateBody numbers(List<Long> whole, @Nullable List<Double> numbers) {
        return new StateBody(whole, numbers, null, null, null, null, null, null);
    }

    private static <T> @Nullable List<T> pair(@Nullable T min, @Nullable T max) {
        return min == null || max == null ? null : List.of(min, max);
    }

    private static Map<String, Long> byName(Map<Format, Long> matching) {
        Map<String, Long> counts = new HashMap<>();
        matching.forEach((format, count) -> counts.put(format.text(), count));
        return counts;
    }

    Tally tally() {
        return new Tally(whole(0));
    }

    TestTally test() {
        return new TestTally(whole(0), whole(1), Objects.requireNonNull(n).size() > 2 ? whole(2) : 0);
    }

    QueryFigure query() {
        return x == null || x.isEmpty() ? QueryFigure.NONE : new QueryFigure(number(0));
    }

    DuplicateTally duplicates() {
        return new DuplicateTally(whole(0), whole(1), whole(2));
    }

    /** Each origin as a text; the body of none has no texts. */
    private static StateBody redeliveries(RedeliveryTally tally) {
        return new StateBody(
                List.of(tally.rowsWithKey(), tally.redelivered(), tally.repeated()),
                null,
                null,
                tally.origins().stream().map(RedeliveryText::write).toList(),
                null,
                null,
                null,
                null);
    }

    RedeliveryTally redeliveries() {
        List<String> origins = p == null ? List.of() : p;
        return new RedeliveryTally(
                whole(0),
                whole(1),
                whole(2),
                origins.stream().map(RedeliveryText::read).toList());
    }

    NumberSummary numbers() {
        return new NumberSummary(whole(0), number(0), number(1), number(2), number(3));
    }

    MomentSummary moments() {
        return new MomentSummary(whole(0), number(0), number(1), number(2), number(3));
    }

    InstantRange times() {
        return t == null ? InstantRange.EMPTY : new InstantRange(t.getFirst(), t.getLast());
    }

    TextExtremes texts() {
        return p == null ? TextExtremes.NONE : new TextExtremes(p.getFirst(), p.getLast());
    }

    DistinctSketch distinct() {
        return DistinctSketch.of((int) whole(0), HashText.read(Objects.requireNonNull(h)));
    }

    FrequentValues frequent() {
        return new FrequentValues(Objects.requireNonNull(v), whole(0), whole(1));
    }

    LogHistogram histogram() {
        return new LogHistogram(
                whole(0),
                new TreeMap<>(Objects.requireNonNull(pos)),
                new TreeMap<>(Objects.requireNonNull(neg)),
                number(0),
                number(1));
    }

    FormatTally formats() {
        Map<Format, Long> matching = new EnumMap<>(Format.class);
        Objects.requireNonNull(v)
                .forEach((name, count) -> matching.put(Format.valueOf(name.toUpperCase(Locale.ROOT)), count));
        return new FormatTally(whole(0), matching);
    }

    private long whole(int place) {
        return Objects.requireNonNull(n).get(place);
    }

    private double number(int place) {
        return Objects.requireNonNull(x).get(place);
    }
}
