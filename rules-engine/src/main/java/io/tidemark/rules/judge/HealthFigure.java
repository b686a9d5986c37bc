package io.tidemark.rules.judge;

import io.tidemark.core.error.Failure;
import java.util.OptionalDouble;

/** What came of a query over the health schema. */
public sealed interface HealthFigure {
    /** A number. */
    record Known(double number) implements HealthFigure {}

    /** No row, or one without a number. */
    record Nothing() implements HealthFigure {}

    /** No answer, and why. */
    record Unanswered(Failure failure) implements HealthFigure {}

    /** What an answer is. */
    static HealthFigure of(OptionalDouble answer) {
        return answer.isPresent() ? new Known(answer.getAsDouble()) : new Nothing();
    }
}
