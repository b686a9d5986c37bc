package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import java.util.Optional;

/** A message whose time has come, with what it is about, and what that follows from, as they are now. */
record Due(Delivery delivery, Optional<Incident> incident, Optional<Incident> cause) {
    Due saying(Delivery words) {
        return new Due(words, incident, cause);
    }
}
