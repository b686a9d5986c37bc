package io.tidemark.store;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.health.DatasetSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Completes the lines of one page to summaries. */
final class DatasetSummaries {
    private final JdbcClient client;
    private final SqlDatasets datasets;
    private final LastDays lastDays;

    DatasetSummaries(JdbcClient client, SqlDatasets datasets, LastDays lastDays) {
        this.client = client;
        this.datasets = datasets;
        this.lastDays = lastDays;
    }

    /** In the order of the lines; a dataset that went in the meantime is left out. */
    List<DatasetSummary> of(List<DatasetLine> lines) {
        List<String> ids = lines.stream().map(DatasetLine::id).toList();
        Map<String, Dataset> found = new HashMap<>();
        datasets.of(ids).forEach(dataset -> found.put(dataset.id().value(), dataset));
        Map<String, LastDay> days = lastDays.of(ids);
        Map<String, String> types = sourceTypes();
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(found.get(line.id()))
                        .map(dataset -> summary(
                                dataset,
                                types.getOrDefault(line.source(), ""),
                                line,
                                days.getOrDefault(line.id(), LastDay.NOTHING))))
                .toList();
    }

    private static DatasetSummary summary(Dataset dataset, String sourceType, DatasetLine line, LastDay day) {
        return new DatasetSummary(
                dataset,
                sourceType,
                line.status(),
                line.openIncidents(),
                line.worst(),
                day.completeness(),
                day.duplicateRatio(),
                day.rows(),
                day.missing(),
                day.late(),
                instant(line.newestSeconds()));
    }

    /** Doubles of seconds are exact to the microsecond for some centuries yet. */
    private static @Nullable Instant instant(@Nullable Double seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(0, Math.round(seconds * 1e6) * 1_000);
    }

    private Map<String, String> sourceTypes() {
        Map<String, String> types = new HashMap<>();
        client.sql("select id, connector from sources").query(row -> {
            types.put(row.getString("id"), row.getString("connector"));
        });
        return types;
    }
}
