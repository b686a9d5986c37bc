package io.tidemark.core.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The hour from 10 to 11, which usually has 1,000 rows, half of them at its end and all an hour later. */
class ReadinessTest {
    private static final Partitioning.TimeWindows HOURLY = Partitioning.TimeWindows.hourly("event_time", null);
    private static final PartitionKey.Window TEN =
            Grain.HOUR.windowAt(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("UTC"));
    private static final ArrivalCurve CURVE = curve(Duration.ofHours(1));

    private static ArrivalCurve curve(Duration full) {
        return new ArrivalCurve(
                List.of(
                        new ArrivalCurve.Point(Duration.ZERO, 0.4, 0.5, 0.6, 40),
                        new ArrivalCurve.Point(full, 1, 1, 1, 40)),
                40,
                Duration.ofDays(7));
    }

    private static Readiness ready(PartitionState state, long rows, Optional<ArrivalCurve> curve, Duration age) {
        Partition partition = new Partition(
                new DatasetId("warehouse:public.plays"),
                TEN,
                state,
                new Revision("r"),
                1,
                rows,
                null,
                TEN.until(),
                null,
                Set.of());
        return new ReadinessJudge(
                        HOURLY,
                        partition,
                        curve,
                        curve.map(one -> 1_000.0),
                        TEN.until().plus(age))
                .judge();
    }

    @Test
    void anArrivingHourTellsWhatIsInAndWhenTheRestComes() {
        Readiness ready = ready(PartitionState.ARRIVING, 989, Optional.of(CURVE), Duration.ofMinutes(6));
        assertThat(ready.words()).isEqualTo("98 % of the usual 1,000 rows are in; the rest usually comes by 12:00 UTC");
        assertThat(ready.complete()).isFalse();
        assertThat(ready.arrived()).isEqualTo(0.989);
        assertThat(ready.usuallyArrived()).isEqualTo(0.55);
        assertThat(ready.completeBy()).isEqualTo(TEN.until().plus(Duration.ofHours(1)));
        assertThat(ready.windows()).isEqualTo(40);
    }

    @Test
    void aClosedHourWhoseRowsUsuallyKeepComingIsNotComplete() {
        Readiness ready = ready(PartitionState.CLOSED, 900, Optional.of(CURVE), Duration.ofMinutes(20));
        assertThat(ready.complete()).isFalse();
        assertThat(ready.words())
                .isEqualTo(
                        "90 % of the usual 1,000 rows are in; it is closed, but rows usually keep coming until 12:00 UTC");
        assertThat(ready(PartitionState.CLOSED, 999, Optional.of(CURVE), Duration.ofMinutes(60))
                        .complete())
                .isTrue();
    }

    @Test
    void nothingIsCompleteBeforeItIsClosed() {
        Optional<ArrivalCurve> fast = Optional.of(curve(Duration.ofMinutes(5)));
        Readiness ready = ready(PartitionState.ARRIVING, 1_000, fast, Duration.ofMinutes(7));
        assertThat(ready.complete()).isFalse();
        assertThat(ready.completeBy()).isEqualTo(HOURLY.deadline(TEN));
        assertThat(ready(PartitionState.REOPENED, 1_000, fast, Duration.ofMinutes(10))
                        .complete())
                .isTrue();
    }

    @Test
    void withoutACurveTheStateDecidesAndNoTimeIsPromised() {
        Readiness arriving = ready(PartitionState.ARRIVING, 12, Optional.empty(), Duration.ofMinutes(1));
        assertThat(arriving.completeBy()).isNull();
        assertThat(arriving.closesAt()).isEqualTo(HOURLY.deadline(TEN));
        assertThat(arriving.words())
                .isEqualTo(
                        "12 rows are in; it closes at 11:10 UTC, and how its dataset's windows fill is still being learnt");
        assertThat(ready(PartitionState.CLOSED, 12, Optional.empty(), Duration.ofHours(1))
                        .complete())
                .isTrue();
    }

    @Test
    void anExpectedHourAndAMissingOneSaySo() {
        assertThat(ready(PartitionState.EXPECTED, 0, Optional.of(CURVE), Duration.ofMinutes(-50))
                        .words())
                .isEqualTo("nothing has arrived yet; 99 % usually are in by 12:00 UTC");
        Readiness missing = ready(PartitionState.MISSING, 0, Optional.of(CURVE), Duration.ofDays(1));
        assertThat(missing.words()).isEqualTo("no rows had come by its deadline, 2026-03-02 11:10 UTC");
        assertThat(missing.complete()).isFalse();
        assertThat(missing.completeBy()).isNull();
    }

    @Test
    void aDatasetThatNeverFillsReliablySaysSo() {
        ArrivalCurve leaky = new ArrivalCurve(
                List.of(new ArrivalCurve.Point(Duration.ofHours(1), 0.7, 0.9, 1, 9)), 9, Duration.ofHours(24));
        Readiness ready = ready(PartitionState.CLOSED, 1_000, Optional.of(leaky), Duration.ofHours(3));
        assertThat(ready.complete()).isTrue();
        assertThat(ready.words()).endsWith("it is closed, but rows often come later still");
    }
}
