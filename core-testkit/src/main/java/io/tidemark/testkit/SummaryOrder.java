package io.tidemark.testkit;

import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.DatasetSummary;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order of the list of datasets: what is unknown comes last either way, ties go by name. */
final class SummaryOrder {
    private static final Comparator<DatasetSummary> BY_NAME = Comparator.comparing(
                    (DatasetSummary summary) -> summary.dataset().name().toString())
            .thenComparing(summary -> summary.dataset().id());

    private static final List<HealthStatus> FROM_WELL_TO_ILL =
            List.of(HealthStatus.HEALTHY, HealthStatus.UNKNOWN, HealthStatus.UNHEALTHY);
    private static final Comparator<DatasetSummary> GRAVITY = Comparator.comparingInt(
                    (DatasetSummary summary) -> FROM_WELL_TO_ILL.indexOf(summary.status()))
            .thenComparing(DatasetSummary::worst, Comparator.nullsFirst(Comparator.<Severity>naturalOrder()));

    private SummaryOrder() {}

    static Comparator<DatasetSummary> of(DatasetFilter filter) {
        boolean down = filter.descending();
        Comparator<DatasetSummary> first = switch (filter.sort()) {
            case NAME -> down ? BY_NAME.reversed() : BY_NAME;
            case STATUS -> down ? GRAVITY : GRAVITY.reversed();
            case INCIDENTS -> by(DatasetSummary::openIncidents, down);
            case COMPLETENESS -> by(DatasetSummary::completeness, down);
            case DUPLICATES -> by(DatasetSummary::duplicateRatio, down);
            case ROWS -> by(DatasetSummary::rows, down);
            case NEWEST -> by(DatasetSummary::newest, down);
        };
        return first.thenComparing(BY_NAME);
    }

    private static <T extends Comparable<? super T>> Comparator<DatasetSummary> by(
            Function<DatasetSummary, @Nullable T> figure, boolean down) {
        Comparator<T> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(figure, Comparator.nullsLast(order));
    }
}
