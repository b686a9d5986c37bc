package io.tidemark.web.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvAnswerTest {
    @Test
    void commasQuotesAndNewLinesAreQuotedAndNullsAreNothing() throws IOException {
        assertThat(line("a", "b,c", "say \"hi\"", "two\nlines", "", null))
                .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",\"\",\r\n");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaHasAnApostrophe() throws IOException {
        assertThat(line("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\tx", "=HYPERLINK(\"x\",\"y\")"))
                .isEqualTo("'=1+1,'@SUM(A1),'+cmd|' /C calc'!A0,'-2+3,'\tx,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertThat(line("-5", "+4.25", "-1.5e-7", "12")).isEqualTo("-5,+4.25,-1.5e-7,12\r\n");
    }

    @Test
    void anAnswerThatBreaksOffIsNotClosed() {
        Closing output = new Closing();
        assertThatThrownBy(() -> CsvAnswer.send(output, lines -> {
                    throw new IllegalStateException("the store went away");
                }))
                .hasMessage("the store went away");
        assertThat(output.closed).isFalse();
    }

    private static String line(@Nullable String... cells) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        CsvAnswer.send(output, lines -> lines.add(Arrays.asList(cells)));
        return output.toString(StandardCharsets.UTF_8);
    }

    /** Remembers whether it was closed. */
    private static final class Closing extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
