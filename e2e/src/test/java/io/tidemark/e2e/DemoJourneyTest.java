package io.tidemark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.tidemark.demo.DemoOptions;
import io.tidemark.demo.DemoWorld;
import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way, as a user walks it: the demo's world, the packaged product, its API, its pages, its messages. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJourneyTest {
    private static final Duration SOON = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static DemoWorld world;
    private static Inbox inbox;
    private static ProductProcess product;
    private static Api api;

    @BeforeAll
    static void startTheWorldAndTheProduct() throws InterruptedException, IOException {
        DemoOptions options =
                DemoOptions.standard().days(9).dataDir(folder.resolve("demo")).withoutLiveFaults();
        world = DemoWorld.start(options, InstantSource.system(), line -> {});
        world.loadPast();
        world.startLive();
        inbox = new Inbox();
        Path config = world.writeProductConfig();
        Files.writeString(config, Files.readString(config) + "\n" + inbox.receivers());
        product = ProductProcess.start(folder.resolve("product"), config);
        api = product.api();
    }

    @AfterAll
    static void stopAll() {
        product.close();
        inbox.close();
        world.close();
    }

    private static List<JsonNode> incidents() {
        return api.all("/api/v1/incidents").stream()
                .map(incident ->
                        api.get("/api/v1/incidents/" + incident.path("id").asString()))
                .toList();
    }

    private static boolean isFound(Fault fault) {
        return incidents().stream().anyMatch(incident -> {
            boolean here = List.of(Truth.table(fault), Truth.topic(fault))
                    .contains(incident.path("dataset").asString());
            boolean kind = incident.path("type").asString().equals(fault.expectedRule());
            return here && kind && Truth.lists(incident, fault);
        });
    }

    @Test
    @Order(1)
    void everyFaultOfThePastIsAnIncidentOfItsKindOnItsHour() {
        for (Fault fault : world.faults()) {
            Awaitility.await(fault.description())
                    .atMost(SOON)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isFound(fault));
        }
        assertThat(world.faults()).extracting(Fault::kind).contains(FaultKind.HOUR_LOST, FaultKind.BATCH_RESENT);
    }

    /**
     * A burst of nulls is left to the past's: live it shows only when the current hour has rows enough, which depends
     * on the minute in which the test runs.
     */
    @Test
    @Order(2)
    void everyLiveFaultIsAnIncidentOfItsKindOnItsHour() {
        assertThat(world.inject(FaultKind.PRODUCER_STOPPED)).isPresent();
        for (FaultKind kind : List.of(
                FaultKind.HOUR_LOST,
                FaultKind.HOUR_BACKFILLED,
                FaultKind.HOUR_PARTIAL,
                FaultKind.BATCH_RESENT,
                FaultKind.COLUMN_ADDED)) {
            Fault fault = world.inject(kind).orElseThrow(() -> new AssertionError("No hour left for " + kind));
            Awaitility.await(fault.description())
                    .atMost(SOON)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isFound(fault));
        }
    }

    @Test
    @Order(3)
    void noHealthyPartitionHasAnIncident() {
        List<Fault> faults = world.faults();
        List<String> unexplained = incidents().stream()
                .flatMap(incident -> incident.path("failures")
                        .valueStream()
                        .map(partition -> partition.path("partition").asString())
                        .filter(partition -> !Truth.explains(faults, incident, partition))
                        .map(partition -> incident.path("dataset").asString() + " " + partition + " "
                                + incident.path("type").asString()))
                .toList();
        assertThat(unexplained).isEmpty();
    }

    @Test
    @Order(4)
    void theNumbersEqualSqlOnTheSource() throws SQLException {
        Fault resent = world.faults().stream()
                .filter(fault -> fault.kind() == FaultKind.BATCH_RESENT)
                .findFirst()
                .orElseThrow();
        String partition = Truth.partition(resent.from());
        JsonNode shown = api.get("/api/v1/datasets/" + Truth.table(resent) + "/partitions/" + partition);
        try (Connection connection = world.database().getConnection();
                PreparedStatement sql = connection.prepareStatement("select count(*), count(distinct event_id) from "
                        + Truth.table(resent).substring("warehouse:".length())
                        + " where event_time >= ? and event_time < ?")) {
            sql.setTimestamp(1, Timestamp.from(Truth.start(partition)));
            sql.setTimestamp(2, Timestamp.from(Truth.start(partition).plusSeconds(3_600)));
            try (ResultSet rows = sql.executeQuery()) {
                rows.next();
                assertThat(shown.path("rows").asLong()).isEqualTo(rows.getLong(1));
                JsonNode metrics = shown.path("revisions").path(0).path("metrics");
                long duplicates = metrics.valueStream()
                        .filter(metric -> metric.path("name").asString().equals("duplicate_row_count"))
                        .findFirst()
                        .orElseThrow()
                        .path("value")
                        .asLong();
                assertThat(duplicates)
                        .isEqualTo(rows.getLong(1) - rows.getLong(2))
                        .isPositive();
            }
        }
    }

    @Test
    @Order(5)
    void receiversAreToldOnceAndInTheirOwnForms() {
        Awaitility.await().atMost(SOON).until(() -> inbox.at("/hook").size() >= 5);
        assertThat(inbox.at("/slack")).isNotEmpty().allSatisfy(message -> {
            assertThat(message.body().path("text").asString()).isNotEmpty();
            assertThat(message.body().path("blocks").isArray()).isTrue();
        });
        assertThat(inbox.at("/pagerduty")).isNotEmpty().allSatisfy(message -> {
            assertThat(message.body().path("routing_key").asString()).hasSize(32);
            assertThat(message.body().path("event_action").asString()).isIn("trigger", "acknowledge", "resolve");
            assertThat(message.body().path("dedup_key").asString()).isNotEmpty();
        });
        assertThat(inbox.at("/hook")).extracting(Inbox.Message::key).doesNotHaveDuplicates();
        Awaitility.await("the hook is told of every kind")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(inbox.at("/hook"))
                        .extracting(message ->
                                message.body().path("incident").path("ruleType").asString())
                        .contains(
                                "partition_missing",
                                "row_count_change",
                                "duplicate_values",
                                "partition_backfilled",
                                "null_values",
                                "column_added"));
    }

    @Test
    @Order(6)
    void aPipelineAsksAndIsAnsweredByExitCode() throws IOException, InterruptedException {
        Fault lost = lostStill();
        String dataset = Truth.table(lost);
        assertThat(product.run("check", dataset, "--partition", Truth.partition(lost.from())))
                .isEqualTo(1);
        assertThat(product.run("check", "warehouse:events.none")).isEqualTo(2);
        String healthy = api.all("/api/v1/datasets/" + dataset + "/partitions?state=closed").stream()
                .map(partition -> partition.path("key").asString())
                .filter(partition -> incidents().stream()
                        .noneMatch(
                                incident -> incident.path("dataset").asString().equals(dataset)
                                        && incident.path("failures")
                                                .valueStream()
                                                .anyMatch(failing -> failing.path("partition")
                                                        .asString()
                                                        .equals(partition))))
                .findFirst()
                .orElseThrow();
        assertThat(product.run("check", dataset, "--partition", healthy)).isZero();
    }

    @Test
    @Order(7)
    void thePageShowsTheIncidentAndTheHour() {
        boolean mustRun = "true".equals(System.getenv("CI"));
        assumeTrue(mustRun || Chromium.isInstalled(), "There is no /usr/bin/chromium: the pages were not looked at");
        Fault lost = lostStill();
        try (Browser browser = Chromium.launch();
                Page page = Chromium.login(browser, product.url())) {
            page.navigate(product.url() + "/incidents");
            List.of(
                            "Missing partition",
                            "Row count change",
                            "Duplicate values",
                            "Backfilled partition",
                            "Null values in country",
                            "Column added")
                    .forEach(title -> page.getByText(title).first().waitFor());
            page.navigate(product.url() + "/datasets/" + Truth.table(lost));
            page.locator("tm-heatmap").first().waitFor();
            page.getByText(lost.dataset().name().toLowerCase(Locale.ROOT))
                    .first()
                    .waitFor();
        }
    }

    @Test
    @Order(8)
    void theIncidentOfABackfilledHourResolvesItself() {
        Fault lost = lostStill();
        world.heal(lost);
        Awaitility.await("the incident of " + lost.description())
                .atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(incidents())
                        .filteredOn(incident -> incident.path("type").asString().equals("partition_missing")
                                && incident.path("dataset").asString().equals(Truth.table(lost))
                                && Truth.lists(incident, lost))
                        .isNotEmpty()
                        .allSatisfy(incident -> {
                            assertThat(incident.path("status").asString()).isEqualTo("resolved");
                            assertThat(incident.path("resolution").asString()).isEqualTo("healed");
                        }));
    }

    /** Last, for it takes five minutes of silence until data are stale. */
    @Test
    @Order(9)
    void aSilentProducerMakesItsDataStale() {
        Fault silence = world.faults().stream()
                .filter(fault -> fault.kind() == FaultKind.PRODUCER_STOPPED)
                .reduce((first, second) -> second)
                .orElseThrow();
        Awaitility.await(silence.description())
                .atMost(Duration.ofMinutes(12))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> incidents().stream()
                        .anyMatch(incident -> incident.path("type").asString().equals("freshness")
                                && incident.path("dataset").asString().equals(Truth.topic(silence))));
    }

    private static Fault lostStill() {
        return world.faults().stream()
                .filter(fault -> fault.kind() == FaultKind.HOUR_LOST)
                .filter(fault -> world.healings().stream().noneMatch(healing -> healing.faultId() == fault.id()))
                .filter(fault -> world.faults().stream()
                        .noneMatch(other -> other.kind() == FaultKind.HOUR_BACKFILLED
                                && other.dataset() == fault.dataset()
                                && other.from().equals(fault.from())))
                .findFirst()
                .orElseThrow();
    }
}
