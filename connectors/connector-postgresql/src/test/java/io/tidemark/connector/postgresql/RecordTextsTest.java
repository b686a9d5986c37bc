package io.tidemark.connector.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connector.Connector;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.rule.RowTester;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts are cut, searched and matched one by one as PostgreSQL does it: by characters, with its escapes and its ends. */
class RecordTextsTest {
    private static final List<String> LETTERS = List.of("a", "b", "🎉", "\n", "\\", "%", "_", "$", "[", "&");
    private static final List<String> PIECES =
            List.of("a", "b", "🎉", "\n", "%", "%", "_", "\\%", "\\_", "\\\\", "\\a", "\\🎉");
    private static final List<String> EXPRESSIONS = List.of(
            "a$",
            "🎉$",
            "^.$",
            "^.{2,3}$",
            "^[^b]*$",
            "^[[:alpha:]]+$",
            "[^[:alnum:][:space:]]$",
            "[&&]",
            "[]a]$",
            "^[^]a]",
            "[[]",
            "[\\n]$",
            "\\$",
            "[$]$",
            "a\\Z",
            "^(a|b|🎉)*$",
            "a.b",
            "^$");
    private static final List<String> FUNCTIONS = List.of(
            "SUBSTRING(t FROM i) = SUBSTRING(p FROM 1)",
            "CHAR_LENGTH(SUBSTRING(t FROM i)) = 2",
            "SUBSTRING(t FROM i FOR j) = SUBSTRING(p FROM 1 FOR j)",
            "SUBSTRING(t FROM i FOR j) LIKE '%🎉'",
            "SUBSTRING(t FROM 2 FOR 1) = '🎉'",
            "POSITION(p IN t) = i",
            "POSITION('🎉' IN t) = 3",
            "POSITION('' IN t) = 1",
            "OVERLAY(t PLACING p FROM j + 1) LIKE '%🎉_'",
            "OVERLAY(t PLACING '🎉' FROM j + 1 FOR j) LIKE '_🎉%'",
            "CHAR_LENGTH(OVERLAY(t PLACING p FROM 2 FOR 1)) > 4",
            "t LIKE p ESCAPE '$' OR t NOT LIKE 'a!_%' ESCAPE '!'");

    private final TestServer server = TestServer.get();
    private final Connector connector = server.open();
    private final Random random = new Random(20_261_124);

    @BeforeEach
    void plantTexts() {
        String rows = IntStream.range(0, 400)
                .mapToObj(n -> "(" + quoted(some(LETTERS, 5)) + ", "
                        + (n % 20 == 0 ? "NULL" : quoted(some(List.of("a", "b", "🎉", "%"), 2))) + ", "
                        + (random.nextInt(9) - 2) + ", " + random.nextInt(4) + ")")
                .collect(Collectors.joining(", "));
        server.execute(
                "DROP TABLE IF EXISTS texts",
                "CREATE TABLE texts (t text, p text, i int, j int)",
                "INSERT INTO texts VALUES " + rows);
    }

    @AfterEach
    void close() {
        connector.close();
    }

    @Test
    void patternsFitTheSameTexts() {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            conditions.add("t LIKE " + quoted(some(PIECES, 5)));
        }
        assertAlike(conditions);
    }

    @Test
    void regularExpressionsAreFoundInTheSameTexts() {
        assertAlike(EXPRESSIONS.stream()
                .map(pattern -> "REGEXP_LIKE(t, " + quoted(pattern) + ")")
                .toList());
    }

    @Test
    void textsAreCutAndSearchedByCharacters() {
        assertAlike(FUNCTIONS);
    }

    @Test
    void aPatternThatIsNoneIsRefusedBeforeAnyRecordIsRead() {
        assertThatThrownBy(() -> tester("REGEXP_LIKE(t, '[')")).hasMessageContaining("'[' is no regular expression");
        assertThatThrownBy(() -> tester("REGEXP_LIKE(t, 'a(b')")).hasMessageContaining("unclosed group");
        assertThatThrownBy(() -> tester("t LIKE 'a\\'")).hasMessageContaining("ends with \\");
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        String deep = "(".repeat(9_000) + "i > 0" + ")".repeat(9_000);
        assertThat(RecordByRecord.EXPRESSIONS.wrongCondition(
                        deep,
                        new RecordByRecord(connector, "texts").description().schema()))
                .hasValueSatisfying(why -> assertThat(why).contains("nested too deeply"));
    }

    @Test
    void aRecordOnWhichATestBreaksOffIsNotJustLeftOut() {
        RowTester tester = tester("10 / i > 1");
        assertThat(tester.test(new @Nullable Object[] {0L})).isEqualTo(RowTester.Found.UNTOLD);
        assertThat(tester.test(new @Nullable Object[] {2L})).isEqualTo(RowTester.Found.COUNTED);
    }

    private RowTester tester(String condition) {
        return RecordByRecord.EXPRESSIONS.tester(
                new Measure.Tested("", "TRUE", condition),
                new RecordByRecord(connector, "texts").description().schema());
    }

    private void assertAlike(List<String> conditions) {
        new RecordByRecord(connector, "texts")
                .assertAlike(conditions.stream()
                        .map(condition -> new Measure.Tested("", "TRUE", condition))
                        .toList());
    }

    private String some(List<String> pieces, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
