package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Placeholders;
import io.tidemark.core.metric.State;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.metric.TextExtremes;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the simplest SQL says of one partition, one question a measure. */
final class NaiveSql implements AutoCloseable {
    private static final String SPACES = "(' ', E'\\t', E'\\n', E'\\r', U&'\\00a0')";

    private final Connection connection;
    private final Schema schema;
    private final String from;
    private final String zone;
    private final @Nullable Instant start;
    private final @Nullable Instant until;

    NaiveSql(RandomTable table, Partitioning how, PartitionKey partition) {
        this.schema = table.describe().schema();
        this.zone =
                how instanceof Partitioning.TimeWindows windows ? windows.zone().getId() : "UTC";
        this.start = partition instanceof PartitionKey.Window window ? window.from() : null;
        this.until = partition instanceof PartitionKey.Window window ? window.until() : null;
        String within = partition instanceof PartitionKey.Window window
                ? "at >= '" + window.from() + "' AND at < '" + window.until() + "'"
                : "TRUE";
        this.from = " FROM (SELECT * FROM " + table.name() + " WHERE " + within + ") t";
        try {
            this.connection = TestServer.get().connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void check(Measure<?> measure, States states) {
        State found = Objects.requireNonNull(states.all().get(measure), "no state of " + measure);
        String what = measure + " where " + from;
        switch (measure) {
            case Measure.RowCount m -> rows(what, found, "TRUE");
            case Measure.NullCount m -> rows(what, found, name(m.column()) + " IS NULL");
            case Measure.BlankCount m -> rows(what, found, name(m.column()) + " = ''");
            case Measure.TrueCount m -> rows(what, found, name(m.column()));
            case Measure.Matching m -> rows(what, found, condition(m));
            case Measure.FutureRows m -> rows(what, found, instant(m.column()) + " >= '" + m.from() + "'");
            case Measure.AncientRows m -> rows(what, found, instant(m.column()) + " < '" + m.until() + "'");
            case Measure.LateRows m ->
                rows(what, found, m.ingestColumn() + " > timestamptz '" + until + "' + interval '" + m.after() + "'");
            case Measure.OutsideRows m ->
                rows(
                        what,
                        found,
                        instant(m.eventColumn()) + " < timestamptz '" + start + "' - interval '" + m.before() + "' OR "
                                + instant(m.eventColumn()) + " >= timestamptz '" + until + "'");
            case Measure.NumberRange m -> numbers(m.column()).checkRange(what, found);
            case Measure.NumberStats m -> numbers(m.column()).checkSummary(what, found);
            case Measure.Lengths m ->
                doubles("char_length(" + name(m.column()) + ")").checkSummary(what, found);
            case Measure.Moments m -> numbers(m.column()).checkMoments(what, found);
            case Measure.Quantiles m -> numbers(m.column()).checkQuantiles(what, found);
            case Measure.Delay m ->
                doubles("extract(epoch from " + m.ingestColumn() + ") - extract(epoch from " + m.eventColumn() + ")")
                        .checkQuantiles(what, found);
            case Measure.TimeRange m -> times(what, m.column(), (InstantRange) found);
            case Measure.TextRange m -> texts(what, name(m.column()), found);
            case Measure.Distinct m ->
                NaiveValues.checkDistinct(what, found, values(name(m.column()) + exact(m.column())));
            case Measure.TopValues m -> NaiveValues.checkTop(what, found, values(name(m.column())));
            case Measure.DuplicateRows m -> NaiveValues.checkDuplicates(what, found, keys(m.key()));
            case Measure.ValueTypes m -> throw new IllegalArgumentException(what);
            case Measure.Formats m -> throw new IllegalArgumentException(what);
            case Measure.Masks m -> throw new IllegalArgumentException(what);
            case Measure.Redeliveries m -> throw new IllegalArgumentException(what);
            case Measure.Tested m -> throw new IllegalArgumentException(what);
            case Measure.Queried m -> throw new IllegalArgumentException(what);
            case Measure.MisplacedRows m -> throw new IllegalArgumentException(what);
            case Measure.UnparseableRows m -> throw new IllegalArgumentException(what);
        }
    }

    private String condition(Measure.Matching measure) {
        String column = name(measure.column());
        return switch (measure.feature()) {
            case PLACEHOLDER ->
                "lower(" + column + ") IN ("
                        + Placeholders.TEXTS.stream()
                                .map(text -> "'" + text + "'")
                                .collect(Collectors.joining(", ")) + ")";
            case PADDED -> "left(" + column + ", 1) IN " + SPACES + " OR right(" + column + ", 1) IN " + SPACES;
            case ZERO -> column + " = 0";
            case NEGATIVE -> column + " < 0";
            case NAN -> column + "::text = 'NaN'";
            case INFINITE -> column + "::text LIKE '%Infinity'";
        };
    }

    private void rows(String what, State found, String condition) {
        long expected = ask("SELECT count(*)" + from + " WHERE " + condition, row -> row.getLong(1))
                .getFirst();
        assertThat(found).as(what).isEqualTo(new Tally(expected));
    }

    /** A date starts in the zone; what has no zone is UTC. */
    private String instant(String column) {
        return switch (type(column)) {
            case DATE -> "(" + name(column) + "::timestamp AT TIME ZONE '" + zone + "')";
            case TIMESTAMP -> "(" + name(column) + " AT TIME ZONE 'UTC')";
            case TIMESTAMP_TZ -> name(column);
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, TIME, UUID, JSON, BINARY, ARRAY, OTHER ->
                throw new IllegalArgumentException(column);
        };
    }

    private NaiveNumbers numbers(String column) {
        boolean isSingle = schema.column(column).orElseThrow().nativeType().equals("real");
        return doubles(name(column) + (isSingle ? "::float8" : ""), isSingle);
    }

    private NaiveNumbers doubles(String expression) {
        return doubles(expression, false);
    }

    private NaiveNumbers doubles(String expression, boolean isSingle) {
        List<String> texts = ask(
                "SELECT (" + expression + ")::text" + from + " WHERE (" + expression + ") IS NOT NULL",
                row -> row.getString(1));
        return new NaiveNumbers(texts, isSingle);
    }

    private void times(String what, String column, InstantRange found) {
        List<@Nullable String> ends = new ArrayList<>();
        for (String end : List.of("min", "max")) {
            String query = "SELECT extract(epoch from " + end + "(" + name(column) + "))::text" + from;
            ask(query, row -> ends.add(row.getString(1)));
        }
        assertThat(epoch(found.min())).as(what).isEqualTo(plain(ends.get(0)));
        assertThat(epoch(found.max())).as(what).isEqualTo(plain(ends.get(1)));
    }

    private static @Nullable String plain(@Nullable String number) {
        return number == null || number.endsWith("Infinity")
                ? number
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String epoch(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        if (Math.abs(instant.getEpochSecond()) > 1e14) {
            return instant.getEpochSecond() > 0 ? "Infinity" : "-Infinity";
        }
        return plain(BigDecimal.valueOf(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano(), 9))
                .toPlainString());
    }

    private void texts(String what, String column, State found) {
        List<TextExtremes> expected = new ArrayList<>();
        ask(
                "SELECT min(" + column + "::text COLLATE \"C\"), max(" + column + "::text COLLATE \"C\")" + from,
                row -> expected.add(new TextExtremes(row.getString(1), row.getString(2))));
        assertThat(found).as(what).isEqualTo(expected.getFirst());
    }

    /** Different texts have different bytes. */
    private String exact(String column) {
        return type(column) == ColumnType.TEXT ? " COLLATE \"C\"" : "";
    }

    private List<NaiveValues.Count> values(String column) {
        return ask(
                "SELECT min((" + column + ")::text), count(*)" + from + " WHERE " + column + " IS NOT NULL GROUP BY "
                        + column,
                row -> new NaiveValues.Count(row.getString(1), row.getLong(2)));
    }

    private List<Long> keys(List<String> key) {
        String filled =
                key.stream().map(column -> name(column) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String columns = key.stream().map(NaiveSql::name).collect(Collectors.joining(", "));
        return ask("SELECT count(*)" + from + " WHERE " + filled + " GROUP BY " + columns, row -> row.getLong(1));
    }

    private ColumnType type(String column) {
        return schema.column(column).map(Column::type).orElseThrow();
    }

    private static String name(String column) {
        return "t." + RandomTable.quoted(column);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String query, Reader<T> reader) {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(reader.read(answer));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
