package io.tidemark.core.incident;

import io.tidemark.core.error.Failure;
import java.util.Optional;

/** Port: sends a test message to a receiver without saving it. */
public interface ReceiverTest {
    /** Empty when the other side took it; otherwise what is wrong and what to do. */
    Optional<Failure> test(Receiver receiver);
}
