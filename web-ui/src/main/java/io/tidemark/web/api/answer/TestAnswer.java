package io.tidemark.web.api.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.Secret;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a test of settings went. */
@Schema(description = "How a test of settings went.")
public record TestAnswer(
        boolean ok,

        @Schema(description = "What kind of failure; absent when all is well.") @Nullable
        ErrorCode code,

        @Schema(description = "What is wrong and what to do.")
        String message) {
    /** The answer, with every secret that slipped into the message struck out. */
    public static TestAnswer of(Optional<Failure> failure, Collection<Secret> secrets) {
        return failure.map(found -> new TestAnswer(false, found.code(), without(secrets, found.message())))
                .orElse(new TestAnswer(true, null, "All is well."));
    }

    private static String without(Collection<Secret> secrets, String message) {
        String clean = message;
        for (Secret secret : secrets) {
            clean = secret.value().isBlank() ? clean : clean.replace(secret.value(), secret.toString());
        }
        return clean;
    }
}
