package io.tidemark.app.task;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.dataset.DatasetId;
import io.tidemark.core.dataset.Datasets;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;

/** What keeps a task from its work on a dataset, noted at the dataset, so that people see more than its silence. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private Trouble() {}

    /**
     * Notes why a dataset could not be worked on; where storage only was busy, nothing, for then the next try will do.
     *
     * @param done what could not be done to it: "read", "profiled"
     */
    static void note(Datasets datasets, DatasetId id, String done, RuntimeException trouble, Instant now) {
        if (trouble instanceof TransientDataAccessException) {
            LOG.debug("{} is {} again: {}", id, done, trouble.getMessage());
            return;
        }
        Failure why = why(id, done, trouble);
        // Anew, for a crawl may have found something meanwhile.
        datasets.find(id).ifPresent(found -> datasets.save(found.marked(Availability.FAILING, why, now)));
    }

    private static Failure why(DatasetId id, String done, RuntimeException trouble) {
        if (trouble instanceof TidemarkException told) {
            LOG.warn("{} cannot be {}: {}", id, done, told.getMessage());
            return told.failure();
        }
        LOG.error("{} cannot be {}", id, done, trouble);
        return new Failure(
                ErrorCode.INTERNAL,
                id + " cannot be " + done + " for a reason that was not foreseen; the server's log tells it");
    }
}
