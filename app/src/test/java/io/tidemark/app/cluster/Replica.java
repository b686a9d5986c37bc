package io.tidemark.app.cluster;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aVerdict;

import io.tidemark.core.incident.Outbox;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.rules.desk.IncidentDesk;
import io.tidemark.rules.notify.AllowedHosts;
import io.tidemark.rules.notify.Gate;
import io.tidemark.rules.notify.Installation;
import io.tidemark.rules.notify.Notifier;
import io.tidemark.rules.notify.SendLimits;
import io.tidemark.rules.notify.Sender;
import io.tidemark.store.SecretCipher;
import io.tidemark.store.Store;
import io.tidemark.testkit.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One server of several: its own desk, notifier and sender over the shared database. */
final class Replica {
    static final SendLimits LIMITS = new SendLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofDays(3));
    private static final Installation HERE = new Installation("test", URI.create("https://tidemark.example.com/"));

    private final Store store;
    private final IncidentDesk desk;
    private final Notifier notifier;
    private final Sender sender;
    private final TransactionTemplate transaction;

    Replica(DataSource database, UnaryOperator<Outbox> outbox) {
        store = new Store(database, new SecretCipher(new byte[32]), MutableClock.atNoon());
        Outbox own = outbox.apply(store.outbox());
        desk = new IncidentDesk(store.incidents());
        notifier = new Notifier(store.receivers(), store.routes(), own, store.incidents(), HERE);
        sender = new Sender(
                store.receivers(),
                own,
                new Gate(store.incidents(), own, store.silences(), store.routes(), HERE),
                LIMITS,
                AllowedHosts.andPublicOnes(List.of("127.0.0.1")));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    Store store() {
        return store;
    }

    /** The rule fails on the hour, as each judging of the same content finds. */
    void judge(String rule) {
        transaction.executeWithoutResult(status -> notifier.announce(desk.apply(
                List.of(aVerdict()
                        .by(rule, RuleType.ROW_COUNT)
                        .violated(3, Range.ANY, "3 rows")
                        .build()),
                NOON)));
    }

    int send(Instant now) {
        return sender.sendDue(now);
    }
}
