package io.tidemark.app.task;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.error.Failure;
import java.time.Instant;

/** A dataset that cannot be read. */
final class Failing {
    private Failing() {}

    static Dataset marked(Dataset dataset, Failure failure, Instant now) {
        return new Dataset(
                dataset.id(),
                dataset.source(),
                dataset.name(),
                dataset.kind(),
                dataset.schema(),
                dataset.settings(),
                Availability.FAILING,
                failure,
                dataset.cursor(),
                dataset.discoveredAt(),
                now);
    }
}
