package io.tidemark.demo.live;

import io.tidemark.demo.topic.TopicReader;
import io.tidemark.demo.traffic.Event;
import io.tidemark.demo.traffic.EventType;
import io.tidemark.demo.traffic.Generator;
import io.tidemark.demo.warehouse.Session;
import io.tidemark.demo.warehouse.Warehouse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A re-run of one hour's load: the table's hour is replaced by what the topic holds. */
final class Reload {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Warehouse warehouse;
    private final TopicReader reader;

    Reload(Warehouse warehouse, TopicReader reader) {
        this.warehouse = warehouse;
        this.reader = reader;
    }

    /** Replaces the hour by what the filter leaves of it; tells rows before and after. */
    Change run(EventType type, Instant hour, Instant now, UnaryOperator<List<Event>> filter) {
        List<Event> rows = filter.apply(fromTopic(type, hour)).stream()
                .map(event -> event.ingestedAt(now))
                .toList();
        try (Session session = warehouse.open()) {
            long before = session.count(type, hour);
            session.replaceHour(type, hour, rows);
            return new Change(before, rows.size());
        } catch (SQLException e) {
            throw new IllegalStateException("The hour " + hour + " of " + type.table() + " was not loaded again.", e);
        }
    }

    long deleteCopies(EventType type, Instant hour) {
        try (Session session = warehouse.open()) {
            return session.deleteCopies(type, hour);
        } catch (SQLException e) {
            throw new IllegalStateException("The copies in " + type.table() + " were not deleted.", e);
        }
    }

    /** Rows of the hour before and after a re-run. */
    record Change(long before, long after) {}

    private List<Event> fromTopic(EventType type, Instant hour) {
        Instant end = hour.plus(HOUR);
        return reader.delivered(type, hour, end.plus(Generator.LONGEST_DELAY)).stream()
                .filter(event ->
                        !event.eventTime().isBefore(hour) && event.eventTime().isBefore(end))
                .toList();
    }
}
