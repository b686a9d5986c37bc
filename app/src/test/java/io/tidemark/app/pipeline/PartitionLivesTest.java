package io.tidemark.app.pipeline;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDuePartition;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.PartitionState;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import io.tidemark.rules.judge.Judged;
import io.tidemark.testkit.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionLivesTest {
    private static final Dataset PLAYS = aDataset().build();
    private static final PartitionKey.Window HOUR = tenPlus(1);
    private static final Instant DURING = HOUR.from().plusSeconds(600);
    private static final Instant AFTER = HOUR.until().plus(Duration.ofMinutes(20));

    private final InMemoryStore store = new InMemoryStore();
    private final PartitionLives lives = new PartitionLives(store.partitions(), store.profiles());

    private Partition sees(String revision, long rows, Instant now) {
        States states =
                States.builder().put(new Measure.RowCount(), new Tally(rows)).build();
        Profile fresh = Profile.of(PLAYS.id(), HOUR, new Revision(revision), 0, now, states, ProfileCost.NONE);
        return one(lives.live(PLAYS, List.of(due(revision, DuePartition.Reason.REVISION)), List.of(fresh), now));
    }

    private Partition is(DuePartition.Reason reason, Instant now) {
        String revision = reason == DuePartition.Reason.ABSENT ? "absent" : "r";
        return one(lives.live(PLAYS, List.of(due(revision, reason)), List.of(), now));
    }

    private static DuePartition due(String revision, DuePartition.Reason reason) {
        return aDuePartition()
                .of(PLAYS.id())
                .at(HOUR)
                .atRevision(revision)
                .because(reason)
                .build();
    }

    private static Partition one(List<Judged> judged) {
        assertThat(judged).hasSize(1);
        return judged.getFirst().partition();
    }

    @Test
    void whileArrivingTheOneProfileIsReplaced() {
        assertThat(sees("r1", 10, DURING).state()).isEqualTo(PartitionState.ARRIVING);
        Partition later = sees("r2", 25, DURING.plusSeconds(60));

        assertThat(later.version()).isEqualTo(1);
        assertThat(later.rows()).isEqualTo(25);
        assertThat(store.profiles().revisions(PLAYS.id(), HOUR)).hasSize(1);
    }

    @Test
    void theSizeThatTheCatalogTellsIsAMetricOfTheProfile() {
        DuePartition sized =
                new DuePartition(PLAYS.id(), HOUR, new Revision("r1"), DuePartition.Reason.REVISION, 4_096L, DURING);
        States states =
                States.builder().put(new Measure.RowCount(), new Tally(3)).build();
        Profile fresh = Profile.of(PLAYS.id(), HOUR, new Revision("r1"), 0, DURING, states, ProfileCost.NONE);
        lives.live(PLAYS, List.of(sized), List.of(fresh), DURING);
        assertThat(store.profiles().series(PLAYS.id(), MetricId.of(MetricName.BYTES), HOUR.from(), HOUR.until()))
                .extracting(MetricPoint::value)
                .containsExactly(4_096.0);
    }

    @Test
    void itClosesWithTheProfileThatItHas() {
        sees("r1", 10, DURING);
        Partition closed = is(DuePartition.Reason.CLOSE, AFTER);

        assertThat(closed.state()).isEqualTo(PartitionState.CLOSED);
        assertThat(closed.rows()).isEqualTo(10);
        assertThat(closed.closedAt()).isEqualTo(AFTER);
    }

    @Test
    void aChangeAfterClosingKeepsBothVersionsAndReopens() {
        sees("r1", 10, AFTER);
        Partition changed = sees("r2", 12, AFTER.plusSeconds(60));

        assertThat(changed.state()).isEqualTo(PartitionState.REOPENED);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.marks()).contains(Mark.REOPENED, Mark.LATE);
        assertThat(store.profiles().revisions(PLAYS.id(), HOUR))
                .extracting(Profile::version)
                .containsExactly(2, 1);
        assertThat(is(DuePartition.Reason.CLOSE, AFTER.plusSeconds(120)).state())
                .isEqualTo(PartitionState.CLOSED);
    }

    @Test
    void aRevisionThatMovesWithoutAChangeReopensNothing() {
        sees("r1", 10, AFTER);
        Partition same = sees("r2", 10, AFTER.plusSeconds(60));

        assertThat(same.state()).isEqualTo(PartitionState.CLOSED);
        assertThat(same.revision()).isEqualTo(new Revision("r2"));
        assertThat(same.version()).isEqualTo(1);
    }

    @Test
    void anHourThatLostItsRowsIsMissingAndItsNewestProfileSaysZero() {
        sees("r1", 10, AFTER);
        Partition missing = is(DuePartition.Reason.ABSENT, AFTER.plusSeconds(60));

        assertThat(missing.state()).isEqualTo(PartitionState.MISSING);
        assertThat(missing.rows()).isZero();
        assertThat(store.profiles()
                        .newest(PLAYS.id(), HOUR)
                        .orElseThrow()
                        .states()
                        .get(new Measure.RowCount()))
                .contains(Tally.ZERO);
        assertThat(store.partitions().facts(PLAYS.id(), HOUR))
                .extracting(PartitionFact::kind)
                .contains(PartitionFact.Kind.SHRUNK, PartitionFact.Kind.WENT_MISSING);
    }

    @Test
    void aMissingHourThatIsFilledDaysLaterIsBackfilled() {
        is(DuePartition.Reason.ABSENT, AFTER);
        Partition filled = sees("r1", 10, NOON.plus(Duration.ofDays(2)));

        assertThat(filled.state()).isEqualTo(PartitionState.REOPENED);
        assertThat(filled.marks()).contains(Mark.BACKFILLED);
    }
}
