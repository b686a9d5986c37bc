package io.tidemark.store;

import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.metric.Redelivery;
import io.tidemark.core.metric.ResentBatch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the first copies of a partition's rows lie, as JSON.
 *
 * @param from start of the window with the first copies, null where it is none
 * @param until its end
 * @param value what another partition's rows share, null for the whole dataset
 */
record RedeliveryText(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String value,
        long rows,
        List<ResentBatch> batches) {
    static String write(Redelivery redelivery) {
        long rows = redelivery.rows();
        List<ResentBatch> batches = redelivery.batches();
        return Json.write(
                switch (redelivery.first()) {
                    case PartitionKey.Window window ->
                        new RedeliveryText(window.from(), window.until(), null, rows, batches);
                    case PartitionKey.Value value -> new RedeliveryText(null, null, value.value(), rows, batches);
                    case PartitionKey.Whole whole -> new RedeliveryText(null, null, null, rows, batches);
                });
    }

    static Redelivery read(String text) {
        RedeliveryText stored = Json.read(text, RedeliveryText.class);
        return new Redelivery(stored.first(), stored.rows, stored.batches);
    }

    private PartitionKey first() {
        if (from != null && until != null) {
            return new PartitionKey.Window(from, until);
        }
        return value == null ? PartitionKey.WHOLE : new PartitionKey.Value(value);
    }
}
