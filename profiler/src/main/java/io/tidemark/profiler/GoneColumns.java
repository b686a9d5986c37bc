package io.tidemark.profiler;

import io.tidemark.connector.Connector;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.States;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The measures of a request whose columns are not there any more. */
final class GoneColumns {
    private final ProfileRequest request;
    private final Set<Measure<?>> measures;
    private final Failure failure;

    private GoneColumns(ProfileRequest request, Set<Measure<?>> measures, Failure failure) {
        this.request = request;
        this.measures = measures;
        this.failure = failure;
    }

    /** Asks the source which columns there are; throws the error again where all are, or where none is left to read. */
    static GoneColumns of(Connector connector, ProfileRequest request, TidemarkException error) {
        Set<String> there = new HashSet<>(
                connector.describe(request.dataset().ref()).schema().names());
        Set<Measure<?>> gone = new HashSet<>(request.measures());
        gone.removeIf(measure -> there.containsAll(measure.columns()));
        if (gone.isEmpty() || gone.size() == request.measures().size()) {
            throw error;
        }
        Set<String> missing = new HashSet<>();
        gone.forEach(measure -> missing.addAll(measure.columns()));
        missing.removeAll(there);
        return new GoneColumns(
                request,
                gone,
                new Failure(
                        ErrorCode.COLUMN_GONE,
                        request.dataset().ref().name() + " has no column " + String.join(", ", missing)
                                + " any more; change the rules that use it"));
    }

    ProfileRequest withoutThem() {
        Set<Measure<?>> left = new HashSet<>(request.measures());
        left.removeAll(measures);
        return Unsupported.with(request, left);
    }

    List<PartitionStates> failed(List<PartitionStates> others) {
        States.Builder failures = States.builder();
        measures.forEach(measure -> failures.fail(measure, failure));
        States failed = failures.build();
        return others.stream()
                .map(one -> new PartitionStates(one.partition(), one.states().and(failed), one.cost()))
                .toList();
    }
}
