package io.tidemark.rules.desk;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.anIncident;
import static io.tidemark.testkit.Builders.tenPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.incident.Incident;
import io.tidemark.core.incident.Silence;
import io.tidemark.core.rule.Verdict;
import io.tidemark.testkit.InMemoryStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnoozeEndTest {
    private final InMemoryStore store = new InMemoryStore();
    private final SnoozeEnd snoozes = new SnoozeEnd(store.silences(), store.incidents());

    @BeforeEach
    void snooze() {
        Incident incident = store.incidents()
                .save(anIncident().failingOn(TEN).failingOn(tenPlus(1)).build());
        store.silences().add(Silence.untilNextPartition(incident, NOON, "ada", ""));
        store.silences().add(Silence.snooze(incident, NOON, NOON.plusSeconds(60), "ada", "by time"));
    }

    @Test
    void theNextPartitionEndsIt() {
        after(aVerdict().at(tenPlus(2)).build());
        assertThat(store.silences().notOver(NOON)).extracting(Silence::note).containsExactly("by time");
    }

    @Test
    void whatIsNoNextPartitionOfTheDatasetDoesNot() {
        after(aVerdict().at(tenPlus(1)).atRevision("again").build());
        after(aVerdict().at(tenPlus(-200)).build());
        after(aVerdict().at(tenPlus(2)).of(new DatasetId("lake:other")).build());
        after(aVerdict().at(tenPlus(2)).skipped("it still arrives").build());
        assertThat(store.silences().notOver(NOON)).hasSize(2);
    }

    @Test
    void withoutOneItEndsAfterAMonth() {
        assertThat(store.silences().notOver(NOON.plus(Silence.LONGEST_WAIT))).isEmpty();
    }

    private void after(Verdict verdict) {
        snoozes.after(List.of(verdict), NOON);
    }
}
