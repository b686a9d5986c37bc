package io.tidemark.connector.jdbc;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.tidemark.connector.Micros;
import io.tidemark.connector.RecordCursor;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.PartitionKey;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one query's answer, each with the hashes that the server makes of its values. */
final class ResultCursor implements RecordCursor {
    private static final Hasher64 XXH3 = Hashing.xxh3_64();

    private final RowFeed<ResultRow> feed;
    private final RowPlacement placement;
    private PartitionKey partition = PartitionKey.WHOLE;
    private ResultRow row = ResultRow.NONE;

    private ResultCursor(RowFeed<ResultRow> feed, RowPlacement placement) {
        this.feed = feed;
        this.placement = placement;
    }

    /**
     * Opens the cursor; the session is closed with it.
     *
     * @param sampling the store's own words for a sample; empty for all rows
     */
    static ResultCursor open(
            Session session, StoreDialect dialect, SqlFailures failures, ScanRequest request, String sampling) {
        ResultColumns columns = ResultColumns.of(dialect, request);
        RowPlacement placement = RowPlacement.of(request);
        String about = request.dataset().ref().name().toString();
        String sql = new RowsSql(dialect, request).of(columns.expressions(), sampling);
        return new ResultCursor(new RowFeed<>(session, failures, about, sql, columns::read), placement);
    }

    @Override
    public boolean next() {
        @Nullable ResultRow read = feed.next();
        while (read != null && !placed(read)) {
            read = feed.next();
        }
        return read != null;
    }

    private boolean placed(ResultRow read) {
        row = read;
        if (placement.isWhole()) {
            return true;
        }
        PartitionKey.@Nullable Window window = read.time() == null ? null : placement.at(Micros.of(read.time()));
        if (window != null) {
            partition = window;
        }
        return window != null;
    }

    @Override
    public Kind kind() {
        return Kind.RECORD;
    }

    @Override
    public PartitionKey partition() {
        return partition;
    }

    @Override
    public @Nullable Object value(int column) {
        return row.values()[column];
    }

    /** The server's own, or where it has none for such a column, the value's fingerprint. */
    @Override
    public long hash(int column) {
        @Nullable Long hash = row.hashes()[column];
        return hash == null ? fingerprint(column) : hash;
    }

    /** By XXH3 of the value's text, numbers without trailing zeros; zero has one sign. */
    @Override
    public long fingerprint(int column) {
        Object value = Objects.requireNonNull(row.values()[column]);
        String text = switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number -> "" + (number + 0.0);
            default -> value.toString();
        };
        return XXH3.hashCharsToLong(text);
    }

    @Override
    public void close() {
        feed.close();
    }
}
