package io.tidemark.profiler;

import io.tidemark.connector.Connector;
import io.tidemark.connector.DatasetDescription;
import io.tidemark.connector.DatasetRef;
import io.tidemark.connector.PartitionStates;
import io.tidemark.connector.ProfileRequest;
import io.tidemark.connector.Pushdown;
import io.tidemark.connector.Scan;
import io.tidemark.core.dataset.Dataset;
import io.tidemark.core.dataset.DuePartition;
import io.tidemark.core.dataset.PartitionKey;
import io.tidemark.core.error.ErrorCode;
import io.tidemark.core.error.Failure;
import io.tidemark.core.metric.Measure;
import io.tidemark.core.metric.Profile;
import io.tidemark.core.metric.ProfileCost;
import io.tidemark.core.metric.States;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns due partitions into profiles: the store computes what it can in as few statements as possible, the rest is read
 * once. Who computed a state cannot be told from it.
 */
public final class Profiler {
    private final InstantSource clock;
    private final Duration timeout;

    /**
     * @param timeout after which one statement or one pass is given up
     */
    public Profiler(InstantSource clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
    }

    /**
     * A profile of each due partition, in their order, each with version 0: which version it becomes is known to who
     * saves it.
     *
     * @throws io.tidemark.core.error.TidemarkException when nothing at all could be computed
     */
    public List<Profile> profile(Connector connector, Dataset dataset, List<DuePartition> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        Set<Measure<?>> wanted = MeasurePlan.of(dataset);
        List<PartitionKey> partitions =
                due.stream().map(DuePartition::partition).distinct().toList();
        Map<PartitionKey, PartitionStates> found = new HashMap<>();
        Set<Measure<?>> left = new HashSet<>(wanted);
        if (connector instanceof Pushdown pushdown) {
            left.removeIf(measure -> pushdown.supports(measure, dataset.schema()));
            Set<Measure<?>> pushed = new HashSet<>(wanted);
            pushed.removeAll(left);
            merge(found, pushdown(pushdown, dataset, partitions, pushed));
        }
        if (!left.isEmpty() && connector instanceof Scan scan) {
            merge(found, new ScanProfiler(scan, clock, timeout).compute(request(dataset, partitions, left)));
            left.clear();
        }
        Instant now = clock.instant();
        List<Profile> profiles = new ArrayList<>();
        for (DuePartition one : due) {
            PartitionStates states = found.getOrDefault(
                    one.partition(), new PartitionStates(one.partition(), States.NONE, ProfileCost.NONE));
            profiles.add(Profile.of(
                    dataset.id(),
                    one.partition(),
                    one.revision(),
                    0,
                    now,
                    states.states().and(unsupported(left, dataset)),
                    states.cost()));
        }
        return profiles;
    }

    private List<PartitionStates> pushdown(
            Pushdown pushdown, Dataset dataset, List<PartitionKey> partitions, Set<Measure<?>> measures) {
        return measures.isEmpty() ? List.of() : pushdown.compute(request(dataset, partitions, measures));
    }

    private ProfileRequest request(Dataset dataset, List<PartitionKey> partitions, Set<Measure<?>> measures) {
        DatasetRef ref = new DatasetRef(dataset.name(), dataset.kind());
        DatasetDescription description = new DatasetDescription(ref, dataset.schema(), null, List.of());
        return new ProfileRequest(description, dataset.settings().partitioning(), partitions, measures, timeout);
    }

    private static void merge(Map<PartitionKey, PartitionStates> all, List<PartitionStates> more) {
        for (PartitionStates one : more) {
            all.merge(one.partition(), one, Profiler::both);
        }
    }

    private static PartitionStates both(PartitionStates a, PartitionStates b) {
        ProfileCost cost = new ProfileCost(
                a.cost().route() + "+" + b.cost().route(),
                a.cost().statements() + b.cost().statements(),
                a.cost().rows() + b.cost().rows(),
                a.cost().bytes() + b.cost().bytes(),
                a.cost().took().plus(b.cost().took()));
        return new PartitionStates(a.partition(), a.states().and(b.states()), cost);
    }

    private static States unsupported(Set<Measure<?>> measures, Dataset dataset) {
        States.Builder failures = States.builder();
        for (Measure<?> measure : measures) {
            failures.fail(
                    measure,
                    new Failure(
                            ErrorCode.UNSUPPORTED,
                            "The source of " + dataset.id() + " can neither compute nor scan " + measure));
        }
        return failures.build();
    }
}
