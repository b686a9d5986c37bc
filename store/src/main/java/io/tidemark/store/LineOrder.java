package io.tidemark.store;

import io.tidemark.core.health.DatasetFilter;
import io.tidemark.core.health.HealthStatus;
import io.tidemark.core.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The order of the list of datasets: what is unknown comes last either way, ties go by name. */
final class LineOrder {
    private static final Comparator<DatasetLine> BY_NAME =
            Comparator.comparing(DatasetLine::name).thenComparing(DatasetLine::id);
    private static final List<HealthStatus> FROM_WELL_TO_ILL =
            List.of(HealthStatus.HEALTHY, HealthStatus.UNKNOWN, HealthStatus.UNHEALTHY);
    private static final Comparator<DatasetLine> GRAVITY = Comparator.comparingInt(
                    (DatasetLine line) -> FROM_WELL_TO_ILL.indexOf(line.status()))
            .thenComparing(DatasetLine::worst, Comparator.nullsFirst(Comparator.<Severity>naturalOrder()));

    private LineOrder() {}

    /** The days are asked for only where the order needs them. */
    static Comparator<DatasetLine> of(DatasetFilter filter, Supplier<Map<String, LastDay>> days) {
        boolean down = filter.descending();
        Comparator<DatasetLine> first = switch (filter.sort()) {
            case NAME -> down ? BY_NAME.reversed() : BY_NAME;
            case STATUS -> down ? GRAVITY : GRAVITY.reversed();
            case INCIDENTS -> by(DatasetLine::openIncidents, down);
            case NEWEST -> by(DatasetLine::newestSeconds, down);
            case COMPLETENESS -> by(figure(days.get(), LastDay::completeness), down);
            case DUPLICATES -> by(figure(days.get(), LastDay::duplicateRatio), down);
            case ROWS -> by(figure(days.get(), LastDay::rows), down);
        };
        return first.thenComparing(BY_NAME);
    }

    private static <T> Function<DatasetLine, @Nullable T> figure(
            Map<String, LastDay> days, Function<LastDay, @Nullable T> figure) {
        return line -> figure.apply(days.getOrDefault(line.id(), LastDay.NOTHING));
    }

    private static <T extends Comparable<? super T>> Comparator<DatasetLine> by(
            Function<DatasetLine, @Nullable T> figure, boolean down) {
        Comparator<T> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(figure, Comparator.nullsLast(order));
    }
}
