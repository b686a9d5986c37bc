package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDuePartition;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aSource;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.anIncident;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.health.HealthReport;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.health.Overview;
import io.tidemark.core.health.PartitionCell;
import io.tidemark.core.health.SeriesPoint;
import io.tidemark.core.incident.Resolution;
import io.tidemark.core.metric.InstantRange;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@code HealthReads} says of the whole, of one dataset's windows and of health. */
public abstract class HealthReadsContract {
    protected abstract Ports ports();

    @Test
    void anEmptyStoreHasAnEmptyOverview() {
        assertThat(ports().healthReads().overview()).isEqualTo(new Overview(0, 0, 0, 0, Map.of(), 0, 0, null, null, 0));
    }

    @Test
    void theOverviewAddsUpTheLastDay() {
        ports().sources().save(aSource().build());
        ports().datasets().save(aDataset().build());
        ports().datasets().save(aDataset().named("public", "never_profiled").build());
        ports().datasets().save(aDataset().named("public", "gone").gone().build());
        ports().partitions()
                .save(List.of(
                        aPartition().build(),
                        aPartition().at(tenPlus(-1)).missing().build(),
                        aPartition()
                                .at(tenPlus(-2))
                                .marked(Mark.LATE, Mark.BACKFILLED)
                                .build(),
                        aPartition().at(tenPlus(-23)).missing().build(),
                        aPartition().at(tenPlus(3)).missing().build()));
        ports().profiles()
                .save(List.of(
                        aProfile()
                                .withDuplicates(10, 100)
                                .with(newest(), upTo(TEN.from().plusSeconds(3_000)))
                                .build(),
                        aProfile().at(tenPlus(-2)).withDuplicates(20, 200).build(),
                        aProfile().at(tenPlus(-23)).withDuplicates(500, 1_000).build()));
        open(anIncident().withSeverity(Severity.CRITICAL));
        open(anIncident().withSeverity(Severity.INFO));
        open(anIncident().resolved(Resolution.HEALED, NOON));
        ports().partitions().addDue(List.of(aDuePartition().build()));
        assertThat(ports().healthReads().overview())
                .isEqualTo(new Overview(
                        3, 0, 1, 2, Map.of(Severity.CRITICAL, 1, Severity.INFO, 1), 1, 1, 0.1, 4_200.0, 1));
    }

    @Test
    void aCellShowsRowsExpectationDuplicatesLatenessAndTheGravestIncident() {
        ports().datasets().save(aDataset().build());
        ports().partitions()
                .save(List.of(
                        aPartition()
                                .withRows(900)
                                .marked(Mark.LATE)
                                .withVersion(2)
                                .build(),
                        aPartition().at(tenPlus(1)).missing().build(),
                        aPartition().at(tenPlus(2)).expected().build()));
        ports().profiles()
                .save(List.of(aProfile()
                        .withRows(900)
                        .withDuplicates(9, 900)
                        .withLateRows(90)
                        .build()));
        ports().verdicts()
                .save(List.of(
                        aVerdict()
                                .by("usual", RuleType.ROW_COUNT_CHANGE)
                                .passed(900, usual(1_000))
                                .build(),
                        aVerdict().passed(900, usual(5)).build()));
        open(anIncident().withSeverity(Severity.WARNING).failingOn(TEN));
        open(anIncident().withSeverity(Severity.ERROR).failingOn(TEN).failingOn(tenPlus(1)));
        open(anIncident().withSeverity(Severity.CRITICAL).healedOn(TEN, NOON));
        assertThat(ports().healthReads().cells(PLAYS, TEN.from(), tenPlus(2).from()))
                .containsExactly(
                        new PartitionCell(
                                TEN,
                                PartitionState.CLOSED,
                                900L,
                                1_000.0,
                                600.0,
                                0.01,
                                0.1,
                                Set.of(Mark.LATE),
                                2,
                                Severity.ERROR),
                        new PartitionCell(
                                tenPlus(1),
                                PartitionState.MISSING,
                                0L,
                                null,
                                null,
                                null,
                                null,
                                Set.of(),
                                1,
                                Severity.ERROR));
    }

    @Test
    void theFiguresOfACellDoNotDependOnWhatIsSavedFirst() {
        ports().datasets().save(aDataset().build());
        ports().verdicts()
                .save(List.of(aVerdict()
                        .by("usual", RuleType.TOPIC_THROUGHPUT)
                        .violated(1, usual(50), "few")
                        .build()));
        ports().profiles().save(List.of(aProfile().withDuplicates(1, 2).build()));
        ports().partitions().save(List.of(aPartition().arriving().build()));
        ports().partitions().save(List.of(aPartition().build()));
        PartitionCell cell =
                ports().healthReads().cells(PLAYS, TEN.from(), NOON).getFirst();
        assertThat(cell.expectedRows()).isEqualTo(50);
        assertThat(cell.duplicateRatio()).isEqualTo(0.5);
        assertThat(cell.state()).isEqualTo(PartitionState.CLOSED);
    }

