package io.tidemark.web.api.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.rule.Range;
import org.jspecify.annotations.Nullable;

/** A band of values that are well; an absent end is open. */
@Schema(description = "The values that are well; an absent end is open.")
public record RangeView(
        @Nullable Double low,
        @Nullable Double expected,
        @Nullable Double high) {
    public static @Nullable RangeView of(@Nullable Range range) {
        return range == null
                ? null
                : new RangeView(
                        Absent.ifNotFinite(range.low()),
                        Absent.ifNotFinite(range.expected()),
                        Absent.ifNotFinite(range.high()));
    }
}
