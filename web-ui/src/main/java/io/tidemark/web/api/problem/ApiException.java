package io.tidemark.web.api.problem;

import java.util.List;
import java.util.function.Supplier;

/** A request that is answered with a problem. */
public final class ApiException extends RuntimeException {
    private final ProblemKind kind;
    private final transient List<FieldProblem> errors;

    public ApiException(ProblemKind kind, String detail, List<FieldProblem> errors) {
        super(detail);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    /** There is no such thing, and which. */
    public static ApiException notFound(String thing, Object id) {
        return new ApiException(ProblemKind.NOT_FOUND, "There is no " + thing + " '" + id + "'.", List.of());
    }

    /** It does not go with how things stand, and why. */
    public static ApiException conflict(String detail) {
        return new ApiException(ProblemKind.CONFLICT, detail, List.of());
    }

    /** One field or parameter is wrong, and how. */
    public static ApiException badField(String field, String message) {
        return new ApiException(
                ProblemKind.BAD_REQUEST, field + ": " + message + ".", List.of(new FieldProblem(field, message)));
    }

    /** What the core makes of a request's values; what it refuses is answered as invalid, in its words. */
    public static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            String why = e.getMessage();
            throw new ApiException(ProblemKind.INVALID, why == null ? "A value is not valid." : why, List.of());
        }
    }

    ProblemKind kind() {
        return kind;
    }

    /** What is wrong, field by field; empty where it is not about fields. */
    public List<FieldProblem> errors() {
        return errors;
    }
}
