package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import org.apache.calcite.sql.dialect.RedshiftSqlDialect;

/** The words of Amazon Redshift. Its lists end at 64 kB, so hashes are grouped instead. */
final class Redshift {
    private static final String SPACES = Spaces.joined(code -> "CHR(" + code + ")", " || ");
    private static final Words WORDS = Words.COMMON
            .with(Word.EARLIER, "DATEADD(microsecond, -$u, DATEADD(second, -$s, {}))")
            .with(Word.ZONED_LITERAL, "TIMESTAMPTZ '$t+00'")
            .with(
                    Word.SECONDS,
                    "(CAST(DATEDIFF(microsecond, TIMESTAMP '1970-01-01 00:00:00', {}) AS FLOAT8) / 1000000)")
            .with(Word.NAN, "{} = CAST('NaN' AS FLOAT8)")
            .with(Word.INFINITE, "ABS({}) = CAST('Infinity' AS FLOAT8)")
            .with(Word.FINITE, "ABS({}) < CAST('Infinity' AS FLOAT8)")
            .with(Word.PADDED, "LEN(BTRIM({}, " + SPACES + ")) < LEN({})")
            .with(Word.BYTES, "TO_HEX({})")
            .with(Word.HASH, "FARMFINGERPRINT64({})");

    private Redshift() {}

    static StoreDialect dialect() {
        return new WordedDialect(
                new RedshiftSqlDialect(RedshiftSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\"")) {
                    @Override
                    public boolean supportsNestedAggregations() {
                        return false;
                    }
                },
                WORDS);
    }
}
