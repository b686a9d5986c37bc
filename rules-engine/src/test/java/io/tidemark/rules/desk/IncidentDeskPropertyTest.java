package io.tidemark.rules.desk;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.InMemoryIncidents;
import io.tidemark.testkit.MutableClock;
import io.tidemark.testkit.VerdictBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of incidents whatever verdicts come and whatever people do. */
class IncidentDeskPropertyTest {
    private static final int STEPS = 80;
    private static final int HOURS = 9;
    private static final List<RuleType> TYPES =
            List.of(RuleType.ROW_COUNT, RuleType.PARTITION_REOPENED, RuleType.FRESHNESS);

    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final IncidentDesk desk = new IncidentDesk(incidents);
    private final MutableClock clock = MutableClock.atNoon();
    private final Map<PartitionKey, Integer> content = new HashMap<>();
    private final List<IncidentChange> told = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappens(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofMinutes(1 + random.nextInt(200)));
            if (random.nextInt(4) > 0) {
                judge(random);
            } else {
                somebodyActs(random);
            }
            told.addAll(desk.expire(clock.instant()));
            incidents.all().forEach(this::isSound);
            nothingFailsInTwoPlaces();
        }
        assertThat(told).isNotEmpty();
    }

    private void judge(Random random) {
        List<Verdict> verdicts = new ArrayList<>();
        for (PartitionKey partition : partitions()) {
            if (random.nextInt(3) == 0) {
                content.merge(partition, random.nextInt(2), Integer::sum);
                verdicts.add(verdict(random, partition));
            }
        }
        told.addAll(desk.apply(verdicts, clock.instant()));
        verdicts.forEach(this::isTakenIn);
        List<Incident> before = incidents.all();
        assertThat(desk.apply(verdicts, clock.instant())).as("told again").isEmpty();
        assertThat(incidents.all()).isEqualTo(before);
    }

    private static List<PartitionKey> partitions() {
        List<PartitionKey> partitions = new ArrayList<>(List.of(PartitionKey.WHOLE));
        IntStream.range(0, HOURS).forEach(hour -> partitions.add(tenPlus(2 * hour)));
        return partitions;
    }

    private Verdict verdict(Random random, PartitionKey partition) {
        boolean whole = partition instanceof PartitionKey.Whole;
        RuleType type = whole ? RuleType.FRESHNESS : TYPES.get(random.nextInt(2));
        VerdictBuilder verdict = aVerdict()
                .by(type.text(), type)
                .at(partition)
                .atRevision(whole ? "standing" : "r" + content.get(partition))
                .judgedAt(clock.instant());
        return switch (random.nextInt(5)) {
            case 0, 1 -> verdict.passed(9, Range.ANY).build();
            case 2 -> verdict.skipped("no").build();
            default -> verdict.violated(1, Range.ANY, "bad").build();
        };
    }

    private void somebodyActs(Random random) {
        List<Incident> all = incidents.all();
        if (all.isEmpty()) {
            return;
        }
        Incident incident = all.get(random.nextInt(all.size()));
        if (random.nextBoolean() && incident.status() == IncidentStatus.OPEN) {
            told.add(desk.acknowledge(incident.id(), "ada", "", clock.instant()));
        } else if (incident.isOpen()) {
            told.add(desk.resolve(incident.id(), "ada", Resolution.EXPECTED, "", clock.instant()));
        } else {
            told.add(desk.comment(incident.id(), "ada", "hm", clock.instant()));
        }
    }

    /** A failing partition is in an open incident, or somebody ended the one about just this content. */
    private void isTakenIn(Verdict verdict) {
        List<Incident> about = incidents.all().stream()
                .filter(incident -> incident.rule().equals(verdict.rule()))
                .filter(incident -> incident.failure(verdict.partition())
                        .filter(failing -> !failing.isHealed())
                        .isPresent())
                .toList();
        if (verdict.isViolated()) {
            assertThat(about).hasSize(1);
            Incident incident = about.getFirst();
            FailingPartition failing = incident.failure(verdict.partition()).orElseThrow();
            assertThat(failing.revision()).isEqualTo(verdict.revision());
            assertThat(incident.isOpen() || incident.resolution() != Resolution.HEALED)
                    .isTrue();
        } else if (verdict.outcome() instanceof Outcome.Passed
                && !verdict.type().isEvent()) {
            assertThat(about).isEmpty();
        }
    }

    private void isSound(Incident incident) {
        List<IncidentEvent> events = incidents.events(incident.id());
        assertThat(count(events, IncidentEvent.Kind.OPENED)).isEqualTo(1);
        assertThat(count(events, IncidentEvent.Kind.REOPENED)).isEqualTo(incident.reopened());
        assertThat(count(events, IncidentEvent.Kind.RESOLVED))
                .isEqualTo(incident.reopened() + (incident.isOpen() ? 0 : 1));
        assertThat(count(
                        told.stream()
                                .map(IncidentChange::event)
                                .filter(event -> event.incident().equals(incident.id()))
                                .toList(),
                        IncidentEvent.Kind.RESOLVED))
                .isEqualTo(count(events, IncidentEvent.Kind.RESOLVED));
        assertThat(incident.stillFailing().isEmpty())
                .isEqualTo(incident.resolution() == Resolution.HEALED || endedAndHealedSince(incident));
        assertThat(incident.updatedAt()).isBetween(NOON, clock.instant());
    }

    private static boolean endedAndHealedSince(Incident incident) {
        return !incident.isOpen() && incident.failures().stream().allMatch(FailingPartition::isHealed);
    }

    private void nothingFailsInTwoPlaces() {
        Map<String, Incident> holders = new HashMap<>();
        for (Incident incident : incidents.all()) {
            for (FailingPartition failing : incident.failures()) {
                Incident other = holders.put(incident.rule() + "@" + failing.partition(), incident);
                assertThat(other)
                        .as("a second incident with %s", failing.partition())
                        .isNull();
            }
        }
    }

    private static int count(List<IncidentEvent> events, IncidentEvent.Kind kind) {
        return (int) events.stream().filter(event -> event.kind() == kind).count();
    }
}
