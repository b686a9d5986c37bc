package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;
import org.apache.calcite.sql.dialect.OracleSqlDialect;

/** The words of Oracle, where an empty text is none and booleans are numbers before version 23. Lists end at 4,000 bytes. */
final class Oracle {
    private static final String SPACES = "UNISTR('" + Spaces.joined("\\%04x"::formatted, "") + "')";
    private static final String SINCE_1970 = "({} - TIMESTAMP '1970-01-01 00:00:00')";
    private static final Words WORDS = Words.COMMON
            .with(Word.HOUR, "TRUNC({}, 'HH24')")
            .with(Word.DAY, "TRUNC({}, 'DD')")
            .with(Word.WEEK, "TRUNC({}, 'IW')")
            .with(Word.MONTH, "TRUNC({}, 'MM')")
            .with(Word.LATER, "({} + NUMTODSINTERVAL($s, 'SECOND'))")
            .with(Word.EARLIER, "({} - NUMTODSINTERVAL($d, 'SECOND'))")
            .with(Word.ZONED_LITERAL, "TIMESTAMP '$t +00:00'")
            .with(Word.PLAIN, "SYS_EXTRACT_UTC({})")
            .with(
                    Word.SECONDS,
                    "(EXTRACT(DAY FROM " + SINCE_1970 + ") * 86400 + EXTRACT(HOUR FROM " + SINCE_1970
                            + ") * 3600 + EXTRACT(MINUTE FROM " + SINCE_1970 + ") * 60 + EXTRACT(SECOND FROM "
                            + SINCE_1970 + "))")
            .with(Word.NAN, "{} IS NAN")
            .with(Word.INFINITE, "{} IS INFINITE")
            .with(Word.FINITE, "({} IS NOT NAN AND {} IS NOT INFINITE)")
            .with(Word.NEVER, "1 = 0")
            .with(Word.TRUE, "{} = 1")
            .with(Word.LENGTH, "LENGTH({})")
            .with(Word.PADDED, "COALESCE(LENGTH(LTRIM(RTRIM({}, " + SPACES + "), " + SPACES + ")), 0) < LENGTH({})")
            .with(Word.ORDERED, "SUBSTR({}, 1, 200)")
            .with(Word.TEXT, "TO_CHAR({})")
            .with(Word.TRUTH, "TO_CHAR({})")
            .with(Word.BYTES, "RAWTOHEX({})")
            .with(
                    Word.HASH,
                    "CASE WHEN {} IS NOT NULL THEN (TO_NUMBER(SUBSTR(RAWTOHEX(STANDARD_HASH({}, 'MD5')), 1, 16), 'XXXXXXXXXXXXXXXX')"
                            + " - 9223372036854775808) END")
            .with(Word.SAMPLED, "MOD({}, $m + 1) = 0");

    private Oracle() {}

    static StoreDialect dialect() {
        return new WordedDialect(
                new OracleSqlDialect(OracleSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\"")) {
                    @Override
                    public boolean supportsNestedAggregations() {
                        return false;
                    }
                },
                WORDS);
    }
}
