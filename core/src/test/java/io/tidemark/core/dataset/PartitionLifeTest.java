package io.tidemark.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The hour from 10 to 11, which may fill until 11:10. */
class PartitionLifeTest {
    private static final DatasetId PLAYS = new DatasetId("warehouse:public.plays");
    private static final Partitioning HOURLY = Partitioning.TimeWindows.hourly("event_time", "ingested_at");
    private static final PartitionKey.Window TEN =
            Grain.HOUR.windowAt(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("UTC"));
    private static final Instant DURING = TEN.from().plusSeconds(1_800);
    private static final Instant IN_TIME = TEN.until().plus(Duration.ofMinutes(5));
    private static final Instant DEADLINE = TEN.until().plus(Duration.ofMinutes(10));
    private static final Instant SOON_AFTER = TEN.until().plus(Duration.ofHours(2));
    private static final Instant TWO_DAYS_LATER = TEN.until().plus(Duration.ofDays(2));

    private final Partition expected = Partition.expected(PLAYS, TEN, TEN.from());

    @Test
    void anExpectedHourWithoutRowsStaysExpected() {
        assertIs(step(expected, Sighting.absent(), DURING), PartitionState.EXPECTED);
    }

    @Test
    void rowsBeforeTheDeadlineArrive() {
        PartitionLife.Step step = step(expected, rows(10), DURING);
        assertIs(step, PartitionState.ARRIVING, PartitionFact.Kind.ARRIVED);
        assertThat(step.partition().closedAt()).isNull();
        assertThat(step.partition().changedAt()).isEqualTo(DURING);
    }

    @Test
    void anArrivingHourThatIsEmptiedIsExpectedAgain() {
        assertIs(step(profiled(step(expected, rows(10), DURING)), Sighting.absent(), IN_TIME), PartitionState.EXPECTED);
    }

    @Test
    void anArrivingHourClosesAtItsDeadline() {
        PartitionLife.Step step = step(profiled(step(expected, rows(10), DURING)), same(10), DEADLINE);
        assertIs(step, PartitionState.CLOSED, PartitionFact.Kind.CLOSED);
        assertThat(step.partition().closedAt()).isEqualTo(DEADLINE);
    }

    @Test
    void anHourThatIsEmptyAtItsDeadlineIsMissing() {
        assertIs(step(expected, Sighting.absent(), DEADLINE), PartitionState.MISSING, PartitionFact.Kind.WENT_MISSING);
    }

    @Test
    void aMissingHourGoesMissingOnce() {
        Partition missing = step(expected, Sighting.absent(), DEADLINE).partition();
        assertIs(step(missing, Sighting.absent(), SOON_AFTER), PartitionState.MISSING);
    }

    @Test
    void aMissingHourThatFillsSoonIsReopenedAndLate() {
        Partition missing = step(expected, Sighting.absent(), DEADLINE).partition();
        PartitionLife.Step step = step(missing, rows(10), SOON_AFTER);
        assertThat(step.partition().state()).isEqualTo(PartitionState.REOPENED);
        assertThat(step.partition().marks()).containsExactlyInAnyOrder(Mark.REOPENED, Mark.LATE);
        assertThat(kinds(step))
                .containsExactly(PartitionFact.Kind.ARRIVED, PartitionFact.Kind.REOPENED, PartitionFact.Kind.CAME_LATE);
    }

    @Test
    void aMissingHourThatFillsDaysLaterIsBackfilled() {
        Partition missing = step(expected, Sighting.absent(), DEADLINE).partition();
        PartitionLife.Step step = step(missing, rows(10), TWO_DAYS_LATER);
        assertThat(step.partition().state()).isEqualTo(PartitionState.REOPENED);
        assertThat(step.partition().marks()).containsExactlyInAnyOrder(Mark.REOPENED, Mark.BACKFILLED);
    }

    @Test
    void aReopenedHourClosesWhenItIsQuiet() {
        Partition reopened = profiled(step(closed(10), rows(20), SOON_AFTER));
        assertThat(reopened.state()).isEqualTo(PartitionState.REOPENED);
        PartitionLife.Step step = step(reopened, same(20), SOON_AFTER.plusSeconds(60));
        assertIsMarked(step, PartitionState.CLOSED, Mark.REOPENED, Mark.LATE);
        assertThat(step.partition().closedAt()).isEqualTo(DEADLINE);
    }

    @Test
    void aClosedHourThatIsSeenUnchangedStaysClosed() {
        PartitionLife.Step step = step(closed(10), same(10), SOON_AFTER);
        assertIs(step, PartitionState.CLOSED);
        assertThat(step.partition().changedAt()).isEqualTo(DEADLINE);
    }

    @Test
    void aClosedHourThatLosesRowsIsShrunk() {
        PartitionLife.Step step = step(closed(10), rows(4), SOON_AFTER);
        assertThat(step.partition().state()).isEqualTo(PartitionState.REOPENED);
        assertThat(step.partition().marks()).containsExactlyInAnyOrder(Mark.REOPENED, Mark.SHRUNK);
        assertThat(step.facts()).extracting(PartitionFact::note).contains("lost 6 rows");
    }

