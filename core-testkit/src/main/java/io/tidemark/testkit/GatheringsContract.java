package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.gather.GatheredStep;
import io.tidemark.core.gather.GatheredWindow;
import io.tidemark.core.gather.Gathering;
import io.tidemark.core.gather.Gatherings;
import io.tidemark.core.gather.ShardCounts;
import io.tidemark.core.gather.ShardProgress;
import io.tidemark.core.gather.ShardStep;
import io.tidemark.core.gather.StaleGatheringException;
import io.tidemark.core.gather.UnreadableRecord;
import io.tidemark.core.gather.WindowStep;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import io.tidemark.core.metric.Tally;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@code Gatherings} does. */
public abstract class GatheringsContract {
    private static final String ABOUT = "plays by the hour";

    protected abstract Ports ports();

    private Gatherings gatherings() {
        return ports().gatherings();
    }

    private static States rows(long count) {
        return States.builder().put(new Measure.RowCount(), new Tally(count)).build();
    }

    private static ShardStep shard(int number, long from, long next) {
        return new ShardStep(
                from, from == 0, new ShardProgress(number, next, TEN.from().plusSeconds(next), TEN.until()));
    }

    private static GatheredStep step(
            List<ShardStep> shards, Map<PartitionKey.Window, WindowStep> windows, String gathered) {
        return new GatheredStep(
                PLAYS,
                ABOUT,
                gathered,
                shards,
                windows,
                0,
                List.of(),
                TEN.from().minusSeconds(1_000_000));
    }

    private static WindowStep read(long rows, int shard, long end) {
        return new WindowStep(rows(rows), Map.of(shard, end));
    }

    private GatheredWindow ten() {
        return gatherings().windows(PLAYS, List.of(TEN)).getFirst();
    }

    @Test
    void aTopicIsWantedUntilItWasReadToItsEnd() {
        gatherings().want(PLAYS, "first");
        gatherings().begin(PLAYS, ABOUT);
        assertThat(gatherings().wanted()).containsExactly(PLAYS);
        gatherings().commit(step(List.of(shard(0, 0, 10)), Map.of(), ""));
        assertThat(gatherings().wanted()).containsExactly(PLAYS);
        gatherings().commit(step(List.of(shard(0, 10, 20)), Map.of(), "first"));
        assertThat(gatherings().wanted()).isEmpty();
        gatherings().want(PLAYS, "second");
        assertThat(gatherings().find(PLAYS)).get().satisfies(Gathering::isBehind);
    }

    @Test
    void whatBelongsToNoWindowIsKeptByShard() {
        gatherings().begin(PLAYS, ABOUT);
        ShardCounts counts = new ShardCounts(1, 2, 3, 4, 5);
        ShardProgress first = new ShardProgress(0, 10, null, null, counts);
        gatherings().commit(step(List.of(new ShardStep(0, true, first)), Map.of(), ""));
        assertThat(gatherings().find(PLAYS).orElseThrow().shards()).containsExactly(first);
        ShardProgress second = new ShardProgress(0, 20, null, null, counts.plus(counts));
        gatherings().commit(step(List.of(new ShardStep(10, false, second)), Map.of(), ""));
        assertThat(gatherings().find(PLAYS).orElseThrow().counts()).isEqualTo(counts.plus(counts));
    }

    @Test
    void statesOfStepsAddUp() {
        gatherings().begin(PLAYS, ABOUT);
        gatherings().commit(step(List.of(shard(0, 0, 10)), Map.of(TEN, read(7, 0, 9)), ""));
        Revision first = ten().revision();
        gatherings().commit(step(List.of(shard(1, 0, 5)), Map.of(TEN, read(3, 1, 4)), ""));
        assertThat(ten().states()).isEqualTo(rows(10));
        assertThat(ten().ends()).containsExactlyInAnyOrderEntriesOf(Map.of(0, 9L, 1, 4L));
        assertThat(ten().revision()).isNotEqualTo(first);
        assertThat(gatherings().find(PLAYS).orElseThrow().shards())
                .containsExactly(shard(0, 0, 10).after(), shard(1, 0, 5).after());
    }

    @Test
    void aStepThatBeganElsewhereIsRefused() {
        gatherings().begin(PLAYS, ABOUT);
        GatheredStep begun = step(List.of(shard(0, 0, 10)), Map.of(TEN, read(7, 0, 9)), "");
        gatherings().commit(begun);
        assertThatThrownBy(() -> gatherings().commit(begun)).isInstanceOf(StaleGatheringException.class);
        GatheredStep elsewhere = step(List.of(shard(0, 5, 20)), Map.of(TEN, read(7, 0, 19)), "");
        assertThatThrownBy(() -> gatherings().commit(elsewhere)).isInstanceOf(StaleGatheringException.class);
        assertThat(ten().states()).isEqualTo(rows(7));
    }

