package io.tidemark.store;

import io.tidemark.core.dataset.DatasetSelector;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Receiver;
import io.tidemark.core.incident.ReceiverId;
import io.tidemark.core.incident.ReceiverType;
import io.tidemark.core.incident.Receivers;
import io.tidemark.core.rule.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receivers in the table {@code receivers}, their secrets encrypted. */
final class SqlReceivers implements Receivers {
    private final JdbcClient client;
    private final SecretMap secrets;
    private final Upsert receivers;

    SqlReceivers(JdbcOperations jdbc, JdbcClient client, SecretMap secrets) {
        this.client = client;
        this.secrets = secrets;
        this.receivers =
                Upsert.into(jdbc, "receivers", "kind, secrets, options, at_least, targets, enabled, origin", "id");
    }

    @Override
    public void save(Receiver receiver) {
        receivers.save(List.<Object[]>of(Upsert.row(
                receiver.type().name(),
                secrets.write(receiver.secrets(), owner(receiver.id().value())),
                Json.write(receiver.options()),
                receiver.atLeast().name(),
                Json.write(receiver.datasets().globs()),
                receiver.enabled(),
                receiver.origin().name(),
                receiver.id().value())));
    }

    @Override
    public Optional<Receiver> find(ReceiverId id) {
        return client.sql("select * from receivers where id = ?")
                .param(id.value())
                .query(this::receiver)
                .optional();
    }

    @Override
    public List<Receiver> all() {
        return client.sql("select * from receivers").query(this::receiver).list().stream()
                .sorted(Comparator.comparing(Receiver::id))
                .toList();
    }

    @Override
    public void delete(ReceiverId id) {
        client.sql("delete from receivers where id = ?").param(id.value()).update();
    }

    private Receiver receiver(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new Receiver(
                new ReceiverId(id),
                ReceiverType.valueOf(row.getString("kind")),
                secrets.read(row.getString("secrets"), owner(id)),
                Json.readMap(row.getString("options")),
                Severity.valueOf(row.getString("at_least")),
                new DatasetSelector(Json.readTexts(row.getString("targets"))),
                row.getBoolean("enabled"),
                Origin.valueOf(row.getString("origin")));
    }

    private static String owner(String id) {
        return "receiver " + id;
    }
}
