package io.tidemark.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.ColumnType;
import io.tidemark.core.rule.HealthColumn;
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.HealthTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each query is answered alike by H2 and PostgreSQL, whatever their time zone; what is more than reading is refused. */
class HealthSqlTest {
    private static HealthDatabases databases;
    private static List<HealthQueries> both;

    @BeforeAll
    static void start() throws IOException {
        databases = new HealthDatabases();
        both = List.of(databases.h2(), databases.postgresql());
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    private static double answer(String sql) {
        List<OptionalDouble> answers =
                both.stream().map(queries -> queries.answer(sql)).toList();
        assertThat(answers.getFirst()).as(sql).isEqualTo(answers.getLast());
        return answers.getFirst().orElse(Double.NaN);
    }

    @Test
    void theExamplesOfThePageYieldWhatIsPlanted() throws IOException {
        Matcher examples = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/health-schema.md")));
        List<Double> answers =
                examples.results().map(found -> answer(found.group(1))).toList();
        assertThat(answers).containsExactly(0.25, 1.0, 1.0);
    }

    @Test
    void eachColumnOfEachTableCanBeRead() {
        for (HealthTable table : HealthTable.values()) {
            for (HealthColumn column : table.columns()) {
                answer("SELECT COUNT(" + column.name() + ") FROM " + table.text());
            }
        }
    }

    @Test
    void timesAreUtcAndTheClockIsTidemarks() {
        for (HealthTable table : HealthTable.values()) {
            table.columns().stream()
                    .filter(column -> column.type() == ColumnType.TIMESTAMP)
                    .forEach(column -> answer("SELECT MAX(TIMESTAMPDIFF(MINUTE, " + column.name()
                            + ", CURRENT_TIMESTAMP)) FROM " + table.text()));
        }
        assertThat(answer("SELECT MAX(TIMESTAMPDIFF(HOUR, opened_at, CURRENT_TIMESTAMP)) FROM incidents WHERE status ="
                        + " 'open'"))
                .isEqualTo(30);
        assertThat(answer("SELECT MAX(EXTRACT(HOUR FROM starts_at)) FROM partitions"))
                .isEqualTo(10);
        assertThat(answer("SELECT COUNT(*) FROM partitions WHERE CAST(starts_at AS DATE) = CURRENT_DATE"))
                .isEqualTo(8);
        assertThat(answer("SELECT COUNT(*) FROM partitions WHERE starts_at = TIMESTAMP '2026-03-02 10:00:00'"))
                .isEqualTo(1);
    }

    @Test
    void allThatOneSelectCanSayIsTaken() {
        assertThat(answer("WITH late AS (SELECT dataset FROM partitions WHERE is_late) SELECT COUNT(*) FROM late"))
                .isEqualTo(3);
        assertThat(answer("SELECT SUM(n) FROM (SELECT COUNT(*) AS n FROM datasets UNION ALL SELECT COUNT(*) FROM rules)"
                        + " AS both_of_them"))
                .isEqualTo(5);
        assertThat(answer("SELECT figure FROM metrics WHERE metric = 'null_count' AND column_name = 'Net Amount'"))
                .isEqualTo(7);
        assertThat(answer("SELECT COUNT(*) FROM datasets WHERE tags LIKE '%,pii,%' OR owner = 'o''brien'"))
                .isEqualTo(2);
        assertThat(answer("SELECT COUNT(*) FROM datasets WHERE owner = '' AND REGEXP_LIKE(dataset, 'o.d$')"))
                .isEqualTo(1);
        assertThat(answer("SELECT MAX(row_count) FROM partitions WHERE is_late = FALSE AND dataset IN"
                        + " (SELECT dataset FROM datasets WHERE availability = 'available')"))
                .isEqualTo(107);
        assertThat(answer("SELECT row_count FROM partitions WHERE dataset = 'nobody'"))
                .isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT COUNT(*) FROM incidnets | line 1, column 1: no table 'incidnets'; did you mean 'incidents'?",
                "SELECT COUNT(*) FROM sources | no table 'sources'",
                "SELECT COUNT(*) FROM public.datasets | no table 'public.datasets'",
                "SELECT COUNT(*) FROM information_schema.tables | no table",
                "SELECT COUNT(sverity) FROM incidents | no column 'sverity'; did you mean 'severity'?",
                "SELECT COUNT(settings) FROM datasets | no column 'settings'",
                "SELECT COUNT(*) FROM (TABLE datasets) | by their names alone",
                "SELECT COUNT(*) FROM datasets TABLESAMPLE BERNOULLI(10) | by their names alone",
                "WITH datasets AS (SELECT * FROM incidents) SELECT COUNT(*) FROM datasets | choose another name",
                "DELETE FROM incidents | only queries are run",
                "SELECT COUNT(*) FROM incidents; SELECT 1 | did not expect",
                "SELECT pg_sleep(1) | there is no function",
                "SELECT FILE_READ('/etc/passwd') | there is no function",
                "SELECT COUNT(*) FROM TABLE(system_range(1, 2)) | not taken",
                "SELECT owner FROM datasets WHERE owner = 'payments' | one number is needed",
                "SELECT row_count FROM partitions | more than one row",
                "SELECT COUNT(*), 1 FROM rules | answers with 2 columns",
                "SELECT TIMESTAMPDIFF(YEAR, opened_at, opened_at) FROM incidents | SECOND, MINUTE, HOUR or DAY",
            })
    void whatIsWrongIsToldWhenTheRuleIsSaved(String sql, String words) {
        for (HealthQueries queries : both) {
            assertThat(queries.wrong(sql))
                    .hasValueSatisfying(why -> assertThat(why).contains(words.replace("line 1, column 1: ", "")));
        }
    }
}
