package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Removes what hangs on a dataset's partitions, or on a source. */
final class Forgetting {
    private static final List<String> OF_COLUMNS = List.of("metric_rows", "metric_places");
    private static final List<String> OF_PARTITIONS = List.of(
            "metric_columns",
            "profiles",
            "verdicts",
            "row_samples",
            "partition_facts",
            "due_partitions",
            "arrivals",
            "series_states",
            "feedback",
            "gatherings",
            "gathered_shards",
            "gathered_windows",
            "unreadable_records",
            "topic_standings",
            "topic_points",
            "partitions",
            "dataset_pulses");
    private static final List<String> OF_ONE_PARTITION =
            List.of("profiles", "verdicts", "row_samples", "partition_facts", "due_partitions", "partitions");
    private static final String OF_SOURCE = "in (select id from datasets where source_id = ?)";

    private final JdbcOperations jdbc;

    Forgetting(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void partitions(DatasetId dataset) {
        partitions("= ?", dataset.value());
    }

    /** Forgets windows that ended before that, at most so many; how many it were. */
    int partitionsBefore(Instant end, int most) {
        List<Object[]> old = jdbc.query(
                "select dataset_id, key_text, from_time from partitions where from_time < ? and until_time < ? limit ?",
                (row, number) -> new Object[] {
                    row.getString("dataset_id"),
                    row.getString("key_text"),
                    row.getObject("from_time", OffsetDateTime.class)
                },
                SqlValues.time(end),
                SqlValues.time(end),
                most);
        jdbc.batchUpdate(
                "delete from metric_rows where column_id in (select id from metric_columns where dataset_id = ?)"
                        + " and key_text = ? and from_time = ?",
                old);
        List<Object[]> keys =
                old.stream().map(row -> new Object[] {row[0], row[1]}).toList();
        for (String table : OF_ONE_PARTITION) {
            jdbc.batchUpdate("delete from " + table + " where dataset_id = ? and key_text = ?", keys);
        }
        return old.size();
    }

    void source(SourceId source) {
        String id = source.value();
        partitions(OF_SOURCE, id);
        jdbc.update(
                "delete from incident_events where incident_id in" + " (select id from incidents where dataset_id "
                        + OF_SOURCE + ")",
                id);
        for (String table : List.of("incidents", "schema_changes", "dataset_overrides")) {
            jdbc.update("delete from " + table + " where dataset_id " + OF_SOURCE, id);
        }
        jdbc.update(
                "delete from lineage_edges where origin <> 'FILE' and (found_by = ? or upstream_id " + OF_SOURCE
                        + " or downstream_id " + OF_SOURCE + ")",
                id,
                id,
                id);
        jdbc.update("delete from datasets where source_id = ?", id);
        jdbc.update("delete from source_statuses where source_id = ?", id);
        jdbc.update("delete from sources where id = ?", id);
    }

    private void partitions(String which, String id) {
        for (String table : OF_COLUMNS) {
            jdbc.update(
                    "delete from " + table + " where column_id in (select id from metric_columns where dataset_id "
                            + which + ")",
                    id);
        }
        for (String table : OF_PARTITIONS) {
            jdbc.update("delete from " + table + " where dataset_id " + which, id);
        }
    }
}
