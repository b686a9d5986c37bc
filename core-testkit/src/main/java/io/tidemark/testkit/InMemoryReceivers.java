package io.tidemark.testkit;

import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.Receivers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Receivers in memory. */
public final class InMemoryReceivers implements Receivers {
    private final Map<ReceiverId, Receiver> receivers = new ConcurrentSkipListMap<>();

    @Override
    public void save(Receiver receiver) {
        receivers.put(receiver.id(), receiver);
    }

    @Override
    public Optional<Receiver> find(ReceiverId id) {
        return Optional.ofNullable(receivers.get(id));
    }

    @Override
    public List<Receiver> all() {
        return List.copyOf(receivers.values());
    }

    @Override
    public void delete(ReceiverId id) {
        receivers.remove(id);
    }
}
