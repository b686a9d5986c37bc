package io.tidemark.core.incident;

import java.util.List;
import java.util.Optional;

/** Port: the receivers. */
public interface Receivers {
    /** Adds the receiver or replaces the one of the same id. */
    void save(Receiver receiver);

    Optional<Receiver> find(ReceiverId id);

    /** All receivers, by id. */
    List<Receiver> all();

    void delete(ReceiverId id);
}
