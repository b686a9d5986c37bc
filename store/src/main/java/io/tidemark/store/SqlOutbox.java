package io.tidemark.store;

import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Outbox;
import io.tidemark.core.incident.ReceiverId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox in the table {@code deliveries}. */
final class SqlOutbox implements Outbox {
    private static final String HEADS = "select * from deliveries d where d.status in ('PENDING', 'HELD')"
            + " and d.next_attempt_at <= :now"
            + " and not exists (select 1 from deliveries older where older.status in ('PENDING', 'HELD')"
            + " and older.receiver_id = d.receiver_id and older.incident_id = d.incident_id and older.id < d.id"
            + " and (older.change_kind not in ('ESCALATED', 'REMINDED', 'DIGEST') or older.next_attempt_at <= :now))"
            + " and not exists (select 1 from deliveries member join deliveries digest on digest.id = member.digest_id"
            + " where member.receiver_id = d.receiver_id and member.incident_id = d.incident_id and member.id < d.id"
            + " and (d.change_kind <> 'DIGEST' or digest.id < d.id) and digest.status in ('PENDING', 'HELD'))";

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final TransactionOperations transaction;

    SqlOutbox(JdbcOperations jdbc, JdbcClient client, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.client = client;
        this.transaction = transaction;
    }

    @Override
    public void add(List<Delivery> deliveries) {
        List<@Nullable Object[]> rows =
                deliveries.stream().map(DeliveryRows::row).toList();
        jdbc.batchUpdate(DeliveryRows.INSERT, rows);
    }

    @Override
    public List<Delivery> due(Instant now, int limit) {
        return client.sql(HEADS + " order by d.id limit :limit")
                .param("now", SqlValues.time(now))
                .param("limit", limit)
                .query(DeliveryRows::delivery)
                .list();
    }

    @Override
    public List<Delivery> due(ReceiverId receiver, Instant now, int limit) {
        return client.sql(HEADS + " and d.receiver_id = :receiver order by d.id limit :limit")
                .param("now", SqlValues.time(now))
                .param("receiver", receiver.value())
                .param("limit", limit)
                .query(DeliveryRows::delivery)
                .list();
    }

    @Override
    public void update(Delivery delivery) {
        jdbc.update(DeliveryRows.UPDATE + " where id = ?", DeliveryRows.changed(delivery, delivery.id()));
    }

    @Override
    public boolean replace(Delivery read, Delivery by) {
        @Nullable
        Object[] row = DeliveryRows.changed(
                by, read.id(), read.status().name(), read.attempts(), SqlValues.time(read.nextAttemptAt()));
        return jdbc.update(
                        DeliveryRows.UPDATE + " where id = ? and status = ? and attempts = ? and next_attempt_at = ?",
                        row)
                == 1;
    }

