package io.tidemark.core.error;

/**
 * What went wrong, as a value that is stored and shown: a code, and a sentence that names the thing and the fix and
 * never a secret.
 */
public record Failure(ErrorCode code, String message) {
    private static final int LONGEST = 2_000;

    public Failure {
        message = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }

    public TidemarkException asException() {
        return new TidemarkException(this);
    }
}
