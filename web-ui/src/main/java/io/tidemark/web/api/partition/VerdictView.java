package io.tidemark.web.api.partition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import io.tidemark.web.api.answer.Absent;
import io.tidemark.web.api.answer.FailureView;
import io.tidemark.web.api.answer.RangeView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rule's judgement on a partition. */
@Schema(name = "Verdict", description = "A rule's judgement on a partition.")
record VerdictView(
        String rule,
        RuleType type,
        Severity severity,
        @Nullable String column,
        Result outcome,
        @Nullable Double observed,
        @Nullable RangeView expected,

        @Schema(
                description =
                        "Why it is violated, or why it was not judged, or of how many records nothing could be told.")
        @Nullable
        String message,

        @Nullable FailureView failure,
        String revision,
        Instant judgedAt,

        @Schema(description = "Whether nobody was to hear of it: its rule is in shadow there.")
        boolean shadow) {
    /** What a judgement came to. */
    enum Result {
        PASSED,
        VIOLATED,
        SKIPPED,
        FAILED
    }

    static VerdictView of(Verdict verdict) {
        return switch (verdict.outcome()) {
            case Outcome.Passed passed ->
                of(
                        verdict,
                        Result.PASSED,
                        passed.observed(),
                        RangeView.of(passed.expected()),
                        Absent.ifEmpty(passed.note()),
                        null);
            case Outcome.Violated violated ->
                of(
                        verdict,
                        Result.VIOLATED,
                        violated.observed(),
                        RangeView.of(violated.expected()),
                        violated.message(),
                        null);
            case Outcome.Skipped skipped -> of(verdict, Result.SKIPPED, Double.NaN, null, skipped.why(), null);
            case Outcome.Failed failed ->
                of(verdict, Result.FAILED, Double.NaN, null, null, FailureView.of(failed.failure()));
        };
    }

    private static VerdictView of(
            Verdict verdict,
            Result result,
            double observed,
            @Nullable RangeView expected,
            @Nullable String message,
            @Nullable FailureView failure) {
        return new VerdictView(
                verdict.rule().value(),
                verdict.type(),
                verdict.severity(),
                Absent.ifEmpty(verdict.column()),
                result,
                Absent.ifNotFinite(observed),
                expected,
                message,
                failure,
                verdict.revision().marker(),
                verdict.judgedAt(),
                verdict.shadow());
    }
}
