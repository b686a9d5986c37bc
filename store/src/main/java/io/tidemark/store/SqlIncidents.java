package io.tidemark.store;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentFilter;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.StaleIncidentException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents in the tables {@code incidents} and {@code incident_events}. */
final class SqlIncidents implements Incidents {
    private final JdbcOperations jdbc;
    private final JdbcClient client;

    SqlIncidents(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    @Override
    public IncidentId nextId() {
        return new IncidentId(client.sql("select nextval('incident_numbers')")
                .query(Long.class)
                .single());
    }

    @Override
    public Incident save(Incident incident) {
        @Nullable Object[] row = IncidentRows.row(incident);
        if (incident.version() == 0) {
            try {
                jdbc.update(IncidentRows.INSERT, row);
            } catch (DuplicateKeyException e) {
                throw stale(incident, e);
            }
        } else {
            @Nullable Object[] withVersion = Arrays.copyOf(row, row.length + 1);
            withVersion[row.length] = incident.version();
            if (jdbc.update(IncidentRows.UPDATE, withVersion) == 0) {
                throw new StaleIncidentException(incident.id());
            }
        }
        return find(incident.id()).orElseThrow(() -> new StaleIncidentException(incident.id()));
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return client.sql("select * from incidents where id = ?")
                .param(id.number())
                .query(IncidentRows::incident)
                .optional();
    }

    @Override
    public List<Incident> find(Collection<IncidentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return client.sql("select * from incidents where id in (:ids) order by id")
                .param("ids", ids.stream().map(IncidentId::number).distinct().toList())
                .query(IncidentRows::incident)
                .list();
    }

    @Override
    public List<Incident> ofDataset(DatasetId dataset, Instant updatedSince) {
        return client.sql("select * from incidents where dataset_id = ? and (status <> ? or updated_at >= ?)"
                        + " order by id")
                .param(dataset.value())
                .param(IncidentStatus.RESOLVED.name())
                .param(SqlValues.time(updatedSince))
                .query(IncidentRows::incident)
                .list();
    }

    @Override
    public List<Incident> openOf(Collection<DatasetId> datasets) {
        List<Incident> open = new ArrayList<>();
        for (List<DatasetId> some : Chunks.of(datasets)) {
            open.addAll(client.sql("select * from incidents where status <> :resolved and dataset_id in (:datasets)")
                    .param("resolved", IncidentStatus.RESOLVED.name())
                    .param("datasets", some.stream().map(DatasetId::value).toList())
                    .query(IncidentRows::incident)
                    .list());
        }
        open.sort(Comparator.comparing(Incident::id));
        return open;
    }

    @Override
    public List<Incident> impactedBy(IncidentId cause) {
        return client.sql("select * from incidents where cause_id = ? order by id")
                .param(cause.number())
                .query(IncidentRows::incident)
                .list();
    }

    @Override
    public Map<IncidentId, Integer> countImpacted(Collection<IncidentId> causes) {
        Map<IncidentId, Integer> counts = new HashMap<>();
        if (!causes.isEmpty()) {
            client.sql("select cause_id, count(distinct dataset_id) as datasets from incidents"
                            + " where cause_id in (:causes) and status <> :resolved group by cause_id")
                    .param("causes", causes.stream().map(IncidentId::number).toList())
                    .param("resolved", IncidentStatus.RESOLVED.name())
                    .query(row -> {
                        counts.put(new IncidentId(row.getLong("cause_id")), row.getInt("datasets"));
                    });
        }
        return counts;
    }

    @Override
    public List<Incident> search(IncidentFilter filter, @Nullable IncidentId before, int limit) {
        IncidentCriteria criteria = IncidentCriteria.of(filter);
        return client.sql("select * from incidents where " + criteria.where()
                        + " and id < :before order by id desc limit :limit")
                .params(criteria.parameters())
                .param("before", before == null ? Long.MAX_VALUE : before.number())
                .param("limit", limit)
                .query(IncidentRows::incident)
                .list();
    }

    @Override
    public List<Incident> page(IncidentFilter filter, int offset, int limit) {
        IncidentCriteria criteria = IncidentCriteria.of(filter);
        return client.sql("select * from incidents where " + criteria.where()
                        + " order by id desc limit :limit offset :offset")
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(IncidentRows::incident)
                .list();
    }

    @Override
    public int count(IncidentFilter filter) {
        IncidentCriteria criteria = IncidentCriteria.of(filter);
        return client.sql("select count(*) from incidents where " + criteria.where())
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
    }

    @Override
    public void addEvents(List<IncidentEvent> events) {
        List<Object[]> rows = events.stream()
                .map(event -> new Object[] {
                    event.incident().number(),
                    SqlValues.time(event.at()),
                    event.kind().name(),
                    event.actor(),
                    event.note()
                })
                .toList();
        jdbc.batchUpdate(
                "insert into incident_events (incident_id, at_time, kind, actor, note) values (?, ?, ?, ?, ?)", rows);
    }

    @Override
    public List<IncidentEvent> events(IncidentId incident) {
        return client.sql("select * from incident_events where incident_id = ? order by at_time, id")
                .param(incident.number())
                .query((row, number) -> new IncidentEvent(
                        incident,
                        SqlValues.instant(row, "at_time"),
                        IncidentEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("actor"),
                        row.getString("note")))
                .list();
    }

    private static StaleIncidentException stale(Incident incident, DuplicateKeyException cause) {
        StaleIncidentException stale = new StaleIncidentException(incident.id());
        stale.initCause(cause);
        return stale;
    }
}
