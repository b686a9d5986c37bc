package io.tidemark.store;

import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Feature;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One measure with its state, or with the failure in its place, as it is stored. Names are short because there are many.
 *
 * @param m the measure
 * @param c the columns it reads, or the words of a rule
 * @param after of late rows; of those outside how long before
 * @param at the bound of future and ancient rows
 * @param w the feature of matching rows
 * @param s the state, null when it failed
 * @param f the failure
 */
record StateJson(
        MeasureKind m,
        List<String> c,
        @Nullable Duration after,
        @Nullable Instant at,
        @Nullable Feature w,
        @Nullable StateBody s,
        @Nullable Failure f) {
    static StateJson of(Measure<?> measure, State state) {
        return of(measure, StateBody.of(state), null);
    }

    static StateJson of(Measure<?> measure, Failure failure) {
        return of(measure, null, failure);
    }

    private static StateJson of(Measure<?> measure, @Nullable StateBody state, @Nullable Failure failure) {
        Duration after = measure instanceof Measure.LateRows late
                ? late.after()
                : measure instanceof Measure.OutsideRows outside ? outside.before() : null;
        Instant at = measure instanceof Measure.FutureRows future
                ? future.from()
                : measure instanceof Measure.AncientRows ancient ? ancient.until() : null;
        Feature feature = measure instanceof Measure.Matching matching ? matching.feature() : null;
        return new StateJson(MeasureKind.of(measure), columns(measure), after, at, feature, state, failure);
    }

    /** What a rule asks for has its words in their place. */
    private static List<String> columns(Measure<?> measure) {
        if (measure instanceof Measure.Tested tested) {
            return List.of(tested.about(), tested.among(), tested.counted());
        }
        return measure instanceof Measure.Queried queried
                ? List.of(queried.sql(), queried.rows() ? "rows" : "")
                : measure.columns();
    }

    void addTo(States.Builder states) {
        if (f != null) {
            states.fail(measure(), f);
        } else {
            put(states, measure(), state());
        }
    }

    @SuppressWarnings("unchecked") // state() yields what the measure's kind tells
    private static <S extends State> void put(States.Builder states, Measure<S> measure, State state) {
        states.put(measure, (S) state);
    }

    Measure<?> measure() {
        return switch (m) {
            case ROW_COUNT -> new Measure.RowCount();
            case NULL_COUNT -> new Measure.NullCount(column());
            case BLANK_COUNT -> new Measure.BlankCount(column());
            case TRUE_COUNT -> new Measure.TrueCount(column());
            case NUMBER_RANGE -> new Measure.NumberRange(column());
            case NUMBER_STATS -> new Measure.NumberStats(column());
            case TIME_RANGE -> new Measure.TimeRange(column());
            case LATE_ROWS -> new Measure.LateRows(column(), after == null ? Duration.ZERO : after);
            case OUTSIDE_ROWS -> new Measure.OutsideRows(column(), after == null ? Duration.ZERO : after);
            case DUPLICATE_ROWS -> new Measure.DuplicateRows(c);
            case REDELIVERIES -> new Measure.Redeliveries(c);
            case MISPLACED_ROWS -> new Measure.MisplacedRows();
            case UNPARSEABLE_ROWS -> new Measure.UnparseableRows();
            case MATCHING -> new Measure.Matching(column(), Objects.requireNonNull(w));
            case FUTURE_ROWS -> new Measure.FutureRows(column(), Objects.requireNonNull(at));
            case ANCIENT_ROWS -> new Measure.AncientRows(column(), Objects.requireNonNull(at));
            case LENGTHS -> new Measure.Lengths(column());
            case MOMENTS -> new Measure.Moments(column());
            case DISTINCT -> new Measure.Distinct(column());
            case TOP_VALUES -> new Measure.TopValues(column());
            case QUANTILES -> new Measure.Quantiles(column());
            case TEXT_RANGE -> new Measure.TextRange(column());
            case FORMATS -> new Measure.Formats(column());
            case MASKS -> new Measure.Masks(column());
            case VALUE_TYPES -> new Measure.ValueTypes(column());
            case DELAY -> new Measure.Delay(column(), c.getLast());
            case TESTED -> new Measure.Tested(column(), c.get(1), c.getLast());
            case QUERIED -> new Measure.Queried(column(), !c.getLast().isEmpty());
        };
    }

    State state() {
        StateBody body = Objects.requireNonNull(s);
        return switch (m) {
            case ROW_COUNT,
                    NULL_COUNT,
                    BLANK_COUNT,
                    TRUE_COUNT,
                    LATE_ROWS,
                    OUTSIDE_ROWS,
                    MISPLACED_ROWS,
                    UNPARSEABLE_ROWS,
                    MATCHING,
                    FUTURE_ROWS,
                    ANCIENT_ROWS -> body.tally();
            case NUMBER_RANGE, NUMBER_STATS, LENGTHS -> body.numbers();
            case TIME_RANGE -> body.times();
            case DUPLICATE_ROWS -> body.duplicates();
            case REDELIVERIES -> body.redeliveries();
            case MOMENTS -> body.moments();
            case DISTINCT -> body.distinct();
            case TOP_VALUES, MASKS, VALUE_TYPES -> body.frequent();
            case QUANTILES, DELAY -> body.histogram();
            case TEXT_RANGE -> body.texts();
            case FORMATS -> body.formats();
            case TESTED -> body.test();
            case QUERIED -> body.query();
        };
    }

    private String column() {
        return c.getFirst();
    }
}
