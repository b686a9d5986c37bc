package io.tidemark.demo.warehouse;

import io.tidemark.demo.traffic.Column;
import io.tidemark.demo.traffic.Columns;
import io.tidemark.demo.traffic.Event;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events as PostgreSQL's COPY wants them: tab-separated text. */
final class Rows {

    private Rows() {}

    static String copyInto(String table, List<Column> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "COPY " + table + " (event_id, event_time, ingested_at, " + names + ") FROM STDIN";
    }

    static List<Column> columns(List<Event> events) {
        int values =
                events.stream().mapToInt(event -> event.values().size()).max().orElse(0);
        return Columns.of(events.getFirst().type(), values);
    }

    static String text(List<Event> events, int columns) {
        StringBuilder text = new StringBuilder(events.size() * 180);
        for (Event event : events) {
            text.append(event.id()).append('\t').append(event.eventTime());
            text.append('\t').append(event.ingestedAt());
            for (int i = 0; i < columns; i++) {
                append(
                        text.append('\t'),
                        i < event.values().size() ? event.values().get(i) : null);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
