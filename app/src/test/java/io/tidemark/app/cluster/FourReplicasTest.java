package io.tidemark.app.cluster;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tidemark.app.cluster.Inbox.Mood;
import io.tidemark.core.incident.Delivery;
import io.tidemark.core.incident.Outbox;
import io.tidemark.store.StoreMigration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Four servers work on one PostgreSQL database, and die at bad moments. */
class FourReplicasTest {
    private static final int REPLICAS = 4;
    private static final int ROUNDS = 50;
    private static final List<Mood> WEATHER =
            List.of(Mood.TAKES, Mood.TAKES, Mood.TAKES, Mood.FAILS, Mood.HANGS_UP, Mood.IS_BUSY);

    private static EmbeddedPostgres server;

    private final Inbox inbox = new Inbox();

    FourReplicasTest() throws IOException {}

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        StoreMigration.migrate(server.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        JdbcTemplate jdbc = new JdbcTemplate(server.getPostgresDatabase());
        for (String table : List.of("deliveries", "incidents", "incident_events", "receivers", "scheduled_tasks")) {
            jdbc.update("delete from " + table);
        }
        replica()
                .store()
                .receivers()
                .save(aReceiver().withSecret("url", inbox.url()).build());
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void fourReplicasWithOneFailingRuleSendExactlyOneMessage() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(30);
        List<Scheduler> schedulers =
                IntStream.range(0, REPLICAS).mapToObj(_ -> scheduler(rounds)).toList();
        schedulers.forEach(Scheduler::start);
        boolean ran = rounds.await(60, TimeUnit.SECONDS);
        schedulers.forEach(Scheduler::stop);

        assertThat(ran).as("the tasks ran often").isTrue();
        assertThat(inbox.keys()).hasSize(1).first().asString().endsWith("/OPENED/0/hook");
        assertThat(replica().store().outbox().count(Delivery.Status.SENT)).isEqualTo(1);
    }

    @Test
    void sendersAtTheSameTimeInAllWeathersTellEachChangeOnce() throws Exception {
        Random random = new Random(4);
        inbox.isIn(() -> WEATHER.get(random.nextInt(WEATHER.size())));
        Replica one = replica();
        for (int i = 0; i < 30; i++) {
            one.judge("rule-" + i);
        }
        List<Replica> all =
                IntStream.range(0, REPLICAS).mapToObj(_ -> replica()).toList();
        Instant now = NOON;
        for (int round = 0; one.store().outbox().count(Delivery.Status.PENDING) > 0; round++) {
            assertThat(round).as("rounds").isLessThan(200);
            atOnce(all, now);
            now = now.plus(Duration.ofMinutes(16));
        }

        assertThat(inbox.keys()).hasSize(30).doesNotHaveDuplicates();
        assertThat(one.store().outbox().count(Delivery.Status.SENT)).isEqualTo(30);
    }

    @Test
    void killedBetweenStoreAndSendNothingIsLostAndOnlyWhatWasInFlightIsRepeated() {
        Random random = new Random(50);
        Instant now = NOON;
        int killedAfterSending = 0;
        for (int round = 0; round < ROUNDS; round++) {
            replica().judge("rule-" + round);
            int before = inbox.keys().size();
            Dying dying = new Dying(random.nextInt(5));
            Replica victim = new Replica(connection(), dying);
            try {
                victim.send(now);
            } catch (IllegalStateException e) {
                assertThat(dying.isDead()).isTrue();
                killedAfterSending += inbox.keys().size() > before ? 1 : 0;
            }
            now = now.plus(Duration.ofMinutes(1));
        }
        replica().send(now.plus(Duration.ofHours(1)));

        List<String> keys = inbox.keys();
        List<String> expected = replica().store().outbox().newest(ROUNDS * 2).stream()
                .map(Delivery::key)
                .toList();
        assertThat(expected).hasSize(ROUNDS);
        assertThat(keys).containsAll(expected);
        assertThat(keys.size() - ROUNDS).as("repeated").isBetween(1, killedAfterSending);
    }

    private static Scheduler scheduler(CountDownLatch rounds) {
        DataSource database = server.getPostgresDatabase();
        Replica replica = new Replica(database, UnaryOperator.identity());
        RecurringTask<Void> judge =
                Tasks.recurring("judge", FixedDelay.ofMillis(20)).execute((instance, context) -> replica.judge("few"));
        RecurringTask<Void> send = Tasks.recurring("send", FixedDelay.ofMillis(20))
                .execute((instance, context) -> {
                    replica.send(NOON);
                    rounds.countDown();
                });
        return Scheduler.create(database)
                .startTasks(judge, send)
                .pollingInterval(Duration.ofMillis(50))
                .threads(2)
                .build();
    }

    private static void atOnce(List<Replica> all, Instant now) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Integer> done : threads.invokeAll(all.stream()
                    .map(replica -> (Callable<Integer>) () -> replica.send(now))
                    .toList())) {
                done.get();
            }
        }
    }

    private static Replica replica() {
        return new Replica(connection(), UnaryOperator.identity());
    }

    private static DataSource connection() {
        return new SingleConnectionDataSource(server.getJdbcUrl("postgres", "postgres"), true);
    }

    /** An outbox whose server dies after so many writes: nothing that it would have written later is written. */
    private static final class Dying implements UnaryOperator<Outbox> {
        private static final List<String> WRITES = List.of("replace", "update");
        private int left;

        Dying(int writes) {
            left = writes;
        }

        synchronized boolean isDead() {
            return left < 0;
        }

        @Override
        public Outbox apply(Outbox real) {
            return (Outbox) Proxy.newProxyInstance(
                    Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                        if (isDying(method.getName())) {
                            throw new IllegalStateException("killed");
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private synchronized boolean isDying(String method) {
            if (left >= 0 && WRITES.contains(method)) {
                left--;
            }
            return left < 0;
        }
    }
}
