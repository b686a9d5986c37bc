package io.tidemark.app.cluster;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aReceiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.incident.Delivery;
import io.tidemark.store.StoreMigration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Real processes are killed with SIGKILL while they store and send. */
class KilledSendersTest {
    private static final int ROUNDS = 50;
    private static final int READY_BEFOREHAND = 3;
    private static final int LONGEST_LIFE_MILLIS = 400;
    private static final int MOST_MESSAGES = (ROUNDS + READY_BEFOREHAND) * (1 + DoomedServer.MORE);

    private static EmbeddedPostgres server;

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

    @Test
    void kill9BetweenStoreAndSend50RoundsNothingIsLostAndAtMostTheOneMessageInFlightIsRepeatedWithTheSameKey()
            throws IOException, InterruptedException {
        Random random = new Random(9);
        Replica survivor = new Replica(new SingleConnectionDataSource(url(), true), UnaryOperator.identity());
        try (Inbox inbox = new Inbox()) {
            survivor.store()
                    .receivers()
                    .save(aReceiver().withSecret("url", inbox.url()).build());
            int caughtSending = killAll(random, survivor);
            survivor.send(NOON.plus(Duration.ofDays(1)));

            List<String> stored = survivor.store().outbox().newest(MOST_MESSAGES).stream()
                    .map(Delivery::key)
                    .toList();
            List<String> arrived = inbox.keys();
            assertThat(arrived).as("nothing is lost").containsAll(stored);
            assertThat(stored).as("nothing is told that is not stored").containsAll(arrived);
            assertThat(arrived.size() - new HashSet<>(arrived).size())
                    .as("repeated, at most the one in flight a round")
                    .isLessThanOrEqualTo(caughtSending);
            assertThat(caughtSending)
                    .as("rounds that were killed with a message in flight")
                    .isPositive();
            assertThat(survivor.store().outbox().count(Delivery.Status.SENT)).isEqualTo(stored.size());
        }
    }

    /** Gives back how many died with a message in their hands. */
    private static int killAll(Random random, Replica survivor) throws IOException, InterruptedException {
        Deque<Process> waiting = new ArrayDeque<>();
        int caught = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                while (waiting.size() < READY_BEFOREHAND) {
                    waiting.add(launch(round + waiting.size()));
                }
                kill(waiting.remove(), random);
                caught += hasOneInItsHands(survivor, NOON.plus(life(round))) ? 1 : 0;
            }
        } finally {
            waiting.forEach(process -> process.destroyForcibly().onExit().join());
        }
        return caught;
    }

    /** Who takes a message moves its time ahead for as long as sending may last. */
    private static boolean hasOneInItsHands(Replica survivor, Instant now) {
        return survivor.store().outbox().newest(Delivery.Status.PENDING, MOST_MESSAGES).stream()
                .anyMatch(delivery -> delivery.nextAttemptAt().isAfter(now));
    }

    private static Duration life(int round) {
        return Duration.ofMinutes(2L * round);
    }

    /** Each lives two minutes later than the one before, so that what that one held in its hands is free again. */
    private static Process launch(int round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-Dlogback.configurationFile=quiet-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedServer.class.getName(),
                        url(),
                        "round-" + round,
                        NOON.plus(life(round)).toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void kill(Process process, Random random) throws IOException, InterruptedException {
        BufferedReader words =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        assertThat(words.lines().anyMatch(DoomedServer.STORED::equals))
                .as("the child stores")
                .isTrue();
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        boolean ended = process.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
        assertThat(ended).as("ended by itself").isFalse();
        process.destroyForcibly().waitFor();
    }

    private static String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }
}
