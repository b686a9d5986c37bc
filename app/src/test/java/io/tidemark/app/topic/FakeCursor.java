package io.tidemark.app.topic;

import io.tidemark.connector.Explained;
import io.tidemark.connector.Following;
import io.tidemark.connector.Positioned;
import io.tidemark.connector.RecordCursor;
import io.tidemark.core.dataset.PartitionKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands out records of the fake topic. */
final class FakeCursor implements RecordCursor, Positioned, Explained {
    /** One of them, placed. */
    record Row(
            int shard,
            long offset,
            TopicRecord record,
            PartitionKey.Window window,
            RecordCursor.Kind kind,
            Instant delivered) {}

    private final List<Row> rows;
    private final List<String> columns;
    private final Faults faults;
    private int at = -1;

    FakeCursor(List<Row> rows, List<String> columns, Faults faults) {
        this.rows = rows;
        this.columns = columns;
        this.faults = faults;
    }

    private Row row() {
        return rows.get(at);
    }

    @Override
    public boolean next() {
        if (at % 50 == 49) {
            faults.step();
        }
        return ++at < rows.size();
    }

    @Override
    public Kind kind() {
        return row().kind();
    }

    @Override
    public PartitionKey partition() {
        return row().window();
    }

    @Override
    public @Nullable Object value(int column) {
        TopicRecord record = row().record();
        return switch (columns.get(column)) {
            case "event_id" -> record.id();
            case "event_time", Following.EVENT -> record.event();
            case "country" -> record.country();
            case Following.DELIVERED -> row().delivered();
            default -> throw new IllegalArgumentException("No column " + columns.get(column));
        };
    }

    @Override
    public long hash(int column) {
        return 0x9E3779B97F4A7C15L * String.valueOf(value(column)).hashCode();
    }

    @Override
    public int shard() {
        return row().shard();
    }

    @Override
    public long offset() {
        return row().offset();
    }

    @Override
    public String fault() {
        return "it has no readable event time";
    }

    @Override
    public void close() {}
}
