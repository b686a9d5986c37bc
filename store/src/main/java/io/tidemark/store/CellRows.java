package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.rule.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the cells of the heat map. */
final class CellRows {
    private final JdbcClient client;

    CellRows(JdbcClient client) {
        this.client = client;
    }

    List<PartitionCell> of(DatasetId dataset, List<Incident> open, Instant from, Instant until) {
        Map<PartitionKey, Severity> worst = worst(open);
        return client.sql("select * from partitions where dataset_id = ? and from_time >= ? and from_time < ?"
                        + " and state is not null order by from_time")
                .param(dataset.value())
                .param(SqlValues.time(from))
                .param(SqlValues.time(until))
                .query((row, number) -> cell(row, worst))
                .list();
    }

    private static PartitionCell cell(ResultSet row, Map<PartitionKey, Severity> worst) throws SQLException {
        PartitionKey.Window window =
                new PartitionKey.Window(SqlValues.instant(row, "from_time"), SqlValues.instant(row, "until_time"));
        long rowsWithKey = row.getLong("rows_with_key");
        return new PartitionCell(
                window,
                PartitionState.valueOf(row.getString("state")),
                SqlValues.longOrNull(row, "row_count"),
                SqlValues.doubleOrNull(row, "expected_rows"),
                SqlValues.doubleOrNull(row, "low_rows"),
                rowsWithKey == 0 ? null : Double.valueOf((double) row.getLong("duplicates") / rowsWithKey),
                SqlValues.doubleOrNull(row, "late_ratio"),
                SqlPartitions.marks(row.getString("marks")),
                row.getInt("version"),
                worst.get(window));
    }

    private static Map<PartitionKey, Severity> worst(List<Incident> open) {
        Map<PartitionKey, Severity> worst = new HashMap<>();
        for (Incident incident : open) {
            for (FailingPartition failure : incident.stillFailing()) {
                worst.merge(
                        failure.partition(),
                        incident.severity(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        return worst;
    }
}
