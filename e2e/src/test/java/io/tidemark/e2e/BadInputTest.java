package io.tidemark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.demo.DemoOptions;
import io.tidemark.demo.DemoWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What users get wrong, and what their data do: each has a clear state, and everything else goes on. */
class BadInputTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    /** Three hours ago: long closed. */
    private static Instant hour = Instant.EPOCH;

    @TempDir
    static Path folder;

    private static DemoWorld world;
    private static ProductProcess product;
    private static Api api;

    @BeforeAll
    static void startWithEverythingWrong() throws Exception {
        hour = InstantSource.system().instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
        world = DemoWorld.start(
                DemoOptions.standard().dataDir(folder.resolve("demo")).withoutLiveFaults(),
                InstantSource.system(),
                line -> {});
        sql("create schema odd");
        sql("create table odd.good (event_id text, event_time timestamptz not null, v int)");
        sql("insert into odd.good select g::text, timestamptz '" + hour + "' + g * interval '1 second', g"
                + " from generate_series(0, 99) g");
        sql("create table odd.\"My.Table \"\"x\"\" Z\" (id int, event_time timestamptz)");
        sql("insert into odd.\"My.Table \"\"x\"\" Z\" select g, timestamptz '" + hour
                + "' from generate_series(1, 7) g");
        sql("create table odd.empty (id int, event_time timestamptz)");
        sql("create table odd.timeless (id int, name text)");
        sql("insert into odd.timeless values (1, 'a'), (2, null)");
        sql("create table odd.dropped (id int, event_time timestamptz)");
        sql("create table odd.renamed (id int, event_time timestamptz, \"Amount\" numeric)");
        sql("insert into odd.renamed select g, timestamptz '" + hour + "', 1 from generate_series(1, 5) g");
        sql("grant usage on schema odd to tidemark_reader");
        sql("grant select on all tables in schema odd to tidemark_reader");
        topic("broken", "{\"event_time\":\"" + hour + "\",\"v\":1}", "{\"event_time\":", "not json", "[1,2]");
        Path config = Files.writeString(folder.resolve("tidemark.yaml"), config());
        product = ProductProcess.start(folder.resolve("product"), config);
        api = product.api();
    }

    @AfterAll
    static void stop() {
        product.close();
        world.close();
    }

    private static String config() {
        String postgres = """
                  - id: %s
                    type: postgresql
                    options: { host: %s, port: "%d", database: postgres, user: tidemark_reader }
                    secrets: { password: "%s" }
                    crawlEvery: 2s
                    include: ["odd.*"]
                """;
        return "sources:\n"
                + postgres.formatted("good", "127.0.0.1", world.postgresPort(), "tidemark_reader")
                + postgres.formatted("locked", "127.0.0.1", world.postgresPort(), "wrong-secret-word")
                + postgres.formatted("away", "127.0.0.1", 1, "x")
                + postgres.formatted("nowhere", "no-such-host.invalid", 5432, "x")
                + """
                  - id: broker
                    type: kafka
                    options: { bootstrapServers: "%s" }
                    crawlEvery: 2s
                """.formatted(world.kafkaBootstrap());
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = world.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static void topic(String name, String... records) throws InterruptedException, ExecutionException {
        // with several requests on their way, a shard without leader yet takes the second batch and refuses the first
        // for good
        Map<String, Object> settings =
                Map.of("bootstrap.servers", world.kafkaBootstrap(), "max.in.flight.requests.per.connection", 1);
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String record : records) {
                byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
                long delivered = hour.plusSeconds(60).toEpochMilli();
                sent.add(producer.send(new ProducerRecord<>(name, null, delivered, null, bytes)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private static JsonNode await(String path, Predicate<JsonNode> wanted) {
        return Awaitility.await(path)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> api.get(path), wanted);
    }

    private static void assertSourceFails(String source, String code, String words) {
        JsonNode found =
                await("/api/v1/sources/" + source, answer -> answer.toString().contains(code));
        assertThat(found.toString())
                .contains(words)
                .doesNotContain("wrong-secret-word")
                .doesNotContain("Exception");
    }

    @Test
    void aWrongPasswordIsSaidInWords() {
        assertSourceFails("locked", "authentication_failed", "password");
    }

    @Test
    void aServerThatIsAwayIsSaidInWords() {
        assertSourceFails("away", "unreachable", "127.0.0.1");
    }

    @Test
    void aHostThatDoesNotExistIsSaidInWords() {
        assertSourceFails("nowhere", "unknown_host", "no-such-host.invalid");
    }

    @Test
    void theGoodTableIsProfiledBesideAllThat() {
        String at = Truth.partition(hour);
        JsonNode partition =
                await("/api/v1/datasets/good:odd.good/partitions/" + at, answer -> answer.has("revisions"));
        assertThat(partition.path("rows").asLong()).isEqualTo(100);
    }

    @Test
    void aNameWithDotsSpacesQuotesAndUpperCaseIsProfiled() {
        List<JsonNode> odd = Awaitility.await()
                .atMost(SOON)
                .until(() -> api.all("/api/v1/datasets?text=My.Table").stream().toList(), found -> found.size() == 1);
        String id = odd.getFirst().path("id").asString();
        JsonNode partition =
                await("/api/v1/datasets/" + id + "/partitions/" + Truth.partition(hour), answer -> answer.has("rows"));
        assertThat(partition.path("rows").asLong()).isEqualTo(7);
        assertThat(odd.getFirst().path("name").asString()).isEqualTo("odd.\"My.Table \"\"x\"\" Z\"");
    }

    @Test
    void anEmptyTableAndOneWithoutTimeAreKnownAndCalm() {
        JsonNode empty = await("/api/v1/datasets/good:odd.empty", answer -> answer.has("id"));
        assertThat(empty.toString()).contains("available");
        JsonNode whole = await("/api/v1/datasets/good:odd.timeless/partitions/all", answer -> answer.has("rows"));
        assertThat(whole.path("rows").asLong()).isEqualTo(2);
    }

    @Test
    void aDroppedTableIsGoneAndTheOthersGoOn() throws SQLException {
        await("/api/v1/datasets/good:odd.dropped", answer -> answer.has("id"));
        sql("drop table odd.dropped");
        JsonNode gone = await(
                "/api/v1/datasets/good:odd.dropped", answer -> answer.toString().contains("gone"));
        assertThat(gone.toString()).contains("dropped or renamed");
        JsonNode health = api.get("/api/v1/datasets/good:odd.dropped/health");
        assertThat(health.path("status").asString()).isEqualTo("unknown");
    }

    @Test
    void aRenamedColumnIsASchemaChangeAndLosesNothingElse() throws SQLException {
        String path = "/api/v1/datasets/good:odd.renamed/partitions/" + Truth.partition(hour);
        await(path, answer -> answer.path("rows").asLong() == 5);
        sql("alter table odd.renamed rename column \"Amount\" to total");
        sql("insert into odd.renamed values (6, '" + hour + "', 2)");
        await(path, answer -> answer.path("rows").asLong() == 6);
        JsonNode changes = await(
                "/api/v1/datasets/good:odd.renamed/schema-changes",
                answer -> answer.toString().contains("column_removed"));
        assertThat(changes.toString())
                .contains("column_added")
                .contains("total")
                .contains("Amount");
    }

    @Test
    void brokenRecordsAreCountedAndTheGoodOneIsKept() {
        JsonNode partition = await(
                "/api/v1/datasets/broker:broken/partitions/" + Truth.partition(hour), answer -> answer.has("rows"));
        assertThat(partition.path("rows").asLong()).isEqualTo(1);
        JsonNode broken = partition
                .path("revisions")
                .path(0)
                .path("metrics")
                .valueStream()
                .filter(metric -> metric.path("name").asString().equals("unparseable_row_count"))
                .findFirst()
                .orElseThrow();
        assertThat(broken.path("value").asLong()).isEqualTo(3);
    }
}
