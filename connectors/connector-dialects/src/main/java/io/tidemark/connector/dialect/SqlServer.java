package io.tidemark.connector.dialect;

import io.tidemark.connector.jdbc.StoreDialect;
import io.tidemark.connector.jdbc.words.Spaces;
import io.tidemark.connector.jdbc.words.Word;
import io.tidemark.connector.jdbc.words.WordedDialect;
import io.tidemark.connector.jdbc.words.Words;

/** The words of SQL Server, which pads texts when it compares them. Weeks are counted from the year 1, a Monday. */
final class SqlServer {
    private static final String START = "CAST('0001-01-01' AS datetime2(6))";
    private static final String SPACES = Spaces.joined(code -> "NCHAR(" + code + ")", " + ");
    private static final Words WORDS = Words.COMMON
            .with(Word.HOUR, since("hour", "DATEDIFF(hour, " + START + ", {})"))
            .with(Word.DAY, since("day", "DATEDIFF(day, " + START + ", {})"))
            .with(Word.WEEK, since("day", "DATEDIFF(day, " + START + ", {}) / 7 * 7"))
            .with(Word.MONTH, since("month", "DATEDIFF(month, " + START + ", {})"))
            .with(Word.EARLIER, "DATEADD(microsecond, -$u, DATEADD(second, -$s, {}))")
            .with(Word.PLAIN_LITERAL, "CAST('$t' AS datetime2(6))")
            .with(Word.ZONED_LITERAL, "CAST('$t+00:00' AS datetimeoffset(6))")
            .with(Word.DATE_LITERAL, "CAST('$t' AS date)")
            .with(Word.PLAIN, "CAST({} AT TIME ZONE 'UTC' AS datetime2(6))")
            .with(Word.MIDNIGHT, "CAST({} AS datetime2(6))")
            .with(Word.SECONDS, "(DATEDIFF_BIG(microsecond, CAST('1970-01-01' AS datetime2(6)), {}) / 1e6)")
            .with(Word.INFINITE, "1 = 0")
            .with(Word.FINITE, "{} IS NOT NULL")
            .with(Word.NEVER, "1 = 0")
            .with(Word.TRUE, "{} = 1")
            .with(Word.BIN, "CEILING(LOG({}) / $g)")
            .with(Word.LENGTH, "(LEN(({} + N'|') COLLATE Latin1_General_100_CI_AS_SC) - 1)")
            .with(Word.PADDED, "DATALENGTH(TRIM(" + SPACES + " FROM {})) < DATALENGTH({})")
            .with(Word.EMPTY, "DATALENGTH({}) = 0")
            .with(Word.ORDERED, "LEFT({}, 200) COLLATE Latin1_General_100_BIN2")
            .with(Word.EXACT_TEXT, "CAST(CAST({} AS nvarchar(max)) AS varbinary(max))")
            .with(Word.TEXT, "CAST({} AS nvarchar(max))")
            .with(Word.TRUTH, "CASE {} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END")
            .with(Word.BYTES, "CONVERT(varchar(max), {}, 2)")
            .with(Word.HASH, "CAST(SUBSTRING(HASHBYTES('MD5', {}), 1, 8) AS bigint)")
            .with(Word.LIST, "STRING_AGG(CAST({} AS varchar(max)), ',')");

    private static String since(String unit, String units) {
        return "DATEADD(" + unit + ", " + units + ", " + START + ")";
    }

    private SqlServer() {}

    static StoreDialect dialect() {
        return new WordedDialect(new SqlServerCalcite(), WORDS);
    }
}
