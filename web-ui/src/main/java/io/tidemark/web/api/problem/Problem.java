package io.tidemark.web.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The body of every error answer, as RFC 9457 has it.
 *
 * @param errors the fields or parameters that are wrong, if it is about such
 */
@Schema(description = "What went wrong (RFC 9457).")
public record Problem(
        @Schema(description = "The kind, for programs.", example = "urn:tidemark:problem:not-found")
        URI type,

        @Schema(description = "The kind, in words.") String title,

        @Schema(description = "The HTTP status.", example = "404")
        int status,

        @Schema(description = "What happened this time and what to do.")
        String detail,

        @Schema(description = "The path that was called.") String instance,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "The fields or parameters that are wrong.")
        List<FieldProblem> errors) {
    public static final String MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemKind kind, String detail, String path, List<FieldProblem> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, path, errors);
    }

    ResponseEntity<Object> asResponse() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
