package io.tidemark.connector.snowflake;

import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.Words;

/** The words of Snowflake, which orders numbers as PostgreSQL does: NaN after infinity. Its hash of no value is a number. */
final class SnowflakeWords {
    private static final String SPACES = Spaces.joined(code -> "CHR(" + code + ")", " || ");

    static final Words WORDS = Words.COMMON
            .with(Word.PLAIN, "CAST(CONVERT_TIMEZONE('UTC', {}) AS TIMESTAMP_NTZ)")
            .with(Word.MIDNIGHT, "CAST({} AS TIMESTAMP_NTZ)")
            .with(
                    Word.SECONDS,
                    "(CAST(DATEDIFF('MICROSECOND', CAST('1970-01-01' AS TIMESTAMP_NTZ), {}) AS DOUBLE) / 1000000)")
            .with(Word.INFINITE, "ABS({}) = CAST('inf' AS FLOAT)")
            .with(Word.FINITE, "ABS({}) < CAST('inf' AS FLOAT)")
            .with(Word.LENGTH, "LENGTH({})")
            .with(Word.PADDED, "LENGTH(TRIM({}, " + SPACES + ")) < LENGTH({})")
            .with(Word.BYTES, "HEX_ENCODE({})")
            .with(Word.HASH, "CASE WHEN {} IS NOT NULL THEN HASH({}) END")
            .with(Word.SAMPLED, "BITAND({}, $m) = 0")
            .with(Word.LIST, "LISTAGG(CAST({} AS VARCHAR), ',')");

    private SnowflakeWords() {}
}