    @Test
    void aClosedHourThatShrinksToNothingIsMissing() {
        PartitionLife.Step step = step(closed(10), Sighting.absent(), SOON_AFTER);
        assertThat(step.partition().state()).isEqualTo(PartitionState.MISSING);
        assertThat(kinds(step)).containsExactly(PartitionFact.Kind.SHRUNK, PartitionFact.Kind.WENT_MISSING);
    }

    @Test
    void aFirstLookTellsThatAnHourWasLoadedLate() {
        PartitionLife.Step step = step(expected, loaded(SOON_AFTER), TWO_DAYS_LATER);
        assertIsMarked(step, PartitionState.CLOSED, Mark.LATE);
        assertThat(kinds(step))
                .containsExactly(PartitionFact.Kind.ARRIVED, PartitionFact.Kind.CAME_LATE, PartitionFact.Kind.CLOSED);
    }

    @Test
    void aFirstLookTellsThatAnHourWasBackfilled() {
        assertIsMarked(
                step(expected, loaded(TEN.until().plus(Duration.ofHours(40))), TWO_DAYS_LATER),
                PartitionState.CLOSED,
                Mark.BACKFILLED);
    }

    @Test
    void aFirstLookAtAnHourThatWasLoadedInTimeLeavesNoMark() {
        assertIsMarked(step(expected, loaded(IN_TIME), TWO_DAYS_LATER), PartitionState.CLOSED);
    }

    @Test
    void aWholeDatasetIsNeverMissingAndNeverReopened() {
        Partition whole = Partition.expected(PLAYS, PartitionKey.WHOLE, DURING);
        PartitionLife.Step empty = PartitionLife.step(whole, Sighting.absent(), TWO_DAYS_LATER, Partitioning.UNDIVIDED);
        assertThat(empty.partition().state()).isEqualTo(PartitionState.CLOSED);
        PartitionLife.Step filled =
                PartitionLife.step(profiled(empty), rows(10), TWO_DAYS_LATER.plusSeconds(60), Partitioning.UNDIVIDED);
        assertThat(filled.partition().state()).isEqualTo(PartitionState.CLOSED);
        assertThat(filled.partition().marks()).isEmpty();
    }

    @Test
    void theTableOfStepsIsWhole() {
        assertMayBecome(
                PartitionState.EXPECTED, PartitionState.ARRIVING, PartitionState.CLOSED, PartitionState.MISSING);
        assertMayBecome(
                PartitionState.ARRIVING, PartitionState.CLOSED, PartitionState.EXPECTED, PartitionState.MISSING);
        assertMayBecome(PartitionState.CLOSED, PartitionState.REOPENED, PartitionState.CLOSED, PartitionState.MISSING);
        assertMayBecome(
                PartitionState.REOPENED, PartitionState.REOPENED, PartitionState.CLOSED, PartitionState.MISSING);
        assertMayBecome(PartitionState.MISSING, PartitionState.REOPENED, PartitionState.CLOSED);
    }

    private static void assertMayBecome(PartitionState state, PartitionState... next) {
        for (PartitionState other : PartitionState.values()) {
            assertThat(state.mayBecome(other))
                    .as("%s to %s", state, other)
                    .isEqualTo(List.of(next).contains(other));
        }
    }

    private Partition closed(long rows) {
        return profiled(step(profiled(step(expected, rows(rows), DURING)), same(rows), DEADLINE));
    }

    private static PartitionLife.Step step(Partition before, Sighting seen, Instant now) {
        return PartitionLife.step(before, seen, now, HOURLY);
    }

    /** The partition after the profile behind the step was kept. */
    private static Partition profiled(PartitionLife.Step step) {
        Partition partition = step.partition();
        return new Partition(
                partition.dataset(),
                partition.key(),
                partition.state(),
                partition.revision(),
                partition.version() + 1,
                partition.rows(),
                partition.bytes(),
                partition.changedAt(),
                partition.closedAt(),
                partition.marks());
    }

    private static Sighting rows(long count) {
        return sighting(count, true, null);
    }

    private static Sighting same(long count) {
        return sighting(count, false, null);
    }

    private static Sighting loaded(Instant firstIngest) {
        return sighting(10, true, firstIngest);
    }

    private static Sighting sighting(long count, boolean changed, @Nullable Instant ingest) {
        return new Sighting(new Revision("r" + count), count, null, changed, ingest, ingest);
    }

    private static List<PartitionFact.Kind> kinds(PartitionLife.Step step) {
        return step.facts().stream().map(PartitionFact::kind).toList();
    }

    private static void assertIs(PartitionLife.Step step, PartitionState state, PartitionFact.Kind... facts) {
        assertThat(step.partition().state()).isEqualTo(state);
        assertThat(kinds(step)).containsExactly(facts);
    }

    private static void assertIsMarked(PartitionLife.Step step, PartitionState state, Mark... marks) {
        assertThat(step.partition().state()).isEqualTo(state);
        assertThat(step.partition().marks()).isEqualTo(Set.of(marks));
    }
}
