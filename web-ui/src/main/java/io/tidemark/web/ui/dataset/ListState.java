package io.tidemark.web.ui.dataset;

import io.tidemark.core.dataset.SourceId;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.web.ui.part.PageState;
import java.util.regex.Pattern;

/** The list's filter as its address holds it. */
record ListState(DatasetFilter filter) {
    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    static ListState of(PageState page) {
        DatasetFilter.Sort sort = page.get("sort", DatasetFilter.Sort.class);
        String source = page.get("source");
        return new ListState(new DatasetFilter(
                page.get("q"),
                page.get("status", HealthStatus.class),
                SOURCE.matcher(source).matches() ? new SourceId(source) : null,
                sort == null ? DatasetFilter.ALL.sort() : sort,
                page.is("desc")));
    }

    PageState toPage() {
        boolean usual = filter.sort() == DatasetFilter.ALL.sort() && !filter.descending();
        return new PageState()
                .put("q", filter.text())
                .put("status", filter.status())
                .put("source", filter.source())
                .put("sort", usual ? null : filter.sort())
                .put("desc", filter.descending());
    }
}
