package io.tidemark.demo.server;

/** A server of the demo did not start; the message names it and what to do. */
public final class ServerFailed extends RuntimeException {

    ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
