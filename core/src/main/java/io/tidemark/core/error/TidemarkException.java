package io.tidemark.core.error;

/** A {@link Failure} on its way up. */
public final class TidemarkException extends RuntimeException {
    private final transient Failure failure;

    public TidemarkException(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    public TidemarkException(ErrorCode code, String message) {
        this(new Failure(code, message));
    }

    public TidemarkException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.failure = new Failure(code, message);
    }

    public Failure failure() {
        return failure;
    }

    public ErrorCode code() {
        return failure.code();
    }
}
