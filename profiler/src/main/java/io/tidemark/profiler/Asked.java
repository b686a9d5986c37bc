package io.tidemark.profiler;

import io.tidemark.connector.Connector;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.error.TidemarkException;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.States;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What rules ask for in SQL of their own. Only a store computes it: with all else where the store computes all, by a
 * statement of its own where the rest goes another way. Each such figure has its denominator in the same statement.
 */
final class Asked {
    private Asked() {}

    static boolean isSql(Measure<?> measure) {
        return measure instanceof Measure.Tested || measure instanceof Measure.Queried;
    }

    /** Those of the measures that are SQL. */
    static Set<Measure<?>> of(Set<Measure<?>> measures) {
        Set<Measure<?>> asked = new LinkedHashSet<>(measures);
        asked.removeIf(measure -> !isSql(measure));
        return asked;
    }

    static ProfileRequest without(ProfileRequest request) {
        Set<Measure<?>> rest = new LinkedHashSet<>(request.measures());
        rest.removeIf(Asked::isSql);
        return Unsupported.with(request, rest);
    }

    /** The states of a statement of their own. */
    static Map<PartitionKey, PartitionStates> compute(Connector connector, ProfileRequest request) {
        Set<Measure<?>> asked = of(request.measures());
        Map<PartitionKey, PartitionStates> found = new HashMap<>();
        if (asked.isEmpty() && request.samples().isEmpty()) {
            return found;
        }
        if (!(connector instanceof Pushdown pushdown)) {
            String what = request.dataset().ref().name()
                    + " is read record by record, and rules with SQL need a store that" + " computes it";
            return failed(request, asked, new Failure(ErrorCode.UNSUPPORTED, what));
        }
        try {
            for (PartitionStates states : pushdown.compute(Unsupported.with(request, asked))) {
                found.put(states.partition(), states);
            }
            return found;
        } catch (TidemarkException e) {
            return failed(request, asked, e.failure());
        }
    }

    private static Map<PartitionKey, PartitionStates> failed(
            ProfileRequest request, Set<Measure<?>> asked, Failure why) {
        States.Builder failures = States.builder();
        asked.forEach(measure -> failures.fail(measure, why));
        Map<PartitionKey, PartitionStates> found = new HashMap<>();
        request.partitions()
                .forEach(partition ->
                        found.put(partition, new PartitionStates(partition, failures.build(), ProfileCost.NONE)));
        return found;
    }
}
