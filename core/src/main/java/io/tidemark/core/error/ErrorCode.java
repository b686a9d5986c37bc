package io.tidemark.core.error;

/** The kinds of failure that Tidemark tells apart. */
public enum ErrorCode {
    AUTHENTICATION_FAILED(ErrorType.CONFIGURATION),
    PERMISSION_DENIED(ErrorType.CONFIGURATION),
    UNKNOWN_HOST(ErrorType.CONFIGURATION),
    INVALID_SETTING(ErrorType.CONFIGURATION),
    DATASET_GONE(ErrorType.CONFIGURATION),
    COLUMN_GONE(ErrorType.CONFIGURATION),
    MALFORMED_DATA(ErrorType.CONFIGURATION),
    UNSUPPORTED(ErrorType.CONFIGURATION),
    UNREACHABLE(ErrorType.UNAVAILABLE),
    TIMEOUT(ErrorType.UNAVAILABLE),
    REFUSED_FOR_NOW(ErrorType.UNAVAILABLE),
    TOO_LARGE(ErrorType.LIMIT),
    TOO_SLOW(ErrorType.LIMIT),
    INTERNAL(ErrorType.BUG);

    private final ErrorType type;

    ErrorCode(ErrorType type) {
        this.type = type;
    }

    public ErrorType type() {
        return type;
    }

    /** Whether the same call may work later without anybody acting. */
    public boolean mayRetry() {
        return type == ErrorType.UNAVAILABLE;
    }
}
