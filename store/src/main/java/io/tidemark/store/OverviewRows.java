package io.tidemark.store;

import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.health.Overview;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.rule.Severity;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the numbers of the first page. */
final class OverviewRows {
    private final JdbcClient client;
    private final DatasetLines lines;
    private final LastDays lastDays;
    private final InstantSource clock;

    OverviewRows(JdbcClient client, DatasetLines lines, LastDays lastDays, InstantSource clock) {
        this.client = client;
        this.lines = lines;
        this.lastDays = lastDays;
        this.clock = clock;
    }

    Overview read(long due) {
        List<DatasetLine> all = lines.all();
        LastDay day = lastDays.together();
        return new Overview(
                all.size(),
                count(all, HealthStatus.HEALTHY),
                count(all, HealthStatus.UNHEALTHY),
                count(all, HealthStatus.UNKNOWN),
                open(),
                day.missing(),
                day.late(),
                day.duplicateRatio(),
                medianFreshness(all),
                due);
    }

    private static int count(List<DatasetLine> all, HealthStatus status) {
        return (int) all.stream().filter(line -> line.status() == status).count();
    }

    private Map<Severity, Integer> open() {
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        client.sql("select severity, count(*) as number from incidents where status in (:statuses)"
                        + " and cause_id is null group by severity")
                .param("statuses", List.of(IncidentStatus.OPEN.name(), IncidentStatus.ACKNOWLEDGED.name()))
                .query(row -> {
                    open.put(Severity.valueOf(row.getString("severity")), row.getInt("number"));
                });
        return open;
    }

    private @Nullable Double medianFreshness(List<DatasetLine> all) {
        double now = clock.millis() / 1e3;
        List<Double> ages = all.stream()
                .flatMap(line -> Stream.ofNullable(line.newestSeconds()))
                .map(newest -> now - newest)
                .sorted()
                .toList();
        int middle = ages.size() / 2;
        if (ages.isEmpty()) {
            return null;
        }
        return ages.size() % 2 == 1 ? ages.get(middle) : Double.valueOf((ages.get(middle - 1) + ages.get(middle)) / 2);
    }
}
