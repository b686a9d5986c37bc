package io.tidemark.web.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"+1,2", "-1.2.3", "-1,000", "+", "-", "+.", "-1e", "=1", "@a", "+1+1", "-2-3"})
    void whatMayBeAFormulaHasAnApostrophe(String cell) {
        assertThat(line(cell)).containsPattern("^\"?'[-+=@]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+12.5", "-.5", "-3.", "-1.5E-7", "12", "a-b", "1,2"})
    void numbersAndPlainTextsStayAsTheyAre(String cell) {
        assertThat(line(cell).replace("\"", "")).isEqualTo(cell + "\r\n");
    }

    private static String line(String cell) {
        StringWriter writer = new StringWriter();
        new CsvLines(writer).add(List.of(cell));
        return writer.toString();
    }
}
