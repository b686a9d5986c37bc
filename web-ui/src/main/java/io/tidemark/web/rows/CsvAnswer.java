package io.tidemark.web.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Sends lines of CSV; where they break off, the answer is left open, so that a part does not look like the whole. */
public final class CsvAnswer {
    /** Writes the lines. */
    public interface Lines {
        void write(CsvLines lines) throws IOException;
    }

    private CsvAnswer() {}

    public static void send(OutputStream output, Lines lines) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        lines.write(new CsvLines(writer));
        writer.flush();
    }
}
