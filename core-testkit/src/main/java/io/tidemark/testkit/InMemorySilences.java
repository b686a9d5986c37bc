package io.tidemark.testkit;

import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Twin of the silences' storage. */
public final class InMemorySilences implements Silences {
    private final List<Silence> silences = new ArrayList<>();
    private final InMemoryOutbox outbox;
    private long last;

    InMemorySilences(InMemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public synchronized Silence add(Silence silence) {
        Silence added = new Silence(
                ++last,
                silence.datasets(),
                silence.rules(),
                silence.incident(),
                silence.from(),
                silence.until(),
                silence.untilNextPartition(),
                silence.author(),
                silence.note());
        silences.add(added);
        return added;
    }

    @Override
    public synchronized List<Silence> notOver(Instant at) {
        return silences.stream()
                .filter(silence -> silence.until().isAfter(at))
                .sorted(Comparator.comparing(Silence::until).thenComparingLong(Silence::id))
                .toList();
    }

    @Override
    public synchronized boolean end(long id, Instant at) {
        boolean ended = silences.removeIf(
                silence -> silence.id() == id && silence.until().isAfter(at));
        if (ended) {
            outbox.release(at);
        }
        return ended;
    }
}
