package io.tidemark.connector.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidemark.connector.DatasetDescription;
import io.tidemark.core.dataset.Column;
import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.metric.DuplicateTally;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.NumberSummary;
import io.tidemark.core.metric.Tally;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypesTest {
    @BeforeAll
    static void createTable() {
        TestServer.get().execute("SET sql_mode = ''", "DROP TABLE IF EXISTS types", """
                        CREATE TABLE types (
                            id bigint unsigned PRIMARY KEY, tiny tinyint, flag boolean, switched bit(1), bits bit(9),
                            price decimal(65,10), ratio float, year year, mood enum('glad','sad') , tags set('a','b'),
                            doc json, note longtext, raw varbinary(16), big longblob, mail varchar(80),
                            twice int GENERATED ALWAYS AS (tiny * 2) STORED, thrice int AS (tiny * 3) VIRTUAL,
                            took time(3), who uuid, place point, addr inet6, UNIQUE (mail, tiny), UNIQUE (mail))
                        """, """
                        INSERT INTO types (id, tiny, flag, switched, bits, price, ratio, year, mood, tags, doc, note, raw, mail)
                        VALUES (18446744073709551615, -3, true, 1, 257, 12345678901234567890.5, 0.5, 2025, 'sad', 'a,b',
                                '{}', '', 'x', 'q'),
                               (0, 4, false, 0, 1, -1, -2.5, 1999, '', '', NULL, ' ', 'x', 'a'),
                               (1, 4, NULL, 0, NULL, 7, NULL, 2000, 'sad', 'a', NULL, ' ', 'y', 'b')
                        """);
    }

    @Test
    void columnsHaveTheTypesThatMeasuresTellApart() {
        assertThat(described("types").schema().columns())
                .extracting(Column::name, Column::type, Column::nullable)
                .containsExactly(
                        tuple("id", ColumnType.INTEGER, false),
                        tuple("tiny", ColumnType.INTEGER, true),
                        tuple("flag", ColumnType.BOOLEAN, true),
                        tuple("switched", ColumnType.BOOLEAN, true),
                        tuple("bits", ColumnType.BINARY, true),
                        tuple("price", ColumnType.DECIMAL, true),
                        tuple("ratio", ColumnType.FLOAT, true),
                        tuple("year", ColumnType.INTEGER, true),
                        tuple("mood", ColumnType.TEXT, true),
                        tuple("tags", ColumnType.TEXT, true),
                        tuple("doc", ColumnType.JSON, true),
                        tuple("note", ColumnType.TEXT, true),
                        tuple("raw", ColumnType.BINARY, true),
                        tuple("big", ColumnType.BINARY, true),
                        tuple("mail", ColumnType.TEXT, true),
                        tuple("twice", ColumnType.INTEGER, true),
                        tuple("thrice", ColumnType.INTEGER, true),
                        tuple("took", ColumnType.TIME, true),
                        tuple("who", ColumnType.UUID, true),
                        tuple("place", ColumnType.OTHER, true),
                        tuple("addr", ColumnType.OTHER, true));
    }

    @ParameterizedTest
    @CsvSource({
        "id, 0, 18446744073709551615, 3",
        "tiny, -3, 4, 3",
        "price, -1, 12345678901234567890.5, 3",
        "ratio, -2.5, 0.5, 2",
        "year, 1999, 2025, 3",
        "twice, -6, 8, 3",
        "thrice, -9, 12, 3"
    })
    void numbersAreSummarized(String column, double min, double max, long count) {
        NumberSummary found = Crawl.of("types", new Measure.NumberStats(column));
        assertThat(found.min()).isEqualTo(min);
        assertThat(found.max()).isEqualTo(max);
        assertThat(found.count()).isEqualTo(count);
    }

    @Test
    void booleansAreTrueWhenTheyAreNotZero() {
        assertThat(Crawl.of("types", new Measure.TrueCount("flag"))).isEqualTo(new Tally(1));
        assertThat(Crawl.of("types", new Measure.TrueCount("switched"))).isEqualTo(new Tally(1));
    }

    @Test
    void aTextOfBlanksIsNotEmpty() {
        assertThat(Crawl.of("types", new Measure.BlankCount("note"))).isEqualTo(new Tally(1));
        assertThat(Crawl.of("types", new Measure.BlankCount("mood"))).isEqualTo(new Tally(1));
    }

    @Test
    void onlyEqualBytesAreDuplicatesWhateverTheCollation() {
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS words",
                        "CREATE TABLE words (word varchar(20), essay text, line varchar(2100)) COLLATE utf8mb4_general_ci",
                        "INSERT INTO words SELECT w, CONCAT(REPEAT('x', 2000), w), CONCAT(REPEAT('x', 2000), w) FROM (SELECT 'a' AS w UNION ALL SELECT 'A'"
                                + " UNION ALL SELECT 'a ' UNION ALL SELECT 'ä' UNION ALL SELECT 'ä') s");
        for (String column : List.of("word", "essay", "line")) {
            DuplicateTally found = Crawl.of("words", new Measure.DuplicateRows(List.of(column)));
            assertThat(found.rowsWithKey()).isEqualTo(5);
            assertThat(found.distinctKeys()).as(column).isEqualTo(4);
        }
    }

    @Test
    void everyTypeThatCanBeGroupedIsGrouped() {
        List<String> types = described("types").schema().columns().stream()
                .filter(MysqlDialect.INSTANCE::canGroup)
                .map(Column::name)
                .toList();
        assertThat(types)
                .hasSize(18)
                .allSatisfy(column -> Crawl.of("types", new Measure.DuplicateRows(List.of(column))));
    }

    @Test
    void theKeyIsThePrimaryOneElseTheShortestUniqueOne() {
        TestServer.get()
                .execute(
                        "DROP TABLE IF EXISTS unkeyed, half_keyed",
                        "CREATE TABLE unkeyed (a int, b int, c int, UNIQUE (a, b), UNIQUE (c))",
                        "CREATE TABLE half_keyed (a varchar(90), UNIQUE (a(5)))");
        assertThat(described("types").declaredKey()).containsExactly("id");
        assertThat(described("unkeyed").declaredKey()).containsExactly("c");
        assertThat(described("half_keyed").declaredKey()).isEmpty();
    }

    private static DatasetDescription described(String table) {
        return Crawl.connector().describe(Crawl.table(table));
    }
}
