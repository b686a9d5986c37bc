package io.tidemark.rules.judge;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.RedeliveryTally;
import io.tidemark.core.metric.ResentBatch;
import io.tidemark.core.rule.Outcome;
import io.tidemark.core.rule.Verdict;
import io.tidemark.rules.pack.DefaultPack;
import io.tidemark.testkit.InMemoryStore;
import io.tidemark.testkit.ProfileBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedeliveryRuleTest {
    private final InMemoryStore store = new InMemoryStore();
    private final RulesEngine engine = new RulesEngine(store.rules(), store.profiles(), store.seriesStates());

    RedeliveryRuleTest() {
        DefaultPack.rules().stream()
                .filter(rule -> rule.id().value().equals("default.duplicate-across-partitions"))
                .forEach(store.rules()::save);
    }

    @Test
    void rowsDeliveredAgainAreToldWithBothDeliveries() {
        RedeliveryTally tally = new RedeliveryTally(
                640,
                130,
                0,
                List.of(
                        new Redelivery(tenPlus(-6), 121, List.of(new ResentBatch(1, 900, 1_020, 2, 40, 160, 121))),
                        new Redelivery(tenPlus(-7), 9, List.of())));

        assertThat(violation(
                        closed(aProfile().withRows(640).with(new Measure.Redeliveries(List.of("event_id")), tally))))
                .isEqualTo("121 rows of Mon 2026-03-02 04:00 were delivered again in Mon 2026-03-02 10:00"
                        + " (first shard 2 offsets 40–160, again shard 1 offsets 900–1020);"
                        + " 9 more come from 1 other partition");
        assertThat(closed(aProfile()
                        .withRows(640)
                        .with(
                                new Measure.Redeliveries(List.of("event_id")),
                                new RedeliveryTally(640, 0, 0, List.of()))))
                .isInstanceOf(Outcome.Passed.class);
    }

    private Outcome closed(ProfileBuilder profile) {
        Profile built = profile.build();
        store.profiles().save(List.of(built));
        Judged judged = new Judged(aPartition().build(), Optional.of(built), List.of());
        List<Verdict> verdicts = engine.judge(aDataset().build(), List.of(judged), NOON);
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst().outcome();
    }

    private static String violation(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Violated.class);
        return ((Outcome.Violated) outcome).message();
    }
}
