package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import org.apache.calcite.sql.dialect.BigQuerySqlDialect;

/** The words of BigQuery, where a plain point in time is a DATETIME and one with a zone a TIMESTAMP. */
final class BigQuery {
    private static final String SPACES = "CODE_POINTS_TO_STRING([" + Spaces.joined(Integer::toString, ", ") + "])";
    private static final Words WORDS = Words.COMMON
            .with(Word.HOUR, "DATETIME_TRUNC({}, HOUR)")
            .with(Word.DAY, "DATETIME_TRUNC({}, DAY)")
            .with(Word.WEEK, "DATETIME_TRUNC({}, ISOWEEK)")
            .with(Word.MONTH, "DATETIME_TRUNC({}, MONTH)")
            .with(Word.LATER, "DATETIME_ADD({}, INTERVAL ($s) SECOND)")
            .with(Word.EARLIER, "({} - INTERVAL $s SECOND - INTERVAL $u MICROSECOND)")
            .with(Word.PLAIN_LITERAL, "DATETIME '$t'")
            .with(Word.PLAIN, "DATETIME({}, 'UTC')")
            .with(Word.MIDNIGHT, "CAST({} AS DATETIME)")
            .with(Word.SECONDS, "(DATETIME_DIFF({}, DATETIME '1970-01-01 00:00:00', MICROSECOND) / 1000000)")
            .with(Word.NAN, "IS_NAN({})")
            .with(Word.INFINITE, "IS_INF({})")
            .with(Word.FINITE, "(NOT IS_NAN({}) AND NOT IS_INF({}))")
            .with(Word.PADDED, "CHAR_LENGTH(TRIM({}, " + SPACES + ")) < CHAR_LENGTH({})")
            .with(Word.TEXT, "CAST({} AS STRING)")
            .with(Word.BYTES, "TO_HEX({})")
            .with(Word.HASH, "FARM_FINGERPRINT({})")
            .with(Word.LIST, "STRING_AGG(CAST({} AS STRING), ',')");

    private BigQuery() {}

    static StoreDialect dialect() {
        return new WordedDialect(
                new BigQuerySqlDialect(BigQuerySqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("`")), WORDS);
    }
}
