package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;

/** The words of DuckDB. Its own hash may change from one version to the next, so md5 is cut. */
final class DuckDb {
    private static final String SPACES = Spaces.joined(code -> "CHR(" + code + ")", " || ");
    private static final Words WORDS = Words.COMMON
            .with(Word.LATER, "({} + TO_SECONDS($s))")
            .with(Word.EARLIER, "({} - TO_SECONDS($s) - TO_MICROSECONDS($u))")
            .with(Word.ZONED_LITERAL, "TIMESTAMPTZ '$t+00'")
            .with(Word.SECONDS, "EPOCH({})")
            .with(Word.NAN, "ISNAN({})")
            .with(Word.INFINITE, "ISINF({})")
            .with(Word.FINITE, "ISFINITE({})")
            .with(Word.LENGTH, "LENGTH({})")
            .with(Word.PADDED, "LENGTH(TRIM({}, " + SPACES + ")) < LENGTH({})")
            .with(Word.BYTES, "HEX({})")
            .with(Word.HASH, "CAST(MD5_NUMBER_LOWER({}) >> 1 AS BIGINT)")
            .with(Word.LIST, "STRING_AGG(CAST({} AS VARCHAR), ',')");

    private DuckDb() {}

    static StoreDialect dialect() {
        return new WordedDialect(
                new DuckDBSqlDialect(DuckDBSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\"")) {
                    @Override
                    public boolean supportsNestedAggregations() {
                        return false;
                    }
                },
                WORDS);
    }
}
