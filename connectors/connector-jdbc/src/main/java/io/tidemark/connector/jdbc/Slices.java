package io.tidemark.connector.jdbc;

import io.tidemark.connector.jdbc.expression.SchemaTable;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.jspecify.annotations.Nullable;

/** How a query tells a dataset's partitions apart: by the start of the window of each row, or not at all. */
final class Slices {
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");

    private final Relation relation;
    private final StoreDialect dialect;
    private final Partitioning how;
    private final PartitionKey.@Nullable Window span;
    private final PartitionKey.@Nullable Window only;

    /** @param span what the rows to be read lie within, null when that is not known */
    Slices(Relation relation, StoreDialect dialect, Partitioning how, PartitionKey.@Nullable Window span) {
        this(relation, dialect, how, span, null);
    }

    private Slices(
            Relation relation,
            StoreDialect dialect,
            Partitioning how,
            PartitionKey.@Nullable Window span,
            PartitionKey.@Nullable Window only) {
        this.relation = relation;
        this.dialect = dialect;
        this.how = how;
        this.span = span;
        this.only = only;
    }

    /** The same for rows of which all lie in one window. */
    Slices only(PartitionKey.Window window) {
        return new Slices(relation, dialect, how, window, window);
    }

    /** What to group by; empty for the whole. */
    List<RexNode> key() {
        return switch (how) {
            case Partitioning.TimeWindows windows ->
                List.of(windowOf(windows, relation.field(windows.timeColumn()), timeType(windows)));
            case Partitioning.Undivided whole -> List.of();
        };
    }

    /** The same with a name for the answer. */
    List<RexNode> namedKey() {
        return key().stream()
                .map(node -> relation.builder().alias(node, "window_start"))
                .toList();
    }

    /** That a row lies in one of these stretches of time; nothing to ask of the whole. */
    List<RexNode> within(List<PartitionKey.Window> ranges) {
        return switch (how) {
            case Partitioning.TimeWindows windows ->
                List.of(relation.builder()
                        .or(ranges.stream().map(range -> inside(windows, range)).toList()));
            case Partitioning.Undivided whole -> List.of();
        };
    }

    /** That a row lies at that instant or later; nothing to ask of the whole. */
    List<RexNode> from(Instant start) {
        return switch (how) {
            case Partitioning.TimeWindows windows ->
                List.of(compare(windows, SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, start));
            case Partitioning.Undivided whole -> List.of();
        };
    }

    private RexNode inside(Partitioning.TimeWindows windows, PartitionKey.Window range) {
        return relation.builder()
                .and(
                        compare(windows, SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, range.from()),
                        compare(windows, SqlStdOperatorTable.LESS_THAN, range.until()));
    }

    private RexNode compare(Partitioning.TimeWindows windows, SqlOperator operator, Instant bound) {
        return relation.builder().call(operator, relation.field(windows.timeColumn()), bound(timeType(windows), bound));
    }

    /** A literal for an instant, to compare a column of that type with; a date is one of the zone's calendar. */
    RexNode bound(ColumnType type, Instant instant) {
        ZoneId zone = how instanceof Partitioning.TimeWindows windows ? windows.zone() : ZoneOffset.UTC;
        return relation.own(dialect.bound(type, instant, zone), SchemaTable.type(type));
    }

    /**
     * Whether a row was loaded later than that after the end of its window: then the window of a moment that much
     * earlier than the loading, and a tick, starts after the row's own window.
     */
    RexNode isLate(String ingestColumn, Duration after) {
        ColumnType type = relation.type(ingestColumn);
        if (only != null && (type == ColumnType.TIMESTAMP || type == ColumnType.TIMESTAMP_TZ)) {
            Instant latest = only.until().plus(after);
            return relation.builder()
                    .call(SqlStdOperatorTable.GREATER_THAN, relation.field(ingestColumn), bound(type, latest));
        }
        Partitioning.TimeWindows windows = (Partitioning.TimeWindows) how;
        RexNode earlier =
                relation.own(dialect.minus(after.plus(TICK)), SchemaTable.type(type), relation.field(ingestColumn));
        RexNode late = relation.builder()
                .call(SqlStdOperatorTable.GREATER_THAN, windowOf(windows, earlier, type), key().getFirst());
        return type == timeType(windows)
                ? relation.builder().and(isLaterThanItsTime(ingestColumn, windows, after), late)
                : late;
    }

