package io.tidemark.app.task;

import static io.tidemark.testkit.Builders.NOON;
import static io.tidemark.testkit.Builders.aDataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.testkit.InMemoryDatasets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;

/** Nobody has to read a log to learn that a dataset is not profiled. */
class TroubleTest {
    private final Datasets datasets = new InMemoryDatasets();
    private final Dataset dataset = aDataset().build();

    private Dataset after(RuntimeException trouble) {
        datasets.save(dataset);
        Trouble.note(datasets, dataset.id(), "profiled", trouble, NOON);
        return datasets.find(dataset.id()).orElseThrow();
    }

    @Test
    void whatTheSourceSaysIsSaidOn() {
        Failure gone = new Failure(ErrorCode.UNREACHABLE, "the server is away");
        Dataset found = after(new TidemarkException(gone));
        assertThat(found.availability()).isEqualTo(Availability.FAILING);
        assertThat(found.failure()).isEqualTo(gone);
    }

    /** The words of an error that nobody foresaw may hold anything. */
    @Test
    void whatNobodyForesawIsSaidWithoutItsWords() {
        Failure why = Optional.ofNullable(
                        after(new IllegalStateException("s3cret")).failure())
                .orElseThrow();
        assertThat(why.code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(why.message()).contains(dataset.id().value(), "profiled").doesNotContain("s3cret");
    }

    @Test
    void busyStorageSaysNothingOfADataset() {
        assertThat(after(new PessimisticLockingFailureException("busy"))).isEqualTo(dataset);
    }

    @Test
    void aDatasetThatWasForgottenStaysSo() {
        Trouble.note(datasets, dataset.id(), "read", new IllegalStateException(), NOON);
        assertThat(datasets.find(dataset.id())).isEmpty();
    }
}
