package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import io.tidemark.core.dataset.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.apache.calcite.sql.dialect.TrinoSqlDialect;
import org.jspecify.annotations.Nullable;

/** The words of Trino, whose intervals know no microseconds: what is one later is taken for a millisecond later. */
final class Trino extends WordedDialect {
    private static final String SPACES = Spaces.joined("\\%04x"::formatted, "");
    private static final Words WORDS = Words.COMMON
            .with(Word.LATER, "DATE_ADD('second', $s, {})")
            .with(Word.EARLIER, "DATE_ADD('millisecond', -($u + 999) / 1000, DATE_ADD('second', -$s, {}))")
            .with(Word.ZONED_LITERAL, "TIMESTAMP '$t UTC'")
            .with(Word.PLAIN, "CAST({} AT TIME ZONE 'UTC' AS TIMESTAMP(6))")
            .with(Word.MIDNIGHT, "CAST({} AS TIMESTAMP(6))")
            .with(Word.SECONDS, "TO_UNIXTIME(WITH_TIMEZONE({}, 'UTC'))")
            .with(Word.NAN, "IS_NAN({})")
            .with(Word.INFINITE, "IS_INFINITE({})")
            .with(Word.FINITE, "IS_FINITE({})")
            .with(Word.LENGTH, "LENGTH({})")
            .with(Word.PADDED, "LENGTH(TRIM(BOTH U&'" + SPACES + "' FROM {})) < LENGTH({})")
            .with(Word.ORDERED, "SUBSTR({}, 1, 200)")
            .with(Word.BYTES, "TO_HEX({})")
            .with(Word.HASH, "FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8({})))")
            .with(Word.SAMPLED, "BITWISE_AND({}, $m) = 0")
            .with(Word.LIST, "ARRAY_JOIN(ARRAY_AGG({}), ',')");

    private Trino() {
        super(new TrinoSqlDialect(TrinoSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\"")), WORDS);
    }

    static StoreDialect dialect() {
        return new Trino();
    }

    /** The driver hands out a time with its zone, not with its offset alone. */
    @Override
    public @Nullable Instant readTime(ResultSet row, int index, ColumnType type, ZoneId zone) throws SQLException {
        if (type != ColumnType.TIMESTAMP_TZ) {
            return super.readTime(row, index, type, zone);
        }
        ZonedDateTime time = row.getObject(index, ZonedDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
