package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import org.apache.calcite.sql.dialect.HiveSqlDialect;

/** The words of Hive, in a session whose time zone is UTC. */
final class Hive {
    private static final String SPACES = Spaces.joined("\\u%04x"::formatted, "");
    private static final Words WORDS = Words.COMMON
            .with(Word.HOUR, "FLOOR({} TO HOUR)")
            .with(Word.DAY, "FLOOR({} TO DAY)")
            .with(Word.WEEK, "FLOOR({} TO WEEK)")
            .with(Word.MONTH, "FLOOR({} TO MONTH)")
            .with(Word.LATER, "({} + INTERVAL ($s) SECOND)")
            .with(Word.PLAIN_LITERAL, "TIMESTAMP '$t'")
            .with(Word.ZONED_LITERAL, "TIMESTAMPLOCALTZ '$t UTC'")
            .with(Word.PLAIN, "CAST({} AS TIMESTAMP)")
            .with(Word.SECONDS, "CAST(CAST({} AS DECIMAL(20, 6)) AS DOUBLE)")
            .with(Word.NAN, "CAST({} AS STRING) = 'NaN'")
            .with(Word.INFINITE, "CAST({} AS STRING) IN ('Infinity', '-Infinity')")
            .with(Word.FINITE, "CAST({} AS STRING) NOT IN ('NaN', 'Infinity', '-Infinity')")
            .with(Word.PADDED, "{} RLIKE '^[" + SPACES + "]|[" + SPACES + "]$'")
            .with(Word.ORDERED, "SUBSTR({}, 1, 200)")
            .with(Word.TEXT, "CAST({} AS STRING)")
            .with(Word.BYTES, "HEX({})")
            .with(Word.HASH, "CAST(CONV(SUBSTR(MD5({}), 1, 16), 16, -10) AS BIGINT)")
            .with(Word.LIST, "CONCAT_WS(',', COLLECT_LIST(CAST({} AS STRING)))");

    private Hive() {}

    static StoreDialect dialect() {
        return new WordedDialect(
                new HiveSqlDialect(HiveSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("`")), WORDS);
    }
}
