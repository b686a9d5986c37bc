package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionLife;
import io.tidemark.core.dataset.Partitioning;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.dataset.Sighting;
import io.tidemark.core.rule.Condition;
import io.tidemark.core.rule.Operator;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnfinishedHourTest {
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Partitioning HOURS =
            new Partitioning.TimeWindows("event_time", null, Grain.HOUR, ZoneId.of("UTC"), GRACE);

    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());
    private final Dataset plays = aDataset().build();

    @Test
    void theUnfinishedHourIsNotJudgedBeforeClosedPlusGrace() {
        store.rules()
                .save(aRule().when(Condition.Fixed.of(Operator.MUST_BE_GREATER_THAN, 5_000))
                        .build());
        Partition arriving = seen(
                Partition.expected(plays.id(), TEN, TEN.from()),
                true,
                TEN.from().plusSeconds(1_800));
        assertThat(judged(arriving, TEN.from().plusSeconds(1_800))).isEmpty();

        Instant justBefore = TEN.until().plus(GRACE).minusMillis(1);
        assertThat(judged(seen(arriving, false, justBefore), justBefore)).isEmpty();

        Instant over = TEN.until().plus(GRACE);
        assertThat(judged(seen(arriving, false, over), over))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.isViolated()).isTrue());
    }

    private static Partition seen(Partition before, boolean changed, Instant now) {
        Sighting sighting = new Sighting(new Revision("r1"), 1_000, null, changed, null, null);
        return PartitionLife.step(before, sighting, now, HOURS).partition();
    }

    private List<Verdict> judged(Partition partition, Instant now) {
        return engine.judge(
                plays, List.of(new Judged(partition, Optional.of(aProfile().build()), List.of())), now);
    }
}
