package io.tidemark.store;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.ReceiverId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox in the table {@code deliveries}. */
final class SqlOutbox implements Outbox {
    private final JdbcOperations jdbc;
    private final JdbcClient client;

    SqlOutbox(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    @Override
    public void add(List<Delivery> deliveries) {
        List<@Nullable Object[]> rows = deliveries.stream()
                .map(delivery -> Upsert.row(
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
                        SqlValues.timeOrNull(delivery.sentAt())))
                .toList();
        jdbc.batchUpdate(
                "insert into deliveries (receiver_id, incident_id, change_kind, delivery_key, body, status, attempts,"
                        + " created_at, next_attempt_at, last_error, sent_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                rows);
    }

    @Override
    public List<Delivery> due(Instant now, int limit) {
        return client.sql("select * from deliveries d where d.status in ('PENDING', 'HELD') and d.next_attempt_at <= ?"
                        + " and not exists (select 1 from deliveries older where older.status in ('PENDING', 'HELD')"
                        + " and older.receiver_id = d.receiver_id and older.incident_id = d.incident_id"
                        + " and older.id < d.id) order by d.id limit ?")
                .param(SqlValues.time(now))
                .param(limit)
                .query(SqlOutbox::delivery)
                .list();
    }

    @Override
    public void update(Delivery delivery) {
        client.sql("update deliveries set status = ?, attempts = ?, next_attempt_at = ?, last_error = ?, sent_at = ?"
                        + " where id = ?")
                .param(delivery.status().name())
                .param(delivery.attempts())
                .param(SqlValues.time(delivery.nextAttemptAt()))
                .param(delivery.lastError())
                .param(SqlValues.timeOrNull(delivery.sentAt()))
                .param(delivery.id())
                .update();
    }

    @Override
    public List<Delivery> newest(int limit) {
        return client.sql("select * from deliveries order by id desc limit ?")
                .param(limit)
                .query(SqlOutbox::delivery)
                .list();
    }

    @Override
    public List<Delivery> newest(Delivery.Status status, int limit) {
        return client.sql("select * from deliveries where status = ? order by id desc limit ?")
                .param(status.name())
                .param(limit)
                .query(SqlOutbox::delivery)
                .list();
    }

    @Override
    public List<Delivery> lane(ReceiverId receiver, IncidentId incident) {
        return client.sql("select * from deliveries where receiver_id = ? and incident_id = ? order by id")
                .param(receiver.value())
                .param(incident.number())
                .query(SqlOutbox::delivery)
                .list();
    }

    @Override
    public boolean revive(long id, Instant now) {
        return client.sql(
                                "update deliveries set status = 'PENDING', next_attempt_at = ? where id = ? and status = 'DEAD'")
                        .param(SqlValues.time(now))
                        .param(id)
                        .update()
                == 1;
    }

    @Override
    public long count(Delivery.Status status) {
        return client.sql("select count(*) from deliveries where status = ?")
                .param(status.name())
                .query(Long.class)
                .single();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
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
                SqlValues.instantOrNull(row, "sent_at"));
    }
}
