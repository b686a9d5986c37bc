package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How an incident is a row. */
final class IncidentRows {
    static final String INSERT =
            "insert into incidents (dataset_id, rule_id, rule_type, column_name, severity, status, title, failures,"
                    + " opened_at, updated_at, acknowledged_by, assignee, resolved_at, resolution, reopened, cause_id, version, id)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? + 1, ?)";
    static final String UPDATE =
            "update incidents set dataset_id = ?, rule_id = ?, rule_type = ?, column_name = ?, severity = ?,"
                    + " status = ?, title = ?, failures = ?, opened_at = ?, updated_at = ?, acknowledged_by = ?,"
                    + " assignee = ?,"
                    + " resolved_at = ?, resolution = ?, reopened = ?, cause_id = ?, version = ? + 1 where id = ? and version = ?";

    private IncidentRows() {}

    static @Nullable Object[] row(Incident incident) {
        Resolution resolution = incident.resolution();
        IncidentId cause = incident.cause();
        return Upsert.row(
                incident.dataset().value(),
                incident.rule().value(),
                incident.type().text(),
                incident.column(),
                incident.severity().name(),
                incident.status().name(),
                incident.title(),
                Json.write(incident.failures().stream()
                        .map(FailingPartitionJson::of)
                        .toList()),
                SqlValues.time(incident.openedAt()),
                SqlValues.time(incident.updatedAt()),
                incident.acknowledgedBy(),
                incident.assignee(),
                SqlValues.timeOrNull(incident.resolvedAt()),
                resolution == null ? null : resolution.name(),
                incident.reopened(),
                cause == null ? null : cause.number(),
                incident.version(),
                incident.id().number());
    }

    static Incident incident(ResultSet row, int number) throws SQLException {
        String resolution = row.getString("resolution");
        Long cause = SqlValues.longOrNull(row, "cause_id");
        return new Incident(
                new IncidentId(row.getLong("id")),
                new DatasetId(row.getString("dataset_id")),
                new RuleId(row.getString("rule_id")),
                RuleType.of(row.getString("rule_type")),
                row.getString("column_name"),
                Severity.valueOf(row.getString("severity")),
                IncidentStatus.valueOf(row.getString("status")),
                row.getString("title"),
                Json.readList(row.getString("failures"), FailingPartitionJson[].class).stream()
                        .map(FailingPartitionJson::failure)
                        .toList(),
                SqlValues.instant(row, "opened_at"),
                SqlValues.instant(row, "updated_at"),
                row.getString("acknowledged_by"),
                row.getString("assignee"),
                SqlValues.instantOrNull(row, "resolved_at"),
                resolution == null ? null : Resolution.valueOf(resolution),
                row.getInt("reopened"),
                cause == null ? null : new IncidentId(cause),
                row.getInt("version"));
    }
}
