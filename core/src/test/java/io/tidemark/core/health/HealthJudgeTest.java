package io.tidemark.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DatasetKind;
import io.tidemark.core.dataset.DatasetName;
import io.tidemark.core.dataset.DatasetSettings;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.incident.FailingPartition;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.IncidentId;
import io.tidemark.core.incident.IncidentStatus;
import io.tidemark.core.rule.Range;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.RuleType;
import io.tidemark.core.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthJudgeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final DatasetId PLAYS = new DatasetId("warehouse:public.plays");
    private static final PartitionKey.Window TEN =
            new PartitionKey.Window(Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-02T11:00:00Z"));

    @Test
    void aDatasetThatCannotBeReadIsUnknownWhateverElse() {
        HealthReport report =
                HealthJudge.dataset(dataset(Availability.GONE), true, List.of(incident(Severity.CRITICAL, null)), NOON);
        assertThat(report.status()).isEqualTo(HealthStatus.UNKNOWN);
        assertThat(report.reasons()).containsExactly("its source no longer lists it");
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void aDatasetIsUnhealthyFromAWarningOn(Severity severity) {
        HealthReport report =
                HealthJudge.dataset(dataset(Availability.AVAILABLE), true, List.of(incident(severity, null)), NOON);
        assertThat(report.status())
                .isEqualTo(severity == Severity.INFO ? HealthStatus.HEALTHY : HealthStatus.UNHEALTHY)
                .isEqualTo(HealthJudge.status(Availability.AVAILABLE, true, severity));
    }

    @ParameterizedTest
    @EnumSource(Availability.class)
    void theOneWordAgreesWithTheReport(Availability availability) {
        for (boolean profiled : new boolean[] {true, false}) {
            assertThat(HealthJudge.status(availability, profiled, null))
                    .isEqualTo(HealthJudge.dataset(dataset(availability), profiled, List.of(), NOON)
                            .status());
        }
    }

    @Test
    void aPartitionThatNobodyKnowsIsUnknown() {
        assertThat(partition(Optional.empty(), List.of()).status()).isEqualTo(HealthStatus.UNKNOWN);
    }

    @Test
    void aPartitionIsUnhealthyWhileItFails() {
        assertThat(partition(is(PartitionState.CLOSED), List.of(incident(Severity.ERROR, null)))
                        .reasons())
                .containsExactly("INC-7: no rows");
        assertThat(partition(is(PartitionState.CLOSED), List.of(incident(Severity.ERROR, NOON)))
                        .status())
                .isEqualTo(HealthStatus.HEALTHY);
    }

    @Test
    void aMissingPartitionIsUnhealthyWithoutAnyRule() {
        assertThat(partition(is(PartitionState.MISSING), List.of()).status()).isEqualTo(HealthStatus.UNHEALTHY);
    }

    @Test
    void aPartitionThatIsNotClosedIsUnknown() {
        assertThat(partition(is(PartitionState.ARRIVING), List.of()).status()).isEqualTo(HealthStatus.UNKNOWN);
        assertThat(partition(is(PartitionState.REOPENED), List.of()).status()).isEqualTo(HealthStatus.HEALTHY);
    }

    private static HealthReport partition(Optional<Partition> found, List<Incident> open) {
        return HealthJudge.partition(dataset(Availability.AVAILABLE), TEN.text(), found, open, NOON);
    }

    private static Optional<Partition> is(PartitionState state) {
        return Optional.of(new Partition(PLAYS, TEN, state, new Revision("r1"), 1, 10L, null, NOON, NOON, Set.of()));
    }

    private static Incident incident(Severity severity, @Nullable Instant healedAt) {
        FailingPartition failure =
                new FailingPartition(TEN, new Revision("r1"), 0, Range.ANY, "no rows", NOON, healedAt);
        return new Incident(
                new IncidentId(7),
                PLAYS,
                new RuleId("row-count"),
                RuleType.ROW_COUNT,
                "",
                severity,
                IncidentStatus.OPEN,
                "No rows in plays",
                List.of(failure),
                NOON,
                NOON,
                "",
                "",
                null,
                null,
                0,
                null,
                1);
    }

    private static Dataset dataset(Availability availability) {
        DatasetSettings settings = new DatasetSettings(
                Partitioning.UNDIVIDED, "", List.of(), "", "", List.of(), Profiling.STANDARD, Origin.BUILT_IN);
        return new Dataset(
                PLAYS,
                new SourceId("warehouse"),
                DatasetName.of("public", "plays"),
                DatasetKind.TABLE,
                Schema.EMPTY,
                settings,
                availability,
                null,
                "",
                NOON,
                NOON);
    }
}
