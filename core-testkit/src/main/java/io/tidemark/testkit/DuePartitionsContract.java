package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDuePartition;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@code Partitions} does with the partitions that are due. */
public abstract class DuePartitionsContract {
    private static final DatasetId OTHER = aDataset().in("lake").build().id();

    protected abstract Ports ports();

    @Test
    void duePartitionsComeOldestWindowFirst() {
        DuePartition ten = aDuePartition().withBytes(7).build();
        DuePartition eleven = aDuePartition().at(tenPlus(1)).build();
        DuePartition whole = aDuePartition().at(PartitionKey.WHOLE).build();
        ports().partitions()
                .addDue(List.of(whole, eleven, ten, aDuePartition().of(OTHER).build()));
        assertThat(ports().partitions().due(PLAYS, 10)).containsExactly(ten, eleven, whole);
        assertThat(ports().partitions().due(PLAYS, 1)).containsExactly(ten);
        assertThat(ports().partitions().countDue()).isEqualTo(4);
    }

    @Test
    void whatIsDueAlreadyKeepsItsPlaceAndTakesTheNewerRevision() {
        ports().partitions().addDue(List.of(aDuePartition().since(NOON).build()));
        DuePartition again = aDuePartition()
                .atRevision("r2")
                .because(DuePartition.Reason.CLOSE)
                .withBytes(9)
                .since(NOON.plusSeconds(60))
                .build();
        ports().partitions().addDue(List.of(again));
        DuePartition merged = aDuePartition()
                .atRevision("r2")
                .because(DuePartition.Reason.CLOSE)
                .withBytes(9)
                .since(NOON)
                .build();
        assertThat(ports().partitions().due(PLAYS, 10)).containsExactly(merged);
    }

    @Test
    void datasetsWithDuePartitionsAreTold() {
        ports().datasets().save(aDataset().build());
        ports().datasets().save(aDataset().in("lake").build());
        ports().partitions()
                .addDue(List.of(
                        aDuePartition().build(), aDuePartition().at(tenPlus(1)).build()));
        ports().partitions()
                .addDue(List.of(
                        aDuePartition().of(OTHER).since(NOON.minusSeconds(5)).build()));
        assertThat(ports().partitions().datasetsDue()).containsExactlyInAnyOrder(OTHER, PLAYS);
    }

    @Test
    void whatIsDoneIsNoLongerDue() {
        DuePartition ten = aDuePartition().build();
        DuePartition eleven = aDuePartition().at(tenPlus(1)).build();
        ports().partitions().addDue(List.of(ten, eleven));
        ports().partitions().doneDue(List.of(ten));
        assertThat(ports().partitions().due(PLAYS, 10)).containsExactly(eleven);
    }

    @Test
    void whatBecameDueAgainMeanwhileStaysDue() {
        DuePartition first = aDuePartition().build();
        ports().partitions().addDue(List.of(first));
        ports().partitions().addDue(List.of(aDuePartition().atRevision("r2").build()));
        ports().partitions().doneDue(List.of(first));
        assertThat(ports().partitions().due(PLAYS, 10)).hasSize(1);
    }

    @Test
    void aDeadlineThatPassedMeanwhileStaysDueAtTheSameRevision() {
        DuePartition first = aDuePartition().build();
        ports().partitions().addDue(List.of(first));
        ports().partitions()
                .addDue(List.of(
                        aDuePartition().because(DuePartition.Reason.CLOSE).build()));
        ports().partitions().doneDue(List.of(first));
        assertThat(ports().partitions().due(PLAYS, 10)).hasSize(1);
    }
}
