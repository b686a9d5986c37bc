package io.tidemark.profiler;

import io.tidemark.connector.Connector;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.dataset.Schema;
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

    /** Where a source computes nothing, or not this, conditions run over its records as they are read. */
    static boolean isLeftTo(Connector connector, Measure<?> measure, Schema schema) {
        return measure instanceof Measure.Queried
                || (measure instanceof Measure.Tested
                        && connector instanceof Pushdown pushdown
                        && pushdown.supports(measure, schema));
    }

    static boolean isSql(Measure<?> measure) {
        return measure instanceof Measure.Tested || measure instanceof Measure.Queried;
    }

    /** Those of the measures that are left to the store. */
    private static Set<Measure<?>> of(Connector connector, ProfileRequest request) {
        Set<Measure<?>> asked = new LinkedHashSet<>(request.measures());
        asked.removeIf(
                measure -> !isLeftTo(connector, measure, request.dataset().schema()));
        return asked;
    }

    static ProfileRequest without(Connector connector, ProfileRequest request) {
        Set<Measure<?>> rest = new LinkedHashSet<>(request.measures());
        rest.removeIf(measure -> isLeftTo(connector, measure, request.dataset().schema()));
        return Unsupported.with(request, rest);
    }

    /** The states of a statement of their own. */
    static Map<PartitionKey, PartitionStates> compute(Connector connector, ProfileRequest request) {
        Set<Measure<?>> asked = of(connector, request);
        Map<PartitionKey, PartitionStates> found = new HashMap<>();
        if (asked.isEmpty() && request.samples().isEmpty()) {
            return found;
        }
        if (!(connector instanceof Pushdown pushdown)) {
            String what = request.dataset().ref().name()
                    + " is read record by record, and queries need a store that computes them";
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
