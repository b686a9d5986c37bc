package io.tidemark.rules.desk;

import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentChange;
import io.tidemark.core.incident.IncidentEvent.Kind;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.lineage.LineageEdge;
import io.tidemark.core.lineage.LineageOrigin;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.InMemoryIncidents;
import io.tidemark.testkit.InMemoryLineage;
import io.tidemark.testkit.MutableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails, whatever is made of what, and whatever people do: nothing is lost, and nothing is told twice. */
class LineageDeskPropertyTest {
    private static final int STEPS = 60;
    private static final int DATASETS = 7;
    private static final List<RuleType> TYPES =
            List.of(RuleType.PARTITION_MISSING, RuleType.ROW_COUNT, RuleType.DUPLICATE_VALUES, RuleType.LATE_ROWS);

    private final InMemoryIncidents incidents = new InMemoryIncidents();
    private final InMemoryLineage lineage = new InMemoryLineage();
    private final IncidentDesk desk = new IncidentDesk(incidents);
    private final LineageDesk roots = new LineageDesk(incidents, lineage);
    private final MutableClock clock = MutableClock.atNoon();
    private final Map<IncidentId, Kind> told = new HashMap<>();
    private int revision;

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachFailureIsItsOwnIncidentOrFollowsFromAnOpenOne(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofMinutes(1 + random.nextInt(90)));
            switch (random.nextInt(8)) {
                case 0 -> turn(random);
                case 1 -> somebodyResolves(random);
                default -> judge(random);
            }
            announce(roots.group(desk.expire(clock.instant()), clock.instant()));
            incidents.all().stream().filter(Incident::isOpen).forEach(this::isToldOrFollows);
            announce(roots.regroup(clock.instant()));
            incidents.all().stream().filter(Incident::isOpen).forEach(this::isToldOrFollows);
            assertThat(roots.regroup(clock.instant())).as("grouped again").isEmpty();
        }
    }

    private static DatasetId dataset(int number) {
        return new DatasetId("warehouse:d" + number);
    }

    /** An edge comes, or goes; circles are as likely as not. */
    private void turn(Random random) {
        int from = random.nextInt(DATASETS);
        int to = (from + 1 + random.nextInt(DATASETS - 1)) % DATASETS;
        lineage.save(new LineageEdge(dataset(from), dataset(to), LineageOrigin.USER, "", random.nextInt(3) == 0));
        announce(roots.regroup(clock.instant()));
    }

    private void judge(Random random) {
        List<Verdict> verdicts = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(number -> verdict(random))
                .toList();
        announce(roots.group(desk.apply(verdicts, clock.instant()), clock.instant()));
    }

    private Verdict verdict(Random random) {
        RuleType type = TYPES.get(random.nextInt(TYPES.size()));
        var verdict = aVerdict()
                .by(type.text(), type)
                .of(dataset(random.nextInt(DATASETS)))
                .at(tenPlus(random.nextInt(3)))
                .withSeverity(random.nextInt(5) == 0 ? Severity.CRITICAL : Severity.ERROR)
                .atRevision("r" + revision++)
                .judgedAt(clock.instant());
        double observed = random.nextBoolean() ? 1 : 99;
        return random.nextInt(3) == 0
                ? verdict.passed(20, new Range(10, 20, 30)).build()
                : verdict.violated(observed, new Range(10, 20, 30), "bad").build();
    }

    private void somebodyResolves(Random random) {
        List<Incident> open = incidents.all().stream().filter(Incident::isOpen).toList();
        if (!open.isEmpty()) {
            Incident incident = open.get(random.nextInt(open.size()));
            IncidentChange change = desk.resolve(incident.id(), "ada", Resolution.FIXED, "", clock.instant());
            announce(roots.group(List.of(change), clock.instant()));
        }
    }

    private void announce(List<IncidentChange> changes) {
        Set<IncidentId> begun = new HashSet<>();
        for (IncidentChange change : changes) {
            Kind kind = change.event().kind();
            boolean begins = kind == Kind.OPENED || kind == Kind.REOPENED || kind == Kind.SURFACED;
            if (begins) {
                assertThat(begun.add(change.incident().id()))
                        .as("%s begins once", change)
                        .isTrue();
            }
            if (begins || kind == Kind.IMPACTED || kind == Kind.RESOLVED) {
                told.put(change.incident().id(), kind);
            }
        }
    }

    private void isToldOrFollows(Incident incident) {
        IncidentId cause = incident.cause();
        Kind last = told.get(incident.id());
        if (cause == null) {
            assertThat(last).as(incident.toString()).isIn(Kind.OPENED, Kind.REOPENED, Kind.SURFACED);
        } else {
            assertThat(last).as(incident.toString()).isEqualTo(Kind.IMPACTED);
            assertThat(incidents.find(cause))
                    .hasValueSatisfying(root -> assertThat(root.isOpen() && !root.isImpacted())
                            .as("%s is an open root", root)
                            .isTrue());
        }
    }
}
