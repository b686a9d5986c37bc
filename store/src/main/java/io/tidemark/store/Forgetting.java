package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.SourceId;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Removes what hangs on a dataset's partitions, or on a source. */
final class Forgetting {
    private static final String POINTS =
            "delete from metric_points where series_id in (select id from metric_series where dataset_id ";
    private static final List<String> OF_PARTITIONS = List.of(
            "metric_series",
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
    private static final String OF_SOURCE = "in (select id from datasets where source_id = ?)";

    private final JdbcOperations jdbc;

    Forgetting(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void partitions(DatasetId dataset) {
        partitions("= ?", dataset.value());
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
        jdbc.update(POINTS + which + ")", id);
        for (String table : OF_PARTITIONS) {
            jdbc.update("delete from " + table + " where dataset_id " + which, id);
        }
    }
}
