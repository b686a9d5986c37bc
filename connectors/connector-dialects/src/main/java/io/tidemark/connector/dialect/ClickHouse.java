package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.dialect.ClickHouseSqlDialect;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** The words of ClickHouse. */
final class ClickHouse {
    private static final String SPACES = Spaces.joined("\\\\x{%x}"::formatted, "");
    private static final Words WORDS = Words.COMMON
            .with(Word.HOUR, "toStartOfHour({})")
            .with(Word.DAY, "toStartOfDay({})")
            .with(Word.WEEK, "toMonday({})")
            .with(Word.MONTH, "toStartOfMonth({})")
            .with(Word.LATER, "addSeconds({}, $s)")
            .with(Word.EARLIER, "subtractMicroseconds(subtractSeconds({}, $s), $u)")
            .with(Word.PLAIN_LITERAL, "toDateTime64('$t', 6, 'UTC')")
            .with(Word.ZONED_LITERAL, "toDateTime64('$t', 6, 'UTC')")
            .with(Word.DATE_LITERAL, "toDate32('$t')")
            .with(Word.PLAIN, "toTimeZone({}, 'UTC')")
            .with(Word.MIDNIGHT, "toDateTime64({}, 6, 'UTC')")
            .with(Word.DATE, "toDate32({})")
            .with(Word.SECONDS, "(toUnixTimestamp64Micro(toDateTime64({}, 6, 'UTC')) / 1e6)")
            .with(Word.NAN, "isNaN({})")
            .with(Word.INFINITE, "isInfinite({})")
            .with(Word.FINITE, "isFinite({})")
            .with(Word.BIN, "ceil(log({}) / $g)")
            .with(Word.PADDED, "match({}, '^[" + SPACES + "]|[" + SPACES + "]$')")
            .with(Word.ORDERED, "leftUTF8({}, 200)")
            .with(Word.TEXT, "toString({})")
            .with(Word.BYTES, "hex({})")
            .with(Word.HASH, "reinterpretAsInt64(xxHash64({}))")
            .with(Word.SAMPLED, "bitAnd({}, $m) = 0")
            .with(Word.LIST, "arrayStringConcat(groupArray(toString({})), ',')");

    /** Calcite casts to a double that cannot be null. */
    private static final SqlDialect CALCITE =
            new ClickHouseSqlDialect(ClickHouseSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("`")) {
                @Override
                public @Nullable SqlNode getCastSpec(RelDataType type) {
                    return type.getSqlTypeName() == SqlTypeName.DOUBLE
                            ? TypeNamed.of("Nullable(Float64)", type)
                            : super.getCastSpec(type);
                }
            };

    private ClickHouse() {}

    static StoreDialect dialect() {
        return new WordedDialect(CALCITE, WORDS);
    }
}
