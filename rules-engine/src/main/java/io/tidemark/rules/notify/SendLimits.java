package io.tidemark.rules.notify;

import java.time.Duration;

/**
 * How long sending may take.
 *
 * @param connect until there is a connection
 * @param answer until the other side has answered, connecting included
 * @param giveUpAfter how old a message gets before it is given up
 */
public record SendLimits(Duration connect, Duration answer, Duration giveUpAfter) {
    public static final SendLimits USUAL =
            new SendLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofDays(3));
}
