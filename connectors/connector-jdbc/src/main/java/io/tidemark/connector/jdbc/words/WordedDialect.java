package io.tidemark.connector.jdbc.words;

import io.tidemark.connector.jdbc.ColumnSql;
import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.TimeExpression;
import io.tidemark.connector.jdbc.ValueHashes;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlDialect;
import org.jspecify.annotations.Nullable;

/** A dialect that is all words; how it quotes and nests queries is Calcite's part. A store adds what its driver does differently. */
public class WordedDialect implements StoreDialect {
    private final SqlDialect calcite;
    private final Words words;
    private final TimeWords times;

    public WordedDialect(SqlDialect calcite, Words words) {
        this.calcite = calcite;
        this.words = words;
        this.times = new TimeWords(words);
    }

    @Override
    public SqlDialect calcite() {
        return calcite;
    }

    @Override
    public TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone) {
        return windowStart(column, grain, zone, null);
    }

    @Override
    public TimeExpression windowStart(ColumnType column, Grain grain, ZoneId zone, PartitionKey.@Nullable Window span) {
        return times.windowStart(column, grain, zone, span);
    }

    @Override
    public String bound(ColumnType column, Instant instant, ZoneId zone) {
        return times.bound(column, instant, zone);
    }

    @Override
    public String minus(Duration duration) {
        return times.minus(duration);
    }

    @Override
    public @Nullable String isNan() {
        return words.find(Word.NAN);
    }

    @Override
    public @Nullable String rowVersion() {
        return null;
    }

    @Override
    public boolean canGroup(Column column) {
        return switch (column.type()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, DATE, TIMESTAMP, TIMESTAMP_TZ, TIME, UUID, BINARY -> true;
            case JSON, ARRAY, OTHER -> false;
        };
    }

    @Override
    public String exact(Column column) {
        return column.type() == ColumnType.TEXT ? words.get(Word.EXACT_TEXT) : "{}";
    }

    @Override
    public String isEmpty() {
        return words.get(Word.EMPTY);
    }

    @Override
    public String isTrue() {
        return words.get(Word.TRUE);
    }

    @Override
    public List<String> beforeGrouping() {
        return List.of();
    }

    @Override
    public ColumnSql columns() {
        return new WordedColumns(words);
    }

    @Override
    public @Nullable ValueHashes hashes() {
        return words.find(Word.HASH) == null ? null : new ListedHashes(words, this::exact, Integer.MAX_VALUE);
    }

    @Override
    public Optional<ErrorCode> meaning(SQLException error) {
        return Optional.empty();
    }
}
