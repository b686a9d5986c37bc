package io.tidemark.testkit;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.PLAYS;
import static io.tidemark.testkit.Builders.TEN;
import static io.tidemark.testkit.Builders.aDataset;
import static io.tidemark.testkit.Builders.aDuePartition;
import static io.tidemark.testkit.Builders.aPartition;
import static io.tidemark.testkit.Builders.aProfile;
import static io.tidemark.testkit.Builders.aSource;
import static io.tidemark.testkit.Builders.aVerdict;
import static io.tidemark.testkit.Builders.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.dataset.Source;
import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.dataset.SourceStatus;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.incident.IncidentFilter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@code Sources} does. */
public abstract class SourcesContract {
    private static final SourceId WAREHOUSE = new SourceId("warehouse");

    protected abstract Ports ports();

    @Test
    void aSavedSourceIsFoundWithItsSecrets() {
        Source source = aSource()
                .described("Grüße \"quoted\"")
                .withSecret("token", "p'ä\"ß")
                .including("public.*", "sales.*")
                .excluding("*_tmp")
                .crawledEvery(Duration.ofSeconds(90))
                .disabled()
                .from(Origin.FILE)
                .build();
        ports().sources().save(source);
        assertThat(ports().sources().find(WAREHOUSE)).contains(source);
    }

    @Test
    void anUnknownSourceIsEmpty() {
        assertThat(ports().sources().find(WAREHOUSE)).isEmpty();
        assertThat(ports().sources().status(WAREHOUSE)).isEmpty();
    }

    @Test
    void savingAgainReplaces() {
        ports().sources().save(aSource().build());
        Source changed = aSource().withOption("host", "db.example").build();
        ports().sources().save(changed);
        assertThat(ports().sources().all()).containsExactly(changed);
    }

    @Test
    void allSourcesComeById() {
        ports().sources().save(aSource().named("zoo").build());
        ports().sources().save(aSource().named("ant").build());
        assertThat(ports().sources().all())
                .extracting(Source::id)
                .containsExactly(new SourceId("ant"), new SourceId("zoo"));
    }

    @Test
    void theNewestStatusIsKept() {
        ports().sources().save(aSource().build());
        Failure refused = new Failure(ErrorCode.UNREACHABLE, "nobody listens at 127.0.0.1:9");
        ports().sources().saveStatus(new SourceStatus(WAREHOUSE, NOON, Duration.ofMillis(12), 0, refused));
        SourceStatus well = new SourceStatus(WAREHOUSE, NOON.plusSeconds(60), Duration.ofMillis(250), 7, null);
        assertThat(ports().sources().status(WAREHOUSE).orElseThrow().failure()).isEqualTo(refused);
        ports().sources().saveStatus(well);
        assertThat(ports().sources().status(WAREHOUSE)).contains(well);
    }

    @Test
    void deletingASourceForgetsAllThatIsKnownOfItAndNothingElse() {
        Dataset kept = aDataset().in("lake").build();
        fill("warehouse", aDataset().build());
        fill("lake", kept);
        ports().sources().delete(WAREHOUSE);
        assertThat(ports().sources().find(WAREHOUSE)).isEmpty();
        assertThat(ports().sources().status(WAREHOUSE)).isEmpty();
        assertThat(ports().datasets().find(PLAYS)).isEmpty();
        assertThat(ports().datasets().ofSource(WAREHOUSE)).isEmpty();
        assertForgotten(PLAYS);
        assertThat(ports().datasets().find(kept.id())).contains(kept);
        assertThat(ports().partitions().find(kept.id(), TEN)).isPresent();
        assertThat(ports().profiles().newest(kept.id(), TEN)).isPresent();
        assertThat(ports().verdicts().ofPartition(kept.id(), TEN)).hasSize(1);
        assertThat(ports().incidents().count(IncidentFilter.ALL)).isEqualTo(1);
        assertThat(ports().partitions().datasetsDue()).containsExactly(kept.id());
    }

    private void assertForgotten(DatasetId dataset) {
        assertThat(ports().partitions().ofDataset(dataset, null)).isEmpty();
        assertThat(ports().profiles().newest(dataset, TEN)).isEmpty();
        assertThat(ports().profiles().metrics(dataset)).isEmpty();
        assertThat(ports().verdicts().ofPartition(dataset, TEN)).isEmpty();
        assertThat(ports().incidents().ofDataset(dataset, NOON.minusSeconds(1))).isEmpty();
    }

    private void fill(String source, Dataset dataset) {
        DatasetId id = dataset.id();
        ports().sources().save(aSource().named(source).build());
        ports().sources().saveStatus(new SourceStatus(new SourceId(source), NOON, Duration.ZERO, 1, null));
        ports().datasets().save(dataset);
        ports().partitions().save(List.of(aPartition().of(id).build()));
        ports().partitions().addDue(List.of(aDuePartition().of(id).build()));
        ports().profiles().save(List.of(aProfile().of(id).build()));
        ports().verdicts().save(List.of(aVerdict().of(id).build()));
        ports().incidents()
                .save(anIncident().withId(ports().incidents().nextId()).of(id).build());
    }
}
