package io.tidemark.web.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.rule.Baseline;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Direction;
import io.tidemark.web.api.answer.Absent;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What must hold of the observed value; which fields count depends on the kind. */
@Schema(
        name = "Condition",
        description = "What must hold of the observed value; which fields count depends on the kind.")
record ConditionBody(
        @NotNull Kind kind,

        @Schema(
                description = "Of kind fixed: how the value is held against the threshold, as ODCS names it.",
                allowableValues = {
                    "mustBe",
                    "mustNotBe",
                    "mustBeGreaterThan",
                    "mustBeGreaterOrEqualTo",
                    "mustBeLessThan",
                    "mustBeLessOrEqualTo",
                    "mustBeBetween",
                    "mustNotBeBetween"
                })
        @Nullable
        String operator,

        @Schema(description = "Of kind fixed: the threshold, or the lower end of a range.") @Nullable
        Double threshold,

        @Schema(description = "Of kind fixed with a range: its upper end.") @Nullable
        Double upperThreshold,

        @Schema(description = "Of kind change: what the value is compared with.") @Nullable
        Baseline baseline,

        @Schema(description = "Of kind change: how far below the baseline is still well; absent for any.") @Nullable
        Double maxDrop,

        @Schema(description = "Of kind change: how far above the baseline is still well; absent for any.") @Nullable
        Double maxRise,

        @Schema(description = "Of kind anomaly: on which side of what is usual a value is a problem; both when absent.")
        @Nullable
        Direction direction,

        @Schema(
                description =
                        "Of kind anomaly: how closely to look, from 0.1 to 10; 2 halves the band of what is well, 0.5"
                                + " doubles it; 1 when absent.")
        @Nullable
        Double sensitivity,

        @Schema(description = "Of kind change with the baseline average: of how many windows, from 2 to 100.") @Nullable
        Integer windows) {
    /** The kinds of condition. */
    enum Kind {
        FIXED,
        CHANGE,
        ANOMALY,
        MUST_NOT_OCCUR
    }

    static ConditionBody of(Condition condition) {
        return switch (condition) {
            case Condition.Fixed fixed ->
                new ConditionBody(
                        Kind.FIXED,
                        fixed.operator().text(),
                        fixed.first(),
                        fixed.operator().isRange() ? fixed.second() : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case Condition.Change change ->
                new ConditionBody(
                        Kind.CHANGE,
                        null,
                        null,
                        null,
                        change.baseline(),
                        Absent.ifNotFinite(change.maxDrop()),
                        Absent.ifNotFinite(change.maxRise()),
                        null,
                        null,
                        change.windows() == 0 ? null : change.windows());
            case Condition.Anomaly anomaly ->
                new ConditionBody(
                        Kind.ANOMALY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        anomaly.direction(),
                        anomaly.sensitivity(),
                        null);
            case Condition.MustNotOccur _ ->
                new ConditionBody(Kind.MUST_NOT_OCCUR, null, null, null, null, null, null, null, null, null);
        };
    }
}
