package io.tidemark.web.api.answer;

import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import org.jspecify.annotations.Nullable;

/** What went wrong: a code, and a sentence that names the thing and the fix. */
public record FailureView(ErrorCode code, String message) {
    public static @Nullable FailureView of(@Nullable Failure failure) {
        return failure == null ? null : new FailureView(failure.code(), failure.message());
    }
}