    @Test
    void whatWasReadAboutSomethingElseIsForgottenAndRefused() {
        gatherings().want(PLAYS, "first");
        gatherings().deliver(PLAYS, Map.of(TEN, new Revision("0:1-2")));
        gatherings().begin(PLAYS, ABOUT);
        gatherings().commit(step(List.of(shard(0, 0, 10)), Map.of(TEN, read(7, 0, 9), tenPlus(1), read(1, 0, 8)), ""));
        gatherings().release(PLAYS, List.of(TEN));
        assertThat(gatherings().begin(PLAYS, "by the day").shards()).isEmpty();
        assertThat(ten().states()).isEqualTo(States.NONE);
        assertThat(ten().delivered()).isEqualTo(new Revision("0:1-2"));
        assertThat(ten().waiting()).isTrue();
        assertThat(gatherings().windows(PLAYS, List.of(tenPlus(1)))).isEmpty();
        assertThatThrownBy(() -> gatherings().commit(step(List.of(shard(0, 10, 11)), Map.of(), "")))
                .isInstanceOf(StaleGatheringException.class);
    }

    @Test
    void changedWindowsWaitUntilTheyAreHandedOn() {
        gatherings().begin(PLAYS, ABOUT);
        gatherings().commit(step(List.of(shard(0, 0, 10)), Map.of(TEN, read(7, 0, 9), tenPlus(1), read(1, 0, 8)), ""));
        assertThat(gatherings().waiting(PLAYS)).containsOnlyKeys(TEN, tenPlus(1));
        gatherings().release(PLAYS, List.of(TEN));
        assertThat(gatherings().waiting(PLAYS)).containsOnlyKeys(tenPlus(1));
        gatherings().deliver(PLAYS, Map.of(TEN, new Revision("0:1-2")));
        assertThat(gatherings().waiting(PLAYS)).containsOnlyKeys(TEN, tenPlus(1));
        assertThat(ten().states()).isEqualTo(rows(7));
        assertThat(gatherings().waiting(PLAYS).get(TEN)).isEqualTo(ten().revision());
        gatherings().release(PLAYS, List.of(TEN));
        gatherings().deliver(PLAYS, Map.of(TEN, new Revision("0:1-2")));
        assertThat(gatherings().waiting(PLAYS)).containsOnlyKeys(tenPlus(1));
    }

    @Test
    void keysAreLackingUntilThoseOfTheNewestDeliveryWereTaken() {
        gatherings().want(PLAYS, "first");
        gatherings().deliver(PLAYS, Map.of(TEN, new Revision("0:1-2")));
        assertThat(ten().lacksKeys()).isTrue();
        gatherings().key(PLAYS, Map.of(TEN, new Revision("0:1-2")));
        assertThat(ten().lacksKeys()).isFalse();
        gatherings().deliver(PLAYS, Map.of(TEN, new Revision("0:1-3")));
        assertThat(ten().lacksKeys()).isTrue();
    }

    @Test
    void recordsWithoutAPlaceAreCountedAndTheNewestSampled() {
        gatherings().begin(PLAYS, ABOUT);
        List<UnreadableRecord> bad = IntStream.range(0, 60)
                .mapToObj(offset -> new UnreadableRecord(0, offset, TEN.from(), "not JSON"))
                .toList();
        gatherings()
                .commit(new GatheredStep(PLAYS, ABOUT, "", List.of(shard(0, 0, 10)), Map.of(), 1_000, bad, TEN.from()));
        assertThat(gatherings().find(PLAYS).orElseThrow().unreadable()).isEqualTo(1_000);
        assertThat(gatherings().unreadable(PLAYS, 100)).hasSize(50);
        assertThat(gatherings().unreadable(PLAYS, 1)).containsExactly(bad.getLast());
    }

    @Test
    void windowsBeyondTheHorizonAreForgotten() {
        gatherings().begin(PLAYS, ABOUT);
        gatherings()
                .commit(new GatheredStep(
                        PLAYS,
                        ABOUT,
                        "",
                        List.of(shard(0, 0, 10)),
                        Map.of(TEN, read(7, 0, 9), tenPlus(1), read(1, 0, 8)),
                        0,
                        List.of(),
                        tenPlus(1).until()));
        assertThat(gatherings().waiting(PLAYS)).containsOnlyKeys(tenPlus(1));
    }

    @Test
    void itGoesWithThePartitions() {
        ports().partitions().save(List.of(aPartition().build()));
        gatherings().want(PLAYS, "first");
        gatherings().begin(PLAYS, ABOUT);
        gatherings().commit(step(List.of(shard(0, 0, 10)), Map.of(TEN, read(7, 0, 9)), ""));
        ports().partitions().forget(PLAYS);
        assertThat(gatherings().find(PLAYS)).isEmpty();
        assertThat(gatherings().windows(PLAYS, List.of(TEN))).isEmpty();
        assertThatThrownBy(() -> gatherings().commit(step(List.of(shard(0, 10, 20)), Map.of(), "")))
                .isInstanceOf(StaleGatheringException.class);
    }
}
