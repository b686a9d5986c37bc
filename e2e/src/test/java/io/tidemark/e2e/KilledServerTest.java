package io.tidemark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.demo.DemoOptions;
import io.tidemark.demo.DemoWorld;
import io.tidemark.demo.fault.Fault;
import io.tidemark.demo.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that is killed at random moments, while data go wrong and are mended, loses nothing and says nothing twice. */
class KilledServerTest {
    private static final int ROUNDS = 20;
    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(3);
    private static final List<FaultKind> KINDS =
            List.of(FaultKind.HOUR_LOST, FaultKind.BATCH_RESENT, FaultKind.HOUR_PARTIAL);

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingIsDoubled() throws IOException, InterruptedException {
        Random random = new Random(20);
        DemoOptions options = DemoOptions.standard()
                .days(5)
                .scale(0.5)
                .dataDir(folder.resolve("demo"))
                .withoutLiveFaults();
        try (DemoWorld world = DemoWorld.start(options, InstantSource.system(), line -> {});
                Inbox inbox = new Inbox()) {
            world.loadPast();
            world.startLive();
            Path config = world.writeProductConfig();
            Files.writeString(config, Files.readString(config) + "\n" + inbox.receivers());
            try (ProductProcess product = ProductProcess.start(folder.resolve("product"), config)) {
                for (int round = 0; round < ROUNDS; round++) {
                    change(world, round);
                    pass(Duration.ofMillis(random.nextInt(6_000)));
                    product.kill();
                    product.startAgain();
                }
                Api api = product.api();
                awaitQuiet(api);
                List<JsonNode> incidents = details(api);
                assertNoPartitionIsInTwoIncidents(incidents);
                assertEveryFaultIsThere(unmended(world), incidents);
                assertEachOpeningWasTold(incidents, inbox);
                assertNothingWasToldTwice(inbox);
            }
        }
    }

    /** Something new goes wrong, or the newest wrong is mended. */
    private static void change(DemoWorld world, int round) {
        if (round % 4 == 3) {
            unmended(world).stream().reduce((first, second) -> second).ifPresent(world::heal);
        } else {
            world.inject(KINDS.get(round % KINDS.size()));
        }
    }

    /** What still is wrong; a fault that was mended while the server was down may have gone unseen. */
    private static List<Fault> unmended(DemoWorld world) {
        return world.faults().stream()
                .filter(fault -> KINDS.contains(fault.kind()))
                .filter(fault -> world.healings().stream().noneMatch(one -> one.faultId() == fault.id()))
                .toList();
    }

    private static void pass(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    /** Nothing is due and nothing waits to be sent, for a while on end. */
    private static void awaitQuiet(Api api) {
        Awaitility.await("all is worked off")
                .atMost(SETTLES_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(15))
                .until(() -> api.all("/api/v1/deliveries").stream()
                        .noneMatch(
                                delivery -> delivery.path("status").asString().equals("pending")));
    }

    private static List<JsonNode> details(Api api) {
        return api.all("/api/v1/incidents").stream()
                .map(incident ->
                        api.get("/api/v1/incidents/" + incident.path("id").asString()))
                .toList();
    }

    private static void assertNoPartitionIsInTwoIncidents(List<JsonNode> incidents) {
        List<String> held = new ArrayList<>();
        for (JsonNode incident : incidents) {
            for (JsonNode failure : incident.path("failures")) {
                held.add(String.join(
                        " ",
                        incident.path("rule").asString(),
                        incident.path("dataset").asString(),
                        incident.path("column").asString(""),
                        failure.path("partition").asString()));
            }
        }
        assertThat(held).isNotEmpty().doesNotHaveDuplicates();
    }

    private static void assertEveryFaultIsThere(List<Fault> faults, List<JsonNode> incidents) {
        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(incidents)
                        .as(fault.description())
                        .anyMatch(
                                incident -> incident.path("dataset").asString().equals(Truth.table(fault))
                                        && Truth.kinds(fault.kind())
                                                .contains(incident.path("type").asString())
                                        && Truth.lists(incident, fault)));
    }

    /** Of what follows from an incident upstream only that one is told. */
    private static void assertEachOpeningWasTold(List<JsonNode> incidents, Inbox inbox) {
        List<String> keys = inbox.at("/hook").stream().map(Inbox.Message::key).toList();
        assertThat(incidents)
                .filteredOn(incident -> !incident.has("cause"))
                .isNotEmpty()
                .allSatisfy(incident -> assertThat(keys)
                        .anyMatch(key -> key.matches(
                                ".*\\b" + incident.path("id").asString() + "/(OPENED|REOPENED|SURFACED)/.*")));
    }

    /** The one message in flight at a kill may come again, and then with the same key and of the same moment. */
    private static void assertNothingWasToldTwice(Inbox inbox) {
        Map<String, List<JsonNode>> byKey = new HashMap<>();
        inbox.at("/hook")
                .forEach(message -> byKey.computeIfAbsent(message.key(), key -> new ArrayList<>())
                        .add(message.body().path("time")));
        long repeated =
                byKey.values().stream().filter(bodies -> bodies.size() > 1).count();
        assertThat(byKey.values())
                .allSatisfy(bodies -> assertThat(bodies.stream().distinct()).hasSize(1));
        assertThat(repeated).isLessThanOrEqualTo(ROUNDS);
    }
}
