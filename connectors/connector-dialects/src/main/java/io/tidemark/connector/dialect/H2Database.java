package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import org.apache.calcite.sql.dialect.H2SqlDialect;

/** The words of H2, in a session whose time zone is UTC. It counts and orders by UTF-16, which is put right. */
final class H2Database {
    private static final String SPACES = Spaces.joined(code -> "CHAR(" + code + ")", " || ");
    private static final Words WORDS = Words.COMMON
            .with(Word.HOUR, "DATE_TRUNC(HOUR, {})")
            .with(Word.DAY, "DATE_TRUNC(DAY, {})")
            .with(Word.WEEK, "DATE_TRUNC(ISO_WEEK, {})")
            .with(Word.MONTH, "DATE_TRUNC(MONTH, {})")
            .with(Word.EARLIER, "DATEADD(MICROSECOND, -$u, DATEADD(SECOND, -$s, {}))")
            .with(Word.ZONED_LITERAL, "TIMESTAMP WITH TIME ZONE '$t+00:00'")
            .with(Word.PLAIN, "CAST({} AS TIMESTAMP(9))")
            .with(Word.SECONDS, "CAST(EXTRACT(EPOCH FROM {}) AS DOUBLE PRECISION)")
            .with(Word.NAN, "{} = CAST('NaN' AS DOUBLE PRECISION)")
            .with(Word.INFINITE, "ABS({}) = CAST('Infinity' AS DOUBLE PRECISION)")
            .with(Word.FINITE, "ABS({}) < CAST('Infinity' AS DOUBLE PRECISION)")
            .with(Word.LENGTH, "CHAR_LENGTH(REGEXP_REPLACE({}, '[\\x{10000}-\\x{10FFFF}]', 'x'))")
            .with(Word.PADDED, "CHAR_LENGTH(BTRIM({}, " + SPACES + ")) < CHAR_LENGTH({})")
            .with(Word.ORDERED, "CAST(LEFT({}, 200) AS VARBINARY)")
            .with(Word.BYTES, "RAWTOHEX({})")
            .with(Word.HASH, "CAST(SUBSTRING(HASH('MD5', {}) FROM 1 FOR 8) AS BIGINT)")
            .with(Word.SAMPLED, "BITAND({}, $m) = 0")
            .with(Word.LIST, "LISTAGG(CAST({} AS VARCHAR), ',')");

    private H2Database() {}

    static StoreDialect dialect() {
        return new WordedDialect(
                new H2SqlDialect(H2SqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\"")) {
                    @Override
                    public boolean supportsNestedAggregations() {
                        return false;
                    }
                },
                WORDS);
    }
}
