package io.tidemark.connector.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real broker in this process, on loopback: one for all tests, with a plain listener and one that wants a password. */
final class KafkaServerForTests {
    static final String PASSWORD = "right-password";

    /** A user who has such rights only as a test gives him on what others have rights on. */
    static final String LIMITED = "limited";

    private static final Map<String, String> ONE_SMALL_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "group.initial.rebalance.delay.ms", "0",
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            "log.index.size.max.bytes", "262144",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "log.cleaner.backoff.ms", "100");

    private static final KafkaServerForTests RUNNING = new KafkaServerForTests();

    private final int plainPort = freePort();
    private final int saslPort = freePort();
    private final int controllerPort = freePort();

    private KafkaServerForTests() {
        start();
    }

    static KafkaServerForTests running() {
        return RUNNING;
    }

    String plain() {
        return "127.0.0.1:" + plainPort;
    }

    String sasl() {
        return "127.0.0.1:" + saslPort;
    }

    static String login(String user, String password) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        try {
            Path folder = Files.createTempDirectory("tidemark-kafka");
            format(folder);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(folder), false), Time.SYSTEM);
            server.startup();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start", e);
        }
    }

    private static void stop(KafkaRaftServer server, Path folder) {
        server.shutdown();
        server.awaitShutdown();
        org.apache.kafka.common.utils.Utils.closeQuietly(
                () -> org.apache.kafka.common.utils.Utils.delete(folder.toFile()), "data");
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .run();
    }

    private Map<String, String> settings(Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put(
                "listeners",
                "PLAIN://127.0.0.1:" + plainPort + ",SASL://127.0.0.1:" + saslPort + ",CONTROLLER://127.0.0.1:"
                        + controllerPort);
        settings.put("advertised.listeners", "PLAIN://127.0.0.1:" + plainPort + ",SASL://127.0.0.1:" + saslPort);
        settings.put("listener.security.protocol.map", "PLAIN:PLAINTEXT,SASL:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put(
                "listener.name.sasl.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_tidemark=\"" + PASSWORD
                        + "\" user_" + LIMITED + "=\"" + PASSWORD + "\";");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "true");
        settings.put("super.users", "User:ANONYMOUS;User:tidemark");
        settings.put("inter.broker.listener.name", "PLAIN");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", folder.toString());
        settings.putAll(ONE_SMALL_NODE);
        return settings;
    }
}
