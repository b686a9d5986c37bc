package io.tidemark.rules.notify;

import io.tidemark.core.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** What came of sending one message. */
sealed interface Answer {
    /**
     * The other side has it.
     *
     * @param receipt what it calls the message; empty when it gave it no name
     */
    record Taken(String receipt) implements Answer {
        static final Taken NAMELESS = new Taken("");
    }

    /**
     * Not now; the same message may be taken later.
     *
     * @param after how long the other side asks to be left alone
     */
    record Later(ErrorCode code, String why, Optional<Duration> after) implements Answer {}

    /** Never; the message or the receiver's settings must change first. */
    record Refused(ErrorCode code, String why) implements Answer {}
}
