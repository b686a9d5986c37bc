package io.tidemark.connector.mysql;

import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The words of MySQL and MariaDB. Collations take texts for equal that differ, and pad them, so texts are compared by
 * their bytes in UTF-8. Nothing is written with a backslash, which means something only in some modes of the server.
 */
final class MysqlWords {
    /** Characters that a list of hashes may have; the servers' own limit is too low, and they cut without a word. */
    static final int LONGEST_LIST = 4 * 1_024 * 1_024;

    private static final String UTF8 = "CONVERT({} USING utf8mb4)";
    private static final String SPACES = Spaces.joined(
            code -> "'"
                    + HexFormat.of()
                            .withUpperCase()
                            .formatHex(Character.toString(code).getBytes(StandardCharsets.UTF_8))
                    + "'",
            ", ");

    /** A text as its bytes. */
    static final String EXACT_TEXT = "CAST(" + UTF8 + " AS BINARY)";

    /** The digest of a long text, whatever characters its column has. */
    static final String LONG_TEXT = "SHA2(" + UTF8 + ", 256)";

    /** Such bytes as a text. */
    static final String TEXT_OF_EXACT = UTF8;

    static final Words WORDS = Words.COMMON
            .with(Word.SECONDS, "(TIMESTAMPDIFF(MICROSECOND, TIMESTAMP '1970-01-01 00:00:00', {}) / 1e6)")
            .with(Word.PLAIN, "{}")
            .with(Word.MIDNIGHT, "{}")
            .with(Word.INFINITE, "FALSE")
            .with(Word.FINITE, "{} IS NOT NULL")
            .with(
                    Word.PADDED,
                    "(HEX(LEFT(" + UTF8 + ", 1)) IN (" + SPACES + ") OR HEX(RIGHT(" + UTF8 + ", 1)) IN (" + SPACES
                            + "))")
            .with(Word.LOWER, "CAST(LOWER(" + UTF8 + ") AS BINARY)")
            .with(
                    Word.ORDERED,
                    "LEFT(" + UTF8 + ", 200) COLLATE /*!80017 utf8mb4_0900_bin *//*M!100600 utf8mb4_nopad_bin */")
            .with(Word.TEXT, "CAST({} AS CHAR)")
            .with(Word.BYTES, "HEX({})")
            .with(Word.HASH, "CAST(CONV(LEFT(MD5({}), 16), 16, -10) AS SIGNED)")
            .with(Word.LIST, "GROUP_CONCAT({} SEPARATOR ',')");

    private MysqlWords() {}
}
