package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import org.apache.calcite.sql.dialect.SparkSqlDialect;

/** The words of Spark SQL and Databricks, in a session whose time zone is UTC. */
final class Spark {
    private static final String SPACES = Spaces.joined("\\u%04x"::formatted, "");
    private static final Words WORDS = Words.COMMON
            .with(Word.LATER, "TIMESTAMPADD(SECOND, $s, {})")
            .with(Word.EARLIER, "TIMESTAMPADD(MICROSECOND, -$u, TIMESTAMPADD(SECOND, -$s, {}))")
            .with(Word.PLAIN, "{}")
            .with(Word.SECONDS, "(UNIX_MICROS(CAST({} AS TIMESTAMP)) / 1e6)")
            .with(Word.NAN, "ISNAN({})")
            .with(Word.INFINITE, "ABS({}) = DOUBLE('Infinity')")
            .with(Word.FINITE, "ABS({}) < DOUBLE('Infinity')")
            .with(Word.PADDED, "CHAR_LENGTH(TRIM(BOTH '" + SPACES + "' FROM {})) < CHAR_LENGTH({})")
            .with(Word.TEXT, "CAST({} AS STRING)")
            .with(Word.BYTES, "HEX({})")
            .with(Word.HASH, "CASE WHEN {} IS NOT NULL THEN XXHASH64({}) END")
            .with(Word.LIST, "ARRAY_JOIN(COLLECT_LIST(CAST({} AS STRING)), ',')");

    private Spark() {}

    static StoreDialect dialect() {
        return new WordedDialect(
                new SparkSqlDialect(SparkSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("`")), WORDS);
    }
}
