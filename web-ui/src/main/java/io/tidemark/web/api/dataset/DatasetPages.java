package io.tidemark.web.api.dataset;

import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthReads;
import io.tidemark.web.api.answer.Cursor;
import io.tidemark.web.api.answer.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through the datasets by id, so that none comes twice while others come and go. */
@Component
class DatasetPages {
    private static final Cursor CURSOR = new Cursor("datasets");
    private static final int CHUNK = 500;

    private final HealthReads reads;

    DatasetPages(HealthReads reads) {
        this.reads = reads;
    }

    Page<DatasetSummary> page(DatasetFilter filter, @Nullable String cursor, int limit) {
        String key = CURSOR.key(cursor);
        List<DatasetSummary> found = matching(filter, key == null ? "" : key, limit + 1);
        return Page.cut(found, limit, last -> CURSOR.after(last.dataset().id().value()));
    }

    private List<DatasetSummary> matching(DatasetFilter filter, String after, int wanted) {
        List<DatasetSummary> found = new ArrayList<>();
        String last = after;
        List<DatasetSummary> chunk;
        int size = filter.matchesAll() ? wanted : CHUNK;
        do {
            chunk = reads.datasetsAfter(last, size);
            chunk.stream().filter(filter::matches).limit(wanted - found.size()).forEach(found::add);
            last = chunk.isEmpty() ? last : chunk.getLast().dataset().id().value();
        } while (found.size() < wanted && chunk.size() == size);
        return found;
    }
}
