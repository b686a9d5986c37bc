package io.tidemark.rules.notify;

import io.tidemark.core.error.Failure;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverTest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Sends a receiver a message that only says that messages arrive. */
public final class TestMessages implements ReceiverTest {
    private final Messages messages;
    private final Transport transport;
    private final InstantSource clock;

    public TestMessages(Installation installation, SendLimits limits, AllowedHosts hosts, InstantSource clock) {
        this.messages = new Messages(installation);
        this.transport = new Transport(limits, hosts);
        this.clock = clock;
    }

    @Override
    public Optional<Failure> test(Receiver receiver) {
        Instant now = clock.instant();
        String key = "test/" + now.toEpochMilli();
        for (ObjectNode message : messages.tests(receiver, key, now)) {
            Letter letter = new Letter(receiver, key, Json.text(message));
            Optional<Failure> failure = failure(receiver, transport.send(letter, now));
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private static Optional<Failure> failure(Receiver receiver, Answer answer) {
        return switch (answer) {
            case Answer.Taken taken -> Optional.empty();
            case Answer.Later later -> Optional.of(new Failure(later.code(), words(receiver, later.why())));
            case Answer.Refused refused -> Optional.of(new Failure(refused.code(), words(receiver, refused.why())));
        };
    }

    private static String words(Receiver receiver, String why) {
        String start = "Receiver " + receiver.id() + ": ";
        return why.startsWith(start) ? why : start + why + "; check its settings";
    }
}
