package io.tidemark.profiler;

import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionListing;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records in memory, in the order of {@link #columns}. */
final class FakeScan implements Connector, Scan {
    private record Row(PartitionKey partition, RecordCursor.Kind kind, List<@Nullable Object> values) {}

    private final List<Row> rows = new ArrayList<>();
    List<String> columns = List.of("amount", "event_id", "event_time", "flag", "ingested_at");
    int passes;

    void add(PartitionKey partition, RecordCursor.Kind kind, @Nullable Object... values) {
        rows.add(new Row(partition, kind, Arrays.asList(values)));
    }

    @Override
    public RecordCursor scan(ScanRequest request) {
        passes++;
        List<Row> selected = rows.stream()
                .filter(row -> request.partitions().contains(row.partition()))
                .toList();
        int[] places = request.columns().stream().mapToInt(columns::indexOf).toArray();
        return new Cursor(selected, places);
    }

    private static final class Cursor implements RecordCursor {
        private final List<Row> rows;
        private final int[] places;
        private int at = -1;

        Cursor(List<Row> rows, int[] places) {
            this.rows = rows;
            this.places = places;
        }

        @Override
        public boolean next() {
            return ++at < rows.size();
        }

        @Override
        public Kind kind() {
            return rows.get(at).kind();
        }

        @Override
        public PartitionKey partition() {
            return rows.get(at).partition();
        }

        @Override
        public @Nullable Object value(int column) {
            return rows.get(at).values().get(places[column]);
        }

        @Override
        public long hash(int column) {
            return Hashing.xxh3_64().hashCharsToLong(String.valueOf(value(column)));
        }

        @Override
        public void close() {}
    }

    @Override
    public void check() {}

    @Override
    public List<DatasetRef> datasets() {
        return List.of();
    }

    @Override
    public DatasetDescription describe(DatasetRef dataset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PartitionListing partitions(DatasetDescription dataset, Partitioning how, String cursor, Instant horizon) {
        return PartitionListing.unchanged(cursor);
    }

    @Override
    public void close() {}
}
