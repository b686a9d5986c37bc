package io.tidemark.connector.jdbc;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Observation;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Observes partitions by one grouped count, for stores and datasets that give no signal per partition. A revision is the
 * count, the latest loading where there is such a column, and the latest row version where the store has one; without
 * the last two a row that is changed in place goes unseen.
 */
public final class WindowCounts {
    private static final Duration AHEAD = Duration.ofDays(25 * 366);

    private final StoreDialect dialect;
    private final boolean versioned;

    /**
     * Counts in that dialect.
     *
     * @param versioned whether rows of the dataset have the dialect's row version; those of a view have not
     */
    public WindowCounts(StoreDialect dialect, boolean versioned) {
        this.dialect = dialect;
        this.versioned = versioned && dialect.rowVersion() != null;
    }

    /** All partitions with rows in windows from the horizon on. */
    public List<Observation> from(
            Session session, DatasetDescription dataset, Partitioning how, @Nullable Instant horizon)
            throws SQLException {
        Counting counting = new Counting(dataset, how, horizon == null ? null : after(horizon));
        if (horizon != null) {
            counting.relation.keep(counting.slices.from(horizon));
        }
        return run(session, counting);
    }

    /** All partitions with rows within these windows. */
    public List<Observation> within(
            Session session, DatasetDescription dataset, Partitioning how, List<PartitionKey.Window> windows)
            throws SQLException {
        List<PartitionKey.Window> ranges = WindowRanges.merge(windows);
        Counting counting = new Counting(dataset, how, WindowRanges.span(ranges));
        counting.relation.keep(counting.slices.within(ranges));
        return run(session, counting);
    }

    private static PartitionKey.Window after(Instant horizon) {
        return new PartitionKey.Window(horizon, horizon.plus(AHEAD));
    }

    private List<Observation> run(Session session, Counting counting) throws SQLException {
        String sql = counting.sql();
        for (String statement : dialect.beforeGrouping()) {
            session.execute(statement);
        }
        return session.queryAsWritten(sql, counting::read);
    }

    /** The statement and how its rows are read. */
    private final class Counting {
        private final Relation relation;
        private final Slices slices;
        private final @Nullable String ingest;
        private final List<Integer> markers = new ArrayList<>();

        Counting(DatasetDescription dataset, Partitioning how, PartitionKey.@Nullable Window span) {
            this.relation = new Relation(dataset.ref().name(), dataset.schema(), dialect.calcite());
            this.slices = new Slices(relation, dialect, how, span);
            this.ingest = how instanceof Partitioning.TimeWindows windows ? known(windows, dataset.schema()) : null;
        }

        private static @Nullable String known(Partitioning.TimeWindows windows, Schema schema) {
            @Nullable String column = windows.ingestColumn();
            boolean usable = column != null
                    && schema.column(column)
                            .map(Column::type)
                            .filter(ColumnType::isTime)
                            .isPresent();
            return usable ? column : null;
        }

        String sql() {
            Aggregates aggregates = new Aggregates(relation);
            aggregates.rows();
            if (ingest != null) {
                markers.add(aggregates.max(ingest, slices.time(ingest)));
            }
            @Nullable String version = dialect.rowVersion();
            if (versioned && version != null) {
                markers.add(aggregates.max("version", relation.own(version, SqlTypeName.BIGINT)));
            }
            relation.builder().aggregate(relation.builder().groupKey(slices.namedKey()), aggregates.calls());
            slices.dropUnplaced();
            return relation.sql();
        }

        Observation read(ResultSet row) throws SQLException {
            long rows = row.getLong(slices.offset());
            List<String> marks = new ArrayList<>();
            for (int place : markers) {
                marks.add(String.valueOf(row.getString(slices.offset() + place)));
            }
            @Nullable
            Instant loaded = ingest == null
                    ? null
                    : dialect.readTime(row, slices.offset() + 1, relation.type(ingest), ZoneOffset.UTC);
            return new Observation(slices.read(row), new WindowMark(rows, marks).revision(), rows, null, loaded);
        }
    }
}
