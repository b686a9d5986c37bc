package io.tidemark.store;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A verdict's outcome in columns; what is not finite is null. */
record OutcomeColumns(
        Kind kind,
        @Nullable Double observed,
        @Nullable Range range,
        @Nullable String message,
        @Nullable String code) {
    /** The outcomes by the names that they are stored under. */
    enum Kind {
        PASSED,
        VIOLATED,
        SKIPPED,
        FAILED
    }

    static OutcomeColumns of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed ->
                new OutcomeColumns(
                        Kind.PASSED,
                        passed.observed(),
                        passed.expected(),
                        passed.note().isEmpty() ? null : passed.note(),
                        null);
            case Outcome.Violated violated ->
                new OutcomeColumns(Kind.VIOLATED, violated.observed(), violated.expected(), violated.message(), null);
            case Outcome.Skipped skipped -> new OutcomeColumns(Kind.SKIPPED, null, null, skipped.why(), null);
            case Outcome.Failed failed ->
                new OutcomeColumns(
                        Kind.FAILED,
                        null,
                        null,
                        failed.failure().message(),
                        failed.failure().code().name());
        };
    }

    static Outcome read(ResultSet row) throws SQLException {
        double observed = SqlValues.doubleOr(row, "observed", Double.NaN);
        Range range = new Range(
                SqlValues.doubleOr(row, "low", Double.NEGATIVE_INFINITY),
                SqlValues.doubleOr(row, "expected", Double.NaN),
                SqlValues.doubleOr(row, "high", Double.POSITIVE_INFINITY));
        String message = row.getString("message");
        return switch (Kind.valueOf(row.getString("outcome"))) {
            case PASSED -> new Outcome.Passed(observed, range, message == null ? "" : message);
            case VIOLATED -> new Outcome.Violated(observed, range, message);
            case SKIPPED -> new Outcome.Skipped(message);
            case FAILED -> new Outcome.Failed(new Failure(ErrorCode.valueOf(row.getString("failure_code")), message));
        };
    }

    @Nullable
    Double observedOrNull() {
        return observed == null ? null : SqlValues.finiteOrNull(observed);
    }

    @Nullable
    Double low() {
        return range == null ? null : SqlValues.finiteOrNull(range.low());
    }

    @Nullable
    Double expected() {
        return range == null ? null : SqlValues.finiteOrNull(range.expected());
    }

    @Nullable
    Double high() {
        return range == null ? null : SqlValues.finiteOrNull(range.high());
    }
}
