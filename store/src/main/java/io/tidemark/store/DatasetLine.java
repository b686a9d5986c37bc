package io.tidemark.store;

import io.tidemark.core.dataset.Availability;
import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.HealthJudge;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.rule.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The little of a dataset that all datasets are sorted and counted by. */
record DatasetLine(
        String id,
        String source,
        String name,
        String searchText,
        Availability availability,
        boolean profiled,
        @Nullable Double newestSeconds,
        int openIncidents,
        @Nullable Severity worst) {
    HealthStatus status() {
        return HealthJudge.status(availability, profiled, worst);
    }

    boolean fits(DatasetFilter filter) {
        return (filter.status() == null || filter.status() == status())
                && (filter.source() == null || filter.source().value().equals(source))
                && searchText.contains(filter.text().toLowerCase(Locale.ROOT));
    }
}