    /** What each late row is, since its time lies before the end of its window; told without reckoning windows. */
    private RexNode isLaterThanItsTime(String ingestColumn, Partitioning.TimeWindows windows, Duration after) {
        RexNode latest = relation.own(
                dialect.minus(after.negated()),
                SchemaTable.type(timeType(windows)),
                relation.field(windows.timeColumn()));
        return relation.builder().call(SqlStdOperatorTable.GREATER_THAN, relation.field(ingestColumn), latest);
    }

    /**
     * Whether a row happened earlier than that before the start of its window, or at its end or later. What is outside of
     * all windows is told by plain bounds, for there times may be too far off to reckon with.
     */
    RexNode isOutside(String eventColumn, Duration before) {
        PartitionKey.Window known = only == null ? span : only;
        RexNode within = only == null
                ? isInOtherWindow(eventColumn, before)
                : relation.builder().literal(false);
        if (known == null) {
            return within;
        }
        RexNode early = isEarlier(eventColumn, known.from().minus(before));
        ColumnType type = relation.type(eventColumn);
        RexNode late = relation.builder()
                .call(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, time(eventColumn), bound(type, known.until()));
        return only == null
                ? relation.builder().call(SqlStdOperatorTable.CASE, early, yes(), late, yes(), within)
                : relation.builder().or(early, late);
    }

    /** Where a store keeps dates that no calendar has, they are no points in time, but the zero date comes before all. */
    private RexNode isEarlier(String eventColumn, Instant bound) {
        ColumnType type = relation.type(eventColumn);
        RelBuilder builder = relation.builder();
        RexNode earlier = builder.call(SqlStdOperatorTable.LESS_THAN, time(eventColumn), bound(type, bound));
        return dialect.time(type).equals("{}")
                ? earlier
                : builder.or(
                        earlier,
                        builder.call(
                                SqlStdOperatorTable.LESS_THAN, relation.field(eventColumn), bound(type, FIRST_YEAR)));
    }

    private RexNode yes() {
        return relation.builder().literal(true);
    }

    private RexNode isInOtherWindow(String eventColumn, Duration before) {
        Partitioning.TimeWindows windows = (Partitioning.TimeWindows) how;
        ColumnType type = relation.type(eventColumn);
        RexNode event = relation.field(eventColumn);
        RexNode later = relation.own(dialect.minus(before.negated()), SchemaTable.type(type), event);
        RexNode own = key().getFirst();
        return relation.builder()
                .or(
                        relation.builder().call(SqlStdOperatorTable.LESS_THAN, windowOf(windows, later, type), own),
                        relation.builder().call(SqlStdOperatorTable.GREATER_THAN, windowOf(windows, event, type), own));
    }

    private RexNode windowOf(Partitioning.TimeWindows windows, RexNode time, ColumnType type) {
        TimeExpression start = start(windows, type);
        return relation.own(start.template(), SchemaTable.type(start.type()), time);
    }

    /** The partition that a row of the answer is about; its key is the answer's first column. */
    PartitionKey read(ResultSet row) throws SQLException {
        return switch (how) {
            case Partitioning.TimeWindows windows -> {
                ColumnType type = start(windows, timeType(windows)).type();
                yield windows.windowAt(
                        Objects.requireNonNull(dialect.readTime(row, 1, type, windows.zone()), "start of a window"));
            }
            case Partitioning.Undivided whole -> PartitionKey.WHOLE;
        };
    }

    /** Has the aggregate that was just built leave out rows that belong to no window. */
    void dropUnplaced() {
        if (how instanceof Partitioning.TimeWindows windows
                && start(windows, timeType(windows)).everNull()) {
            RelBuilder builder = relation.builder();
            builder.filter(builder.isNotNull(builder.field(0)));
        }
    }

    /** A column's points in time. */
    RexNode time(String column) {
        ColumnType type = relation.type(column);
        return relation.own(dialect.time(type), SchemaTable.type(type), relation.field(column));
    }

    private TimeExpression start(Partitioning.TimeWindows windows, ColumnType type) {
        return dialect.windowStart(type, windows.grain(), windows.zone(), span);
    }

    /** Where the columns after the key start. */
    int offset() {
        return how instanceof Partitioning.Undivided ? 1 : 2;
    }

    private ColumnType timeType(Partitioning.TimeWindows windows) {
        return relation.type(windows.timeColumn());
    }
}
