package io.tidemark.demo.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event: who did what when, and when it was delivered.
 *
 * @param ingestedAt when the topic or the table received it
 * @param values the further columns' values in the order of {@link Columns}; numbers as text
 */
public record Event(EventType type, UUID id, Instant eventTime, Instant ingestedAt, List<@Nullable String> values) {

    public Event {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public Event ingestedAt(Instant at) {
        return new Event(type, id, eventTime, at, values);
    }

    public Event eventTime(Instant at) {
        return new Event(type, id, at, ingestedAt, values);
    }

    public Event with(int column, @Nullable String value) {
        List<@Nullable String> changed = new ArrayList<>(values);
        changed.set(column, value);
        return new Event(type, id, eventTime, ingestedAt, changed);
    }

    public Event and(String value) {
        List<@Nullable String> longer = new ArrayList<>(values);
        longer.add(value);
        return new Event(type, id, eventTime, ingestedAt, longer);
    }
}