    @Override
    public boolean digest(Delivery digest, List<Delivery> members) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean done = jdbc.update(DeliveryRows.INSERT, DeliveryRows.row(digest)) == 1
                    && takeIn(digest, members) == members.size();
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }

    /** Always in the same order, so that two senders never wait for each other. */
    private int takeIn(Delivery digest, List<Delivery> members) {
        long id = client.sql("select id from deliveries where delivery_key = ?")
                .param(digest.key())
                .query(Long.class)
                .single();
        List<@Nullable Object[]> rows = members.stream()
                .map(member -> Upsert.row(
                        id,
                        SqlValues.time(digest.createdAt()),
                        member.id(),
                        member.status().name(),
                        member.attempts(),
                        SqlValues.time(member.nextAttemptAt())))
                .toList();
        int taken = 0;
        for (int updated : jdbc.batchUpdate(
                "update deliveries set status = 'DIGESTED', digest_id = ?, next_attempt_at = ?"
                        + " where id = ? and status = ? and attempts = ? and next_attempt_at = ?",
                rows)) {
            taken += updated;
        }
        return taken;
    }

    @Override
    public List<IncidentId> members(long digest) {
        return client.sql("select distinct incident_id from deliveries where digest_id = ? order by incident_id")
                .param(digest)
                .query((row, number) -> new IncidentId(row.getLong("incident_id")))
                .list();
    }

    @Override
    public Optional<Delivery> find(long id) {
        return client.sql("select * from deliveries where id = ?")
                .param(id)
                .query(DeliveryRows::delivery)
                .optional();
    }

    @Override
    public void withdraw(IncidentId incident, Set<IncidentEvent.Kind> kinds, Instant now) {
        client.sql("update deliveries set status = 'SILENCED', next_attempt_at = :now where incident_id = :incident"
                        + " and status in ('PENDING', 'HELD') and change_kind in (:kinds)")
                .param("now", SqlValues.time(now))
                .param("incident", incident.number())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .update();
    }

    @Override
    public void withdraw(IncidentId incident, ReceiverId receiver, Set<IncidentEvent.Kind> kinds, Instant now) {
        client.sql("update deliveries set status = 'SILENCED', next_attempt_at = :now where incident_id = :incident"
                        + " and receiver_id = :receiver and status in ('PENDING', 'HELD') and change_kind in (:kinds)")
                .param("now", SqlValues.time(now))
                .param("incident", incident.number())
                .param("receiver", receiver.value())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .update();
    }

    @Override
    public Optional<Instant> nextOfGroup(ReceiverId receiver, String group) {
        return time(receiver, group, "min(next_attempt_at)", "'PENDING'");
    }

    @Override
    public Optional<Instant> heldOfGroup(ReceiverId receiver, String group, Instant from) {
        return client.sql(
                        "select min(next_attempt_at) as at_time from deliveries where receiver_id = ? and group_key = ?"
                                + " and status = 'HELD' and next_attempt_at >= ?")
                .param(receiver.value())
                .param(group)
                .param(SqlValues.time(from))
                .query((row, number) -> Optional.ofNullable(SqlValues.instantOrNull(row, "at_time")))
                .single();
    }

    @Override
    public Optional<Instant> lastOfGroup(ReceiverId receiver, String group) {
        return time(receiver, group, "max(next_attempt_at)", "'SENT', 'DIGESTED'");
    }

    private Optional<Instant> time(ReceiverId receiver, String group, String which, String statuses) {
        return client.sql("select " + which + " as at_time from deliveries where receiver_id = ? and group_key = ?"
                        + " and status in (" + statuses + ")")
                .param(receiver.value())
                .param(group)
                .query((row, number) -> Optional.ofNullable(SqlValues.instantOrNull(row, "at_time")))
                .single();
    }

    @Override
    public List<Instant> sentSince(ReceiverId receiver, Instant since) {
        return client.sql("select sent_at from deliveries where receiver_id = ? and sent_at > ? order by sent_at")
                .param(receiver.value())
                .param(SqlValues.time(since))
                .query((row, number) -> SqlValues.instant(row, "sent_at"))
                .list();
    }

    @Override
    public List<Delivery> newest(int limit) {
        return client.sql("select * from deliveries order by id desc limit ?")
                .param(limit)
                .query(DeliveryRows::delivery)
                .list();
    }

    @Override
    public List<Delivery> newest(Delivery.Status status, int limit) {
        return client.sql("select * from deliveries where status = ? order by id desc limit ?")
                .param(status.name())
                .param(limit)
                .query(DeliveryRows::delivery)
                .list();
    }

    @Override
    public List<Delivery> about(IncidentId incident) {
        return client.sql("select * from deliveries where incident_id = ? order by id desc")
                .param(incident.number())
                .query(DeliveryRows::delivery)
                .list();
    }

    @Override
    public List<Delivery> lane(ReceiverId receiver, IncidentId incident) {
        return client.sql("select * from deliveries where receiver_id = ? and incident_id = ? order by id")
                .param(receiver.value())
                .param(incident.number())
                .query(DeliveryRows::delivery)
                .list();
    }

    @Override
    public boolean revive(long id, Instant now) {
        return client.sql("update deliveries set status = 'PENDING', next_attempt_at = ?"
                                + " where id = ? and status = 'DEAD'")
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
}
