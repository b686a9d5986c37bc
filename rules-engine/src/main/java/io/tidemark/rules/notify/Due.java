package io.tidemark.rules.notify;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Incident;
import java.util.Optional;

/** A message whose time has come, with what it is about as that is now. */
record Due(Delivery delivery, Optional<Incident> incident) {}
