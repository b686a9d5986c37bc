package io.tidemark.profiler;

import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Schema;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.States;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has a source compute what it can; what it cannot is a failure of each partition. */
final class Unsupported {
    /** Whether a source computes a measure. */
    interface Support {
        boolean covers(Measure<?> measure, Schema schema);
    }

    /** Computes what is asked for. */
    interface Computing {
        List<PartitionStates> compute(ProfileRequest request);
    }

    private Unsupported() {}

    static List<PartitionStates> added(ProfileRequest request, Support support, Computing source) {
        Set<Measure<?>> fit = new HashSet<>(request.measures());
        fit.removeIf(measure -> !support.covers(measure, request.dataset().schema()));
        Map<PartitionKey, PartitionStates> found = new LinkedHashMap<>();
        if (!fit.isEmpty()) {
            source.compute(with(request, fit)).forEach(one -> found.put(one.partition(), one));
        }
        Set<Measure<?>> left = new HashSet<>(request.measures());
        left.removeAll(fit);
        States failures = failures(left, request);
        return request.partitions().stream()
                .map(key -> found.getOrDefault(key, new PartitionStates(key, States.NONE, ProfileCost.NONE)))
                .map(one -> one.and(failures))
                .toList();
    }

    static ProfileRequest with(ProfileRequest request, Set<Measure<?>> measures) {
        return request.withMeasures(measures);
    }

    private static States failures(Set<Measure<?>> measures, ProfileRequest request) {
        States.Builder failures = States.builder();
        for (Measure<?> measure : measures) {
            failures.fail(
                    measure,
                    new Failure(
                            ErrorCode.UNSUPPORTED,
                            "The source of " + request.dataset().ref().name() + " can neither compute nor scan "
                                    + measure));
        }
        return failures.build();
    }
}
