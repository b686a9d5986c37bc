package io.tidemark.core.dataset;

import io.tidemark.core.error.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source's last crawl went.
 *
 * @param failure why the source as a whole could not be crawled, null when it could
 */
public record SourceStatus(
        SourceId source,
        Instant crawledAt,
        Duration took,
        int datasets,
        @Nullable Failure failure) {}
