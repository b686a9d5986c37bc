package io.tidemark.connector.jdbc;

import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.TidemarkException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statement that reads the rows of some partitions. */
public final class RowsSql {
    private final StoreDialect dialect;
    private final ScanRequest request;

    public RowsSql(StoreDialect dialect, ScanRequest request) {
        this.dialect = dialect;
        this.request = request;
    }

    /**
     * The statement.
     *
     * @param expressions what to read of each row
     * @param sampling the store's own words for a sample, after the table's name; empty for all rows
     */
    public String of(List<String> expressions, String sampling) {
        return of(expressions, sampling, "");
    }

    /**
     * The statement for a part of the rows.
     *
     * @param condition of the store's own words that rows fit besides; empty for all
     */
    public String where(List<String> expressions, String condition) {
        return of(expressions, "", condition);
    }

    private String of(List<String> expressions, String sampling, String condition) {
        String table =
                request.dataset().ref().name().path().stream().map(this::quoted).collect(Collectors.joining("."));
        List<String> words = new ArrayList<>(List.of("SELECT", String.join(", ", expressions), "FROM", table));
        if (!sampling.isEmpty()) {
            words.add(sampling);
        }
        String conditions = conditions(condition);
        if (!conditions.isEmpty()) {
            words.add("WHERE");
            words.add(conditions);
        }
        return String.join(" ", words);
    }

    private String conditions(String condition) {
        if (!(request.how() instanceof Partitioning.TimeWindows windows)) {
            return condition;
        }
        return condition.isEmpty() ? within(windows) : "(" + within(windows) + ") AND " + condition;
    }

    public String quoted(String name) {
        return dialect.calcite().quoteIdentifier(name);
    }

    private String within(Partitioning.TimeWindows how) {
        ColumnType type = timeType(request, how);
        return WindowRanges.merge(windows(request)).stream()
                .map(range -> "(" + quoted(how.timeColumn()) + " >= " + bound(how, type, range.from()) + " AND "
                        + quoted(how.timeColumn()) + " < " + bound(how, type, range.until()) + ")")
                .collect(Collectors.joining(" OR "));
    }

    private String bound(Partitioning.TimeWindows how, ColumnType type, Instant instant) {
        return dialect.bound(type, instant, how.zone());
    }

    static ColumnType timeType(ScanRequest request, Partitioning.TimeWindows how) {
        return request.dataset()
                .schema()
                .column(how.timeColumn())
                .orElseThrow(() -> new TidemarkException(
                        ErrorCode.COLUMN_GONE,
                        request.dataset().ref().name() + " has no time column " + how.timeColumn()
                                + "; choose another one"))
                .type();
    }

    /** The windows that are asked for. */
    static List<PartitionKey.Window> windows(ScanRequest request) {
        return request.partitions().stream()
                .map(key -> switch (key) {
                    case PartitionKey.Window window -> window;
                    case PartitionKey.Value value -> throw notAWindow(request, value);
                    case PartitionKey.Whole whole -> throw notAWindow(request, whole);
                })
                .toList();
    }

    private static TidemarkException notAWindow(ScanRequest request, PartitionKey key) {
        return new TidemarkException(
                ErrorCode.UNSUPPORTED,
                request.dataset().ref().name() + " is cut into windows of time; it has no partition " + key);
    }
}
