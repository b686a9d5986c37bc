package io.tidemark.store;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Glob;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.incident.Silences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Silences in the table {@code silences}. */
final class SqlSilences implements Silences {
    private final JdbcClient client;

    SqlSilences(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Silence add(Silence silence) {
        IncidentId incident = silence.incident();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        client.sql(
                        "insert into silences (datasets, rule_glob, incident_id, from_time, until_time, until_next_partition,"
                                + " author, note) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Json.write(silence.datasets().globs()))
                .param(silence.rules().pattern())
                .param(incident == null ? null : incident.number())
                .param(SqlValues.time(silence.from()))
                .param(SqlValues.time(silence.until()))
                .param(silence.untilNextPartition())
                .param(silence.author())
                .param(silence.note())
                .update(id, "id");
        return new Silence(
                Objects.requireNonNull(id.getKey()).longValue(),
                silence.datasets(),
                silence.rules(),
                incident,
                silence.from(),
                silence.until(),
                silence.untilNextPartition(),
                silence.author(),
                silence.note());
    }

    @Override
    public List<Silence> notOver(Instant at) {
        return client.sql("select * from silences where until_time > ? order by until_time, id")
                .param(SqlValues.time(at))
                .query(SqlSilences::silence)
                .list();
    }

    @Override
    public boolean end(long id, Instant at) {
        boolean ended = client.sql("delete from silences where id = ? and until_time > ?")
                        .param(id)
                        .param(SqlValues.time(at))
                        .update()
                == 1;
        if (ended) {
            client.sql("update deliveries set next_attempt_at = ? where status = 'HELD'")
                    .param(SqlValues.time(at))
                    .update();
        }
        return ended;
    }

    private static Silence silence(ResultSet row, int number) throws SQLException {
        Long incident = SqlValues.longOrNull(row, "incident_id");
        return new Silence(
                row.getLong("id"),
                new DatasetSelector(Json.readTexts(row.getString("datasets"))),
                new Glob(row.getString("rule_glob")),
                incident == null ? null : new IncidentId(incident),
                SqlValues.instant(row, "from_time"),
                SqlValues.instant(row, "until_time"),
                row.getBoolean("until_next_partition"),
                row.getString("author"),
                row.getString("note"));
    }
}
