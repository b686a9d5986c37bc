package io.tidemark.store;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.ReceiverId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a delivery is a row. */
final class DeliveryRows {
    static final String INSERT =
            "insert into deliveries (receiver_id, incident_id, change_kind, delivery_key, body, status, attempts,"
                    + " created_at, next_attempt_at, last_error, sent_at, route, group_key, digest_id, receipt)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    static final String UPDATE = "update deliveries set body = ?, status = ?, attempts = ?, next_attempt_at = ?,"
            + " last_error = ?, sent_at = ?, group_key = ?, receipt = ?";

    private DeliveryRows() {}

    static @Nullable Object[] row(Delivery delivery) {
        return Upsert.row(
                delivery.receiver().value(),
                delivery.incident().number(),
                delivery.change().name(),
                delivery.key(),
                delivery.body(),
                delivery.status().name(),
                delivery.attempts(),
                SqlValues.time(delivery.createdAt()),
                SqlValues.time(delivery.nextAttemptAt()),
                delivery.lastError(),
                SqlValues.timeOrNull(delivery.sentAt()),
                delivery.trace().route(),
                delivery.trace().group(),
                delivery.trace().digest(),
                delivery.trace().receipt());
    }

    /** The values of an update, and those of its condition. */
    static @Nullable Object[] changed(Delivery delivery, Object... condition) {
        @Nullable
        Object[] values = Upsert.row(
                delivery.body(),
                delivery.status().name(),
                delivery.attempts(),
                SqlValues.time(delivery.nextAttemptAt()),
                delivery.lastError(),
                SqlValues.timeOrNull(delivery.sentAt()),
                delivery.trace().group(),
                delivery.trace().receipt());
        @Nullable Object[] all = Arrays.copyOf(values, values.length + condition.length);
        System.arraycopy(condition, 0, all, values.length, condition.length);
        return all;
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                new ReceiverId(row.getString("receiver_id")),
                new IncidentId(row.getLong("incident_id")),
                IncidentEvent.Kind.valueOf(row.getString("change_kind")),
                row.getString("delivery_key"),
                row.getString("body"),
                Delivery.Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                SqlValues.instant(row, "created_at"),
                SqlValues.instant(row, "next_attempt_at"),
                row.getString("last_error"),
                SqlValues.instantOrNull(row, "sent_at"),
                new Delivery.Trace(
                        row.getString("route"),
                        row.getString("group_key"),
                        row.getLong("digest_id"),
                        row.getString("receipt")));
    }
}
