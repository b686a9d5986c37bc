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

    private static final int EXCHANGES_OF_A_MESSAGE = 6;

    /** How long a message belongs to the sender that took it, lest another one sends it, too. */
    Duration lease() {
        return answer.multipliedBy(EXCHANGES_OF_A_MESSAGE);
    }
}
