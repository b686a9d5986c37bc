package io.tidemark.web.api.keys;

import io.tidemark.core.keys.Copy;
import io.tidemark.core.keys.KeyPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes copies as CSV, a line each: where the copy lies, and where its first copy. */
final class CopyCsv {
    private final Writer writer;

    CopyCsv(Writer writer) throws IOException {
        this.writer = writer;
        writer.write("partition,shard,offset,first_partition,first_shard,first_offset\r\n");
    }

    void add(Copy copy) {
        try {
            writer.write(text(copy.copy()) + "," + text(copy.first()) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The list of copies is no longer read", e);
        }
    }

    private static String text(KeyPlace place) {
        String position = place.offset()
                .map(offset -> offset.shard() + "," + offset.offset())
                .orElse(",");
        return quoted(place.partition().text()) + "," + position;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
