package io.tidemark.web.api.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of error answer. */
public enum ProblemKind {
    BAD_REQUEST(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "This is not allowed"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This method is not possible here"),
    NOT_ACCEPTABLE(406, "There is no answer in that format"),
    CONFLICT(409, "This does not go with how things stand"),
    UNSUPPORTED_MEDIA_TYPE(415, "A body in that format cannot be read"),
    INVALID(422, "These values cannot be accepted"),
    TOO_MANY_REQUESTS(429, "Too many attempts"),
    INTERNAL(500, "Something went wrong in Tidemark"),
    UNAVAILABLE(503, "Something that is needed is away");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The name that programs tell kinds apart by, for example {@code urn:tidemark:problem:not-found}. */
    public URI type() {
        return URI.create(
                "urn:tidemark:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The kind of that status; the general one of its class when none has it. */
    static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : BAD_REQUEST);
    }
}
