package io.tidemark.core.dataset;

import io.tidemark.core.error.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named collection of records in a source.
 *
 * @param failure why it cannot be read, null while it can
 * @param cursor where the connector's last listing of partitions ended; empty before the first
 */
public record Dataset(
        DatasetId id,
        SourceId source,
        DatasetName name,
        DatasetKind kind,
        Schema schema,
        DatasetSettings settings,
        Availability availability,
        @Nullable Failure failure,
        String cursor,
        Instant discoveredAt,
        Instant crawledAt) {

    /** The dataset, marked with whether it is readable, and why not, as of then. */
    public Dataset marked(Availability other, Failure why, Instant now) {
        return new Dataset(id, source, name, kind, schema, settings, other, why, cursor, discoveredAt, now);
    }
}
