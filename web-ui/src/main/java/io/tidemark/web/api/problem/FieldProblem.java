package io.tidemark.web.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is wrong with one field or parameter of a request. */
public record FieldProblem(
        @Schema(example = "condition.operator") String field,
        @Schema(example = "is missing") String message) {}
