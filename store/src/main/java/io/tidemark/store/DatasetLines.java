package io.tidemark.store;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the lines of all datasets, or of one, with their open incidents. */
final class DatasetLines {
    private static final String LINES = "select d.id, d.source_id, d.name_text, d.search_text, d.availability,"
            + " p.dataset_id as profiled, p.newest_seconds from datasets d"
            + " left join dataset_pulses p on p.dataset_id = d.id";

    private final JdbcClient client;

    DatasetLines(JdbcClient client) {
        this.client = client;
    }

    List<DatasetLine> all() {
        return lines(client.sql(LINES), "1 = 1", "");
    }

    List<DatasetLine> of(String dataset) {
        return lines(client.sql(LINES + " where d.id = ?").param(dataset), "dataset_id = :dataset", dataset);
    }

    private List<DatasetLine> lines(JdbcClient.StatementSpec statement, String which, String dataset) {
        Map<String, Open> open = open(which, dataset);
        return statement
                .query((row, number) -> {
                    Open incidents = open.getOrDefault(row.getString("id"), Open.NONE);
                    return new DatasetLine(
                            row.getString("id"),
                            row.getString("source_id"),
                            row.getString("name_text"),
                            row.getString("search_text"),
                            Availability.valueOf(row.getString("availability")),
                            row.getString("profiled") != null,
                            SqlValues.doubleOrNull(row, "newest_seconds"),
                            incidents.count(),
                            incidents.worst());
                })
                .list();
    }

    private Map<String, Open> open(String which, String dataset) {
        Map<String, Open> open = new HashMap<>();
        client.sql("select dataset_id, severity, count(*) as number from incidents where status in (:statuses) and "
                        + which + " group by dataset_id, severity")
                .param("statuses", List.of(IncidentStatus.OPEN.name(), IncidentStatus.ACKNOWLEDGED.name()))
                .param("dataset", dataset)
                .query(row -> {
                    Open some = new Open(row.getInt("number"), Severity.valueOf(row.getString("severity")));
                    open.merge(row.getString("dataset_id"), some, Open::and);
                });
        return open;
    }

    private record Open(int count, @Nullable Severity worst) {
        private static final Open NONE = new Open(0, null);

        Open and(Open other) {
            boolean graver = worst == null || (other.worst != null && other.worst.compareTo(worst) > 0);
            return new Open(count + other.count, graver ? other.worst : worst);
        }
    }
}
