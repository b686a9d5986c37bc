package io.tidemark.web.ui.sample;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.sample.RowSample;
import io.tidemark.core.sample.SampledRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows that were played twice. */
final class SampleRows {
    private SampleRows() {}

    static RowSample of(Incident incident, PartitionKey.Window window, Instant now) {
        List<SampledRow> rows = IntStream.range(0, 20)
                .mapToObj(i -> new SampledRow(Arrays.asList(
                        "e-" + (204_117 + 13 * i),
                        window.from().plusSeconds(97L * i).toString(),
                        "#%06x3b1f9a".formatted(77_001 * (i + 1)),
                        i % 3 == 0 ? null : "SE",
                        String.valueOf(180_000 + 1_371 * i),
                        "android " + (14 + i % 3) + ".2")))
                .toList();
        return new RowSample(
                incident.dataset(),
                window,
                incident.rule(),
                "",
                new Revision("r1"),
                now,
                List.of("event_id", "at", "user_email", "country", "played_ms", "client"),
                Set.of("user_email"),
                rows);
    }
}
