package io.tidemark.connector.testkit;

import io.tidemark.core.error.ErrorCode;

/** A way in which the settings of a source are wrong, and the code that a connector gives it. */
public enum Breakage {
    WRONG_PASSWORD(ErrorCode.AUTHENTICATION_FAILED),
    CLOSED_PORT(ErrorCode.UNREACHABLE),
    UNKNOWN_HOST(ErrorCode.UNKNOWN_HOST);

    private final ErrorCode code;

    Breakage(ErrorCode code) {
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }
}
