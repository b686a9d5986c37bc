package io.tidemark.web.api.source;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidemark.core.dataset.SourceStatus;
import io.tidemark.web.api.answer.FailureView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a source's last crawl went. */
@Schema(name = "Crawl", description = "How a source's last crawl went.")
record CrawlView(
        Instant at, long tookMillis, int datasets, @Nullable FailureView failure) {
    static CrawlView of(SourceStatus status) {
        return new CrawlView(
                status.crawledAt(), status.took().toMillis(), status.datasets(), FailureView.of(status.failure()));
    }
}
