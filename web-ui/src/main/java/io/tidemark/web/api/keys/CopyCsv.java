package io.tidemark.web.api.keys;

import io.tidemark.core.keys.Copy;
import io.tidemark.core.keys.KeyPlace;
import io.tidemark.web.rows.CsvLines;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes copies as CSV, a line each: where the copy lies, and where its first copy. */
final class CopyCsv {
    private final CsvLines lines;

    CopyCsv(CsvLines lines) {
        this.lines = lines;
        lines.add(List.of("partition", "shard", "offset", "first_partition", "first_shard", "first_offset"));
    }

    void add(Copy copy) {
        lines.add(Stream.concat(cells(copy.copy()), cells(copy.first())).toList());
    }

    private static Stream<@Nullable String> cells(KeyPlace place) {
        return Stream.of(
                place.partition().text(),
                place.offset().map(offset -> Integer.toString(offset.shard())).orElse(null),
                place.offset().map(offset -> Long.toString(offset.offset())).orElse(null));
    }
}