    @Test
    void aSeriesHasAPointForEachWindowAndTheBandWhereARuleHasOne() {
        ports().partitions()
                .save(List.of(
                        aPartition().build(),
                        aPartition().at(tenPlus(1)).build(),
                        aPartition().at(tenPlus(2)).missing().build()));
        ports().profiles()
                .save(List.of(
                        aProfile().build(),
                        aProfile().at(tenPlus(1)).withRows(5).build()));
        Range floor = new Range(1, Double.NaN, Double.POSITIVE_INFINITY);
        ports().verdicts()
                .save(List.of(
                        aVerdict().passed(1_000, floor).build(),
                        aVerdict()
                                .by("usual", RuleType.ROW_COUNT_CHANGE)
                                .passed(1_000, usual(990))
                                .build(),
                        aVerdict().at(tenPlus(1)).violated(5, floor, "few").build(),
                        aVerdict().at(tenPlus(2)).skipped("missing").build()));
        assertThat(ports().healthReads()
                        .series(PLAYS, MetricId.of(MetricName.ROW_COUNT), TEN.from(), NOON.plusSeconds(1)))
                .containsExactly(
                        new SeriesPoint(TEN.from(), 1_000.0, usual(990), false),
                        new SeriesPoint(tenPlus(1).from(), 5.0, floor, true),
                        new SeriesPoint(tenPlus(2).from(), null, null, false));
    }

    @Test
    void aColumnsSeriesHasTheBandOfItsOwnRule() {
        ports().partitions().save(List.of(aPartition().build()));
        ports().profiles().save(List.of(aProfile().withNulls("country", 100).build()));
        Range most = new Range(0.95, Double.NaN, 1);
        ports().verdicts()
                .save(List.of(
                        aVerdict()
                                .by("nulls", RuleType.NULL_VALUES)
                                .onColumn("country")
                                .violated(0.9, most, "nulls")
                                .build(),
                        aVerdict()
                                .by("nulls", RuleType.NULL_VALUES)
                                .onColumn("user_id")
                                .passed(1, usual(1))
                                .build()));
        assertThat(ports().healthReads()
                        .series(PLAYS, MetricId.of(MetricName.COMPLETENESS, "country"), TEN.from(), NOON))
                .containsExactly(new SeriesPoint(TEN.from(), 0.9, most, true));
    }

    @Test
    void theHealthOfADatasetRestsOnItsGraveIncidents() {
        assertThat(ports().healthReads().health(PLAYS)).isEmpty();
        ports().datasets().save(aDataset().build());
        assertThat(statusOfPlays()).isEqualTo(HealthStatus.UNKNOWN);
        ports().profiles().save(List.of(aProfile().build()));
        open(anIncident().withSeverity(Severity.INFO));
        assertThat(statusOfPlays()).isEqualTo(HealthStatus.HEALTHY);
        open(anIncident().withSeverity(Severity.WARNING));
        assertThat(statusOfPlays()).isEqualTo(HealthStatus.UNHEALTHY);
    }

    @Test
    void theHealthOfAPartitionRestsOnWhatFailsInIt() {
        ports().datasets().save(aDataset().build());
        ports().partitions()
                .save(List.of(aPartition().build(), aPartition().at(tenPlus(1)).build()));
        open(anIncident().failingOn(TEN));
        HealthReport ten = ports().healthReads().health(PLAYS, TEN.text()).orElseThrow();
        assertThat(ten.status()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(ten.incidents()).hasSize(1);
        assertThat(ten.asOf()).isEqualTo(NOON);
        assertThat(ports().healthReads()
                        .health(PLAYS, tenPlus(1).text())
                        .orElseThrow()
                        .status())
                .isEqualTo(HealthStatus.HEALTHY);
        assertThat(ports().healthReads().health(PLAYS, "all").orElseThrow().status())
                .isEqualTo(HealthStatus.UNKNOWN);
        assertThat(ports().healthReads().health(aDataset().in("lake").build().id(), "all"))
                .isEmpty();
    }

    @Test
    void theFreshnessIsThatOfTheMedianDataset() {
        for (int i = 1; i <= 3; i++) {
            ports().datasets().save(aDataset().named("public", "t" + i).build());
            ports().profiles()
                    .save(List.of(aProfile()
                            .of(new DatasetId("warehouse:public.t" + i))
                            .with(newest(), upTo(NOON.minusSeconds(60L * i * i)))
                            .build()));
        }
        assertThat(ports().healthReads().overview().medianFreshnessSeconds()).isEqualTo(240.0);
    }

    private HealthStatus statusOfPlays() {
        return ports().healthReads().health(PLAYS).orElseThrow().status();
    }

    private void open(IncidentBuilder incident) {
        ports().incidents().save(incident.withId(ports().incidents().nextId()).build());
    }

    private static Range usual(double expected) {
        return new Range(expected * 0.6, expected, expected * 1.4);
    }

    private static Measure.TimeRange newest() {
        return new Measure.TimeRange("event_time");
    }

    private static InstantRange upTo(Instant max) {
        return new InstantRange(max.minusSeconds(1), max);
    }
}
