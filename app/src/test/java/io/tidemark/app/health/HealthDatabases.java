package io.tidemark.app.health;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.anIncident;
import static io.tidemark.testkit.Builders.tenPlus;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Tally;
import io.tidemark.core.rule.HealthQueries;
import io.tidemark.core.rule.HealthSql;
import io.tidemark.core.rule.RuleType;
import io.tidemark.store.SecretCipher;
import io.tidemark.store.Store;
import io.tidemark.store.StoreMigration;
import io.tidemark.testkit.MutableClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two databases with the same planted data at noon: three datasets, of which one is watched by a rule of somebody's own. */
final class HealthDatabases implements AutoCloseable {
    private static final DatasetId ORDERS = new DatasetId("warehouse:public.orders");

    private final EmbeddedPostgres server;

    HealthDatabases() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "America/St_Johns")
                .start();
    }

    HealthQueries h2() {
        return filled(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";TIME ZONE=America/St_Johns"));
    }

    HealthQueries postgresql() {
        return filled(new DriverManagerDataSource(server.getJdbcUrl("postgres", "postgres")));
    }

    private static HealthQueries filled(DataSource database) {
        StoreMigration.migrate(database);
        Store store = new Store(database, new SecretCipher(new byte[32]), MutableClock.atNoon());
        datasets(store);
        partitions(store);
        store.rules().save(aRule().withId("orders.rows").build());
        store.rules().save(aRule().withId("default.rows").from(Origin.BUILT_IN).build());
        store.verdicts()
                .save(List.of(aVerdict()
                        .of(ORDERS)
                        .by("orders.rows", RuleType.ROW_COUNT)
                        .at(tenPlus(0))
                        .build()));
        incidents(store.incidents());
        return store.healthQueries(
                ServiceLoader.load(HealthSql.class).findFirst().orElseThrow());
    }

    private static void datasets(Store store) {
        store.datasets()
                .save(aDataset()
                        .named("public", "orders")
                        .ownedBy("payments")
                        .tagged("gold", "pii")
                        .build());
        store.datasets()
                .save(aDataset().named("public", "clicks").ownedBy("o'brien").build());
        store.datasets().save(aDataset().named("public", "old").gone().build());
    }

    private static void partitions(Store store) {
        for (int hour = 0; hour < 8; hour++) {
            store.partitions()
                    .save(List.of(aPartition()
                            .of(ORDERS)
                            .at(tenPlus(-hour))
                            .withRows(100 + hour)
                            .marked(hour < 2 ? new Mark[] {Mark.LATE} : new Mark[0])
                            .build()));
        }
        store.partitions()
                .save(List.of(aPartition()
                        .of(ORDERS)
                        .at(tenPlus(-24 * 9))
                        .marked(Mark.LATE)
                        .build()));
        store.profiles()
                .save(List.of(aProfile()
                        .of(ORDERS)
                        .at(tenPlus(0))
                        .with(new Measure.NullCount("Net Amount"), new Tally(7))
                        .build()));
    }

    private static void incidents(Incidents incidents) {
        incidents.save(anIncident()
                .numbered(1)
                .of(ORDERS)
                .openedAt(NOON.minus(Duration.ofHours(30)))
                .build());
        incidents.save(anIncident()
                .numbered(2)
                .of(ORDERS)
                .openedAt(NOON.minus(Duration.ofHours(3)))
                .build());
        incidents.save(anIncident()
                .numbered(3)
                .of(ORDERS)
                .openedAt(NOON.minus(Duration.ofDays(4)))
                .resolved(Resolution.HEALED, NOON.minus(Duration.ofDays(3)))
                .build());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
