package io.tidemark.store;

import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure with its state, or with the failure in its place, as it is stored. Names are short because there are many.
 *
 * @param m the measure
 * @param c the columns it reads
 * @param after of late rows
 * @param n a count
 * @param d distinct keys
 * @param s min, max, mean and m2
 * @param f the failure
 */
record StateJson(
        MeasureKind m,
        List<String> c,
        @Nullable Duration after,
        @Nullable Long n,
        @Nullable Long d,
        @Nullable List<Double> s,
        @Nullable Instant min,
        @Nullable Instant max,
        @Nullable Failure f) {
    static StateJson of(Measure<?> measure, State state) {
        return switch (state) {
            case Tally tally -> of(measure, tally.count(), null, null, null, null, null);
            case NumberSummary numbers ->
                of(
                        measure,
                        numbers.count(),
                        null,
                        List.of(numbers.min(), numbers.max(), numbers.mean(), numbers.m2()),
                        null,
                        null,
                        null);
            case InstantRange range -> of(measure, null, null, null, range.min(), range.max(), null);
            case DuplicateTally tally -> of(measure, tally.rowsWithKey(), tally.distinctKeys(), null, null, null, null);
        };
    }

    static StateJson of(Measure<?> measure, Failure failure) {
        return of(measure, null, null, null, null, null, failure);
    }

    void addTo(States.Builder states) {
        switch (m) {
            case ROW_COUNT -> put(states, new Measure.RowCount(), tally());
            case NULL_COUNT -> put(states, new Measure.NullCount(column()), tally());
            case BLANK_COUNT -> put(states, new Measure.BlankCount(column()), tally());
            case TRUE_COUNT -> put(states, new Measure.TrueCount(column()), tally());
            case NUMBER_STATS -> put(states, new Measure.NumberStats(column()), numbers());
            case TIME_RANGE -> put(states, new Measure.TimeRange(column()), new InstantRange(min, max));
            case LATE_ROWS -> put(states, new Measure.LateRows(column(), lateness()), tally());
            case DUPLICATE_ROWS -> put(states, new Measure.DuplicateRows(c), new DuplicateTally(count(n), count(d)));
            case MISPLACED_ROWS -> put(states, new Measure.MisplacedRows(), tally());
            case UNPARSEABLE_ROWS -> put(states, new Measure.UnparseableRows(), tally());
        }
    }

    private <S extends State> void put(States.Builder states, Measure<S> measure, S state) {
        if (f == null) {
            states.put(measure, state);
        } else {
            states.fail(measure, f);
        }
    }

    private String column() {
        return c.getFirst();
    }

    private Duration lateness() {
        return after == null ? Duration.ZERO : after;
    }

    private Tally tally() {
        return new Tally(count(n));
    }

    private NumberSummary numbers() {
        return s == null ? NumberSummary.ZERO : new NumberSummary(count(n), s.get(0), s.get(1), s.get(2), s.get(3));
    }

    private static long count(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static StateJson of(
            Measure<?> measure,
            @Nullable Long n,
            @Nullable Long d,
            @Nullable List<Double> s,
            @Nullable Instant min,
            @Nullable Instant max,
            @Nullable Failure failure) {
        Duration after = measure instanceof Measure.LateRows late ? late.after() : null;
        return new StateJson(MeasureKind.of(measure), measure.columns(), after, n, d, s, min, max, failure);
    }
}
