package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDuePartition;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Grain;
import io.tidemark.core.dataset.Mark;
import io.tidemark.core.dataset.Partition;
import io.tidemark.core.dataset.PartitionFact;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Revision;
import io.tidemark.core.metric.MetricId;
import io.tidemark.core.metric.MetricName;
import io.tidemark.core.metric.MetricPoint;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@code Partitions} does with partitions and their history. */
public abstract class PartitionsContract {
    private static final DatasetId OTHER = aDataset().in("lake").build().id();

    protected abstract Ports ports();

    @Test
    void aSavedPartitionIsFoundAsItWas() {
        Partition partition = aPartition()
                .reopened()
                .marked(Mark.REOPENED, Mark.LATE, Mark.SHRUNK)
                .atRevision("[1,2,\"drei\"]")
                .withVersion(3)
                .build();
        Partition expected = aPartition().at(tenPlus(1)).expected().build();
        ports().partitions().save(List.of(partition, expected));
        assertThat(ports().partitions().find(PLAYS, TEN)).contains(partition);
        assertThat(ports().partitions().find(PLAYS, tenPlus(1))).contains(expected);
        assertThat(ports().partitions().find(OTHER, TEN)).isEmpty();
    }

    @Test
    void aPartitionOfAnyKindIsFoundByItsText() {
        PartitionKey.Window day = Grain.DAY.windowAt(NOON, ZoneId.of("Europe/Berlin"));
        Partition daily = aPartition().at(day).build();
        Partition whole = aPartition().at(PartitionKey.WHOLE).build();
        Partition value = aPartition().at(new PartitionKey.Value("DE")).build();
        ports().partitions().save(List.of(daily, whole, value));
        assertThat(ports().partitions().findByText(PLAYS, "2026-03-01T23:00Z")).contains(daily);
        assertThat(ports().partitions().findByText(PLAYS, "all")).contains(whole);
        assertThat(ports().partitions().findByText(PLAYS, "=DE")).contains(value);
        assertThat(ports().partitions().findByText(PLAYS, "=FR")).isEmpty();
    }

    @Test
    void savingAgainReplaces() {
        ports().partitions().save(List.of(aPartition().arriving().build()));
        Partition missing = aPartition().missing().build();
        ports().partitions().save(List.of(missing));
        assertThat(ports().partitions().ofDataset(PLAYS, null)).containsExactly(missing);
    }

    @Test
    void theOldestWindowComesFirstAndOthersLast() {
        Partition ten = aPartition().build();
        Partition eleven = aPartition().at(tenPlus(1)).build();
        Partition whole = aPartition().at(PartitionKey.WHOLE).build();
        ports().partitions()
                .save(List.of(whole, eleven, ten, aPartition().of(OTHER).build()));
        assertThat(ports().partitions().ofDataset(PLAYS, null)).containsExactly(ten, eleven, whole);
    }

    @Test
    void windowsThatStartEarlierAreLeftOut() {
        Partition eleven = aPartition().at(tenPlus(1)).build();
        ports().partitions().save(List.of(aPartition().build(), eleven));
        assertThat(ports().partitions().ofDataset(PLAYS, tenPlus(1).from())).containsExactly(eleven);
    }

    @Test
    void theHistoryComesOldestFirst() {
        PartitionFact arrived = fact(PartitionFact.Kind.ARRIVED, null, 10L);
        PartitionFact closed = fact(PartitionFact.Kind.CLOSED, 10L, 10L);
        PartitionFact shrunk = fact(PartitionFact.Kind.SHRUNK, 10L, null);
        ports().partitions().addFacts(List.of(arrived, closed));
        ports().partitions().addFacts(List.of(shrunk));
        assertThat(ports().partitions().facts(PLAYS, TEN)).containsExactly(arrived, closed, shrunk);
        assertThat(ports().partitions().facts(PLAYS, tenPlus(1))).isEmpty();
    }

    @Test
    void aForgottenDatasetHasNothingLeftOfItsPartitions() {
        ports().datasets().save(aDataset().build());
        ports().partitions().save(List.of(aPartition().build()));
        ports().partitions().addFacts(List.of(fact(PartitionFact.Kind.ARRIVED, null, 10L)));
        ports().partitions().addDue(List.of(aDuePartition().build()));
        ports().profiles().save(List.of(aProfile().build()));
        ports().verdicts().save(List.of(aVerdict().build()));
        ports().partitions().save(List.of(aPartition().of(OTHER).build()));
        ports().partitions().forget(PLAYS);
        assertThat(ports().partitions().ofDataset(PLAYS, null)).isEmpty();
        assertThat(ports().partitions().facts(PLAYS, TEN)).isEmpty();
        assertThat(ports().partitions().countDue()).isZero();
        assertThat(ports().profiles().revisions(PLAYS, TEN)).isEmpty();
        assertThat(ports().profiles().metrics(PLAYS)).isEmpty();
        assertThat(ports().verdicts().ofPartition(PLAYS, TEN)).isEmpty();
        assertThat(ports().datasets().find(PLAYS)).isPresent();
        assertThat(ports().partitions().find(OTHER, TEN)).isPresent();
    }

    @Test
    void windowsThatEndedLongAgoAreForgottenWithAllThatHangsOnThem() {
        PartitionKey.Window eleven = tenPlus(1);
        Partition value = aPartition().at(new PartitionKey.Value("DE")).build();
        ports().partitions()
                .save(List.of(
                        aPartition().build(),
                        aPartition().at(eleven).build(),
                        aPartition().at(tenPlus(2)).build(),
                        value));
        ports().partitions().addFacts(List.of(fact(PartitionFact.Kind.ARRIVED, null, 10L)));
        ports().profiles()
                .save(List.of(
                        aProfile().withRows(10).build(),
                        aProfile().at(tenPlus(2)).withRows(12).build()));
        ports().verdicts().save(List.of(aVerdict().build()));
        assertThat(ports().partitions().forgetBefore(TEN.until(), 10)).isZero();
        assertThat(ports().partitions().forgetBefore(eleven.until().plusSeconds(1), 1))
                .isEqualTo(1);
        assertThat(ports().partitions().forgetBefore(eleven.until().plusSeconds(1), 10))
                .isEqualTo(1);
        assertThat(ports().partitions().ofDataset(PLAYS, null))
                .extracting(Partition::key)
                .containsExactly(tenPlus(2), value.key());
        assertThat(ports().partitions().facts(PLAYS, TEN)).isEmpty();
        assertThat(ports().profiles().revisions(PLAYS, TEN)).isEmpty();
        assertThat(ports().profiles()
                        .series(
                                PLAYS,
                                MetricId.of(MetricName.ROW_COUNT),
                                TEN.from(),
                                tenPlus(3).from()))
                .containsExactly(new MetricPoint(tenPlus(2), 12));
        assertThat(ports().verdicts().ofPartition(PLAYS, TEN)).isEmpty();
    }

    @Test
    void aPartitionIsNotThereJustBecauseAProfileOfItIs() {
        ports().profiles().save(List.of(aProfile().build()));
        ports().verdicts().save(List.of(aVerdict().build()));
        assertThat(ports().partitions().find(PLAYS, TEN)).isEmpty();
        assertThat(ports().partitions().ofDataset(PLAYS, null)).isEmpty();
    }

    private static PartitionFact fact(PartitionFact.Kind kind, @Nullable Long before, @Nullable Long after) {
        return new PartitionFact(PLAYS, TEN, NOON, kind, new Revision("r1"), before, after, "because");
    }
}
