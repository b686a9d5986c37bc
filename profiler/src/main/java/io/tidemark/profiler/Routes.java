package io.tidemark.profiler;

import io.tidemark.connector.Connector;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.Sampling;
import io.tidemark.connector.Scan;
import io.tidemark.connector.ScanRequest;
import io.tidemark.core.dataset.Profiling;
import io.tidemark.core.metric.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Chooses one route for all measures of a request, so that a metric and its denominator always come from the same rows:
 * a sample where the settings allow fewer rows than there are, else the cheaper of what can tell all measures. Only
 * where the source cannot hand out rows do measures stay behind that the store cannot compute.
 */
final class Routes {
    private final Connector connector;
    private final Profiling profiling;

    Routes(Connector connector, Profiling profiling) {
        this.connector = connector;
        this.profiling = profiling;
    }

    RouteChoice choose(ProfileRequest request) {
        Set<String> columns = columns(request.measures());
        if (profiling.mostRows() > 0 && connector instanceof Sampling sampling) {
            OptionalLong rows = sampling.estimatedRows(scan(request));
            if (rows.isPresent() && rows.getAsLong() > profiling.mostRows()) {
                return sample(rows.getAsLong(), columns);
            }
            return rows.isPresent() ? ofAll(request, columns) : unsampled(ofAll(request, columns));
        }
        return profiling.mostRows() > 0 ? unsampled(ofAll(request, columns)) : ofAll(request, columns);
    }

    private static RouteChoice unsampled(RouteChoice choice) {
        return new RouteChoice(
                choice.route(),
                choice.cost(),
                choice.fraction(),
                choice.reason() + "; the source draws no sample of this dataset, so mostRows is not heeded");
    }

    private RouteChoice ofAll(ProfileRequest request, Set<String> columns) {
        if (!(connector instanceof Pushdown pushdown)) {
            return RouteChoice.ofAll(Route.SCAN, 0, "the source hands out records and computes nothing");
        }
        return connector instanceof Scan
                ? cheaper(pushdown, request, columns)
                : RouteChoice.ofAll(
                        Route.PUSHDOWN,
                        RouteCost.ofPushdown(request.measures()),
                        "the source computes and hands out no rows");
    }

    private RouteChoice sample(long rows, Set<String> columns) {
        double fraction = (double) profiling.mostRows() / rows;
        return new RouteChoice(
                Route.SAMPLE,
                RouteCost.ofSample(columns, fraction),
                fraction,
                String.format(
                        Locale.ROOT,
                        "there are about %,d rows, and at most %,d are to be read",
                        rows,
                        profiling.mostRows()));
    }

    private static RouteChoice cheaper(Pushdown pushdown, ProfileRequest request, Set<String> columns) {
        double stream = RouteCost.ofStream(columns);
        double computed = RouteCost.ofPushdown(request.measures());
        long unsupported = request.measures().stream()
                .filter(measure -> !pushdown.supports(measure, request.dataset().schema()))
                .count();
        if (unsupported > 0) {
            return RouteChoice.ofAll(
                    Route.STREAM,
                    stream,
                    String.format(Locale.ROOT, "%d measures are not computed by the store", unsupported));
        }
        String compared = String.format(
                Locale.ROOT,
                "%d measures cost the store about %.0f × count(*), reading %d columns costs %.0f ×",
                request.measures().size(),
                computed,
                columns.size(),
                stream);
        return computed <= stream
                ? RouteChoice.ofAll(Route.PUSHDOWN, computed, compared)
                : RouteChoice.ofAll(Route.STREAM, stream, compared);
    }

    static Set<String> columns(Set<Measure<?>> measures) {
        Set<String> columns = new LinkedHashSet<>();
        measures.stream().map(Measure::columns).flatMap(List::stream).sorted().forEach(columns::add);
        return columns;
    }

    static ScanRequest scan(ProfileRequest request) {
        Set<String> columns = columns(request.measures());
        columns.addAll(
                RecordTests.of(request.measures(), request.dataset().schema()).columns());
        return new ScanRequest(
                request.dataset(), request.how(), request.partitions(), List.copyOf(columns), request.timeout());
    }
}
